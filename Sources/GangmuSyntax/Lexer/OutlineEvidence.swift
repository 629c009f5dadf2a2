/// Tells the numbers of a dotted outline (1.1 目的) from measures (2.1米): they are many, or stand under the chapter that
/// they name (1 总则).
struct OutlineEvidence {
  private var dotted = 0
  private var nested = 0
  /// The number of the latest chapter, and of how many in turn.
  private var chapter = 0
  /// The number of the latest 三、, and of how many 3.1, 3.2 stand under it in turn.
  private var hanChapter = 0
  private var run = 0
  private let arabicBare = NumberingStyleRegistry.arabicBare
  private let hanComma = NumberingStyleRegistry.hanComma
  private let decimal = NumberingStyleRegistry.decimal

  var isOutline: Bool { dotted >= 3 || (nested > 0 && chapter >= 2) || run >= 2 }

  mutating func see(_ token: NumberingToken) {
    guard token.isAtLineStart else { return }
    if token.style == arabicBare {
      if token.ordinal == chapter + 1 { chapter = token.ordinal }
    } else if token.style == hanComma {
      (hanChapter, run) = (token.ordinal, run >= 2 ? run : 0)
    } else if token.style == decimal, token.path.count >= 2 {
      dotted += 1
      if run < 2, token.path.first == hanChapter, token.ordinal == run + 1 { run += 1 }
      if token.path.first == chapter { nested += 1 }
    }
  }
}
