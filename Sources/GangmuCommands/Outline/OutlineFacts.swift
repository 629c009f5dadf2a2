internal import Gangmu
internal import GangmuExport
internal import GangmuModel

/// The lines that stand beside a clause: its units by role, its deadlines, its targets.
struct OutlineFacts {
  struct Line {
    var label: String
    var text: String
    var style: TerminalStyle
  }

  private let facts: ClauseFacts

  init(_ document: Document) { facts = ClauseFacts(document) }

  func lines(of clause: String) -> [Line] {
    var lines: [Line] = []
    for role in AssignedUnit.Role.inOrder {
      let units = facts.units(of: clause, role: role)
      guard !units.isEmpty else { continue }
      lines.append(
        Line(label: role.shortLabel, text: units.joined(separator: "、"), style: role == .lead ? .lead : .unit))
    }
    for deadline in facts.deadlines(of: clause) {
      lines.append(Line(label: "时限", text: Self.words(of: deadline), style: .deadline))
    }
    for target in facts.targets(of: clause) {
      let label = target.modality == .target ? "指标" : "成效"
      lines.append(Line(label: label, text: target.summary, style: .target))
    }
    return lines.map { Line(label: $0.label, text: $0.text.asTerminalLine, style: $0.style) }
  }

  /// The normal value first: it is what one looks for.
  private static func words(of deadline: Deadline) -> String {
    deadline.value.map { "\($0) \(deadline.text)" } ?? deadline.text
  }
}

extension AssignedUnit.Role {
  fileprivate var shortLabel: String {
    switch self {
    case .lead: "牵头"
    case .responsible: "责任"
    case .participating: "配合"
    case .supervising: "督办"
    }
  }
}
