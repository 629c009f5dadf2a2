internal import GangmuModel

/// Words the faults of a tree's numbering: gaps, repeated and damaged numbers.
///
/// Whether a level restarts under each parent or runs on through the part is found first, so that (四) after a new 二、 is a
/// gap only where the level restarts.
struct NumberingFaults {
  private var diagnostics: [Diagnostic] = []
  private var counts: [String: Int] = [:]
  /// For each style the last number in the part, and how lists after the first began.
  private var last: [(style: String, ordinal: Int)] = []

  static func find(in tree: SyntaxTree) -> [Diagnostic] {
    var faults = NumberingFaults()
    for part in tree.parts where part.kind != .chrome {
      faults.last = []
      faults.check(part.clauses)
    }
    return faults.diagnostics + faults.summaries()
  }

  private mutating func check(_ siblings: [Clause]) {
    var previous: Clause?
    for clause in siblings {
      if clause.row == nil {
        if isDamaged(clause.marker) { report(clause, "marker-damaged", "编号\(clause.marker.text)残缺") }
        compare(clause, with: previous?.marker.style == clause.marker.style ? previous : nil)
        remember(clause.marker)
        previous = clause
      }
      check(clause.clauses)
    }
  }

  /// 四） lost its bracket; 一. has the mark of another style.
  private func isDamaged(_ marker: Marker) -> Bool {
    let units = UnitFold.units(marker.text)
    guard let first = units.first, let last = units.last else { return false }
    switch marker.style {
    case HanParen.name: return UnitClass.of(first).isNumeral && UnitClass.of(last).isClose
    case HanComma.name: return last != 0x3001
    default: return false
    }
  }

  private mutating func remember(_ marker: Marker) {
    if let slot = last.firstIndex(where: { $0.style == marker.style }) {
      last[slot].ordinal = marker.ordinal
    } else {
      last.append((marker.style, marker.ordinal))
    }
  }

  private mutating func compare(_ clause: Clause, with previous: Clause?) {
    let ordinal = clause.marker.ordinal
    guard let previous else {
      // The first of a list: 1, or one more than the list before where the level runs on.
      let runsOn = last.first { $0.style == clause.marker.style }.map { $0.ordinal + 1 == ordinal } ?? false
      if ordinal != 1, !runsOn { report(clause, "numbering-gap", "编号从\(clause.marker.text)开始，前面缺少编号") }
      return
    }
    if ordinal == previous.marker.ordinal, clause.marker.text == previous.marker.text {
      report(clause, "numbering-duplicate", "编号\(clause.marker.text)重复")
    } else if ordinal > previous.marker.ordinal + 1 {
      // 首先…其次…最后 counts no numbers.
      if clause.marker.style == Sequencer.name { return }
      report(clause, "numbering-gap", "编号从\(previous.marker.text)跳到\(clause.marker.text)")
    } else if ordinal < previous.marker.ordinal, ordinal != 1 {
      report(clause, "numbering-order", "编号\(clause.marker.text)在\(previous.marker.text)之后")
    }
  }

  private mutating func report(_ clause: Clause, _ rule: String, _ message: @autoclosure () -> String) {
    counts[rule, default: 0] += 1
    guard counts[rule, default: 0] <= Self.most else { return }
    diagnostics.append(Diagnostic(rule: rule, severity: .warning, message: message(), span: clause.marker.span))
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
