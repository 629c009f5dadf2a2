internal import GangmuModel

/// Words the faults of a tree's numbering: gaps, repeated and damaged numbers.
///
/// Whether a level restarts under each parent or runs on through the part is found first, so that (四) after a new 二、 is a
/// gap only where the level restarts.
struct NumberingFaults {
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
    var previous: ClauseDraft?
    var at = first
    while at >= 0 {
      let draft = drafts[at]
      if draft.row == nil {
        if isDamaged(draft, text.units) { report(draft, "marker-damaged", "编号\(text[draft.marker])残缺") }
        compare(draft, with: previous?.style == draft.style ? previous : nil, text)
        last[draft.style] = draft.ordinal
        previous = draft
      }
      if draft.hasChildren { check(from: draft.firstChild, drafts, text) }
      at = draft.next
    }
  }

  /// 四） lost its bracket; 一. has the mark of another style.
  private func isDamaged(_ draft: ClauseDraft, _ units: [UInt16]) -> Bool {
    guard !draft.marker.isEmpty else { return false }
    let end = units[draft.marker.end - 1]
    switch draft.style {
    case NumberingStyleRegistry.hanParen:
      return UnitClass.of(units[draft.marker.start]).isNumeral && UnitClass.of(end).isClose
    case NumberingStyleRegistry.hanComma: return end != 0x3001
    default: return false
    }
  }

  private mutating func compare(_ draft: ClauseDraft, with previous: ClauseDraft?, _ text: SourceText) {
    let ordinal = draft.ordinal
    guard let previous else {
      // The first of a list: 1, or one more than the list before where the level runs on.
      if ordinal != 1, last[draft.style].map({ $0 + 1 }) != ordinal {
        report(draft, "numbering-gap", "编号从\(text[draft.marker])开始，前面缺少编号")
      }
      return
    }
    if ordinal == previous.ordinal, text[draft.marker] == text[previous.marker] {
      report(draft, "numbering-duplicate", "编号\(text[draft.marker])重复")
    } else if ordinal > previous.ordinal + 1 {
      // 首先…其次…最后 counts no numbers.
      if draft.style == NumberingStyleRegistry.sequencer { return }
      report(draft, "numbering-gap", "编号从\(text[previous.marker])跳到\(text[draft.marker])")
    } else if ordinal < previous.ordinal, ordinal != 1 {
      report(draft, "numbering-order", "编号\(text[draft.marker])在\(text[previous.marker])之后")
    }
  }

  private mutating func report(_ draft: ClauseDraft, _ rule: String, _ message: @autoclosure () -> String) {
    counts[rule, default: 0] += 1
    guard counts[rule, default: 0] <= Self.most else { return }
    diagnostics.append(Diagnostic(rule: rule, severity: .warning, message: message(), span: draft.marker))
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
