import GangmuExtract
import GangmuModel
import GangmuTestSupport

/// A text with the units that a reader finds in it: `l财政局 r编办>县委编办 p各镇 s督查室`, a letter for the role, the text
/// as written, and behind `>` the name where it differs.
struct AssignmentCase: Sendable, CustomStringConvertible {
  var text: String
  var units: String
  var description: String { text }

  init(_ text: String, _ units: String = "") {
    (self.text, self.units) = (text, units)
  }

  /// The text and its twins: half width and full width.
  static func twins(_ text: String) -> [String] {
    let half = "(),:;"
    let full = "（），：；"
    func swap(_ text: String, _ from: String, _ to: String) -> String {
      String(
        text.map { character in
          zip(from, to).first { $0.0 == character }?.1 ?? character
        })
    }
    return [swap(text, full, half), swap(text, half, full)]
  }

  /// The units that extraction finds, of one basis, in the order of their assignments.
  static func found(in text: String, basis: Assignment.Basis) throws -> String {
    let facts = try facts(of: text)
    return facts.assignments.filter { $0.basis == basis }.flatMap(\.units).map { unit in
      let letter =
        ["lead": "l", "responsible": "r", "participating": "p", "supervising": "s"][unit.role.rawValue] ?? "?"
      return letter + unit.text + (unit.name == unit.text ? "" : ">" + unit.name)
    }.joined(separator: " ")
  }

  static func facts(of text: String) throws -> Facts {
    let parsed = try ParsedText(text)
    var facts = Facts()
    let context = ExtractionContext(document: parsed.document, tree: parsed.tree)
    MetadataExtractor.extract(from: context, into: &facts)
    AssignmentExtractor.extract(from: context, into: &facts)
    StatedDutyExtractor.extract(from: context, into: &facts)
    return facts
  }
}
