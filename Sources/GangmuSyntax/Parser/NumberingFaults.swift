internal import GangmuModel

/// Words the faults of a tree's numbering: gaps, repeated and damaged numbers.
///
/// Whether a level restarts under each parent or runs on through the part is found first, so that (四) after a new 二、 is a
/// gap only where the level restarts.
struct NumberingFaults {
  /// What of a clause's marker is checked.
  private struct Number {
    var style: Int
    var ordinal: Int
    var span: TextSpan
  }

  private let hanParen = NumberingStyleRegistry.hanParen
  private let hanComma = NumberingStyleRegistry.hanComma
  private var diagnostics: [Diagnostic] = []
  private var counts: [String: Int] = [:]
  /// For each style the last number in the part that is read, and how lists after the first began.
  private var last: [Int?] = []

  /// Finds the faults of a part.
  mutating func check(_ drafts: ClauseDrafts, _ text: SourceText) {
    last = Array(repeating: nil, count: NumberingStyleRegistry.markerStyles.count)
    check(from: drafts.first, drafts, text)
  }

  func found() -> [Diagnostic] { diagnostics + summaries() }

  /// A clause, those after it under one parent, and those under them.
  private mutating func check(from first: Int, _ drafts: ClauseDrafts, _ text: SourceText) {
    var previous: Number?
    var at = first
    while at >= 0 {
      if drafts[at].row == nil {
        let number = Number(style: drafts[at].style, ordinal: drafts[at].ordinal, span: drafts[at].marker)
        if isDamaged(number, text.units) { report(number, "marker-damaged", "编号\(text[number.span])残缺") }
        compare(number, with: previous?.style == number.style ? previous : nil, text)
        last[number.style] = number.ordinal
        previous = number
      }
      if drafts[at].hasChildren { check(from: drafts[at].firstChild, drafts, text) }
      at = drafts[at].next
    }
  }

  /// 四） lost its bracket; 一. has the mark of another style.
  private func isDamaged(_ number: Number, _ units: [UInt16]) -> Bool {
    guard !number.span.isEmpty else { return false }
    let end = units[number.span.end - 1]
    switch number.style {
    case hanParen:
      return UnitClass.of(units[number.span.start]).isNumeral && UnitClass.of(end).isClose
    case hanComma: return end != 0x3001
    default: return false
    }
  }

  private mutating func compare(_ number: Number, with previous: Number?, _ text: SourceText) {
    let ordinal = number.ordinal
    guard let previous else {
      // The first of a list: 1, or one more than the list before where the level runs on.
      if ordinal != 1, last[number.style].map({ $0 + 1 }) != ordinal {
        report(number, "numbering-gap", "编号从\(text[number.span])开始，前面缺少编号")
      }
      return
    }
    if ordinal == previous.ordinal, text[number.span] == text[previous.span] {
      report(number, "numbering-duplicate", "编号\(text[number.span])重复")
    } else if ordinal > previous.ordinal + 1 {
      // 首先…其次…最后 counts no numbers.
      if number.style == NumberingStyleRegistry.sequencer { return }
      report(number, "numbering-gap", "编号从\(text[previous.span])跳到\(text[number.span])")
    } else if ordinal < previous.ordinal, ordinal != 1 {
      report(number, "numbering-order", "编号\(text[number.span])在\(text[previous.span])之后")
    }
  }

  private mutating func report(_ number: Number, _ rule: String, _ message: @autoclosure () -> String) {
    counts[rule, default: 0] += 1
    guard counts[rule, default: 0] <= Self.most else { return }
    diagnostics.append(Diagnostic(rule: rule, severity: .warning, message: message(), span: number.span))
  }

  /// One line for the faults of a kind beyond those that are listed.
  private func summaries() -> [Diagnostic] {
    counts.filter { $0.value > Self.most }.sorted { $0.key < $1.key }.map { rule, count in
      Diagnostic(rule: rule, severity: .warning, message: "另有\(count - Self.most)处同类问题未逐一列出")
    }
  }

  /// How many faults of one kind are listed.
  private static let most = 200
}
