internal import GangmuModel
internal import GangmuPlatform

/// Footnotes and endnotes (ECMA-376 part 1, 17.11).
///
/// They are written at the document's end, each with its number and with an address that names the paragraph that refers
/// to it: where they stood they would cut sentences and clauses.
struct WordNotes {
  let part: (name: String, tree: XMLTree)
  private let kind: WordNote.Kind
  private let format: String
  private var nodes: [String: Int] = [:]

  /// - Parameter settings: `word/settings.xml`, which may state how notes are numbered.
  init?(_ kind: WordNote.Kind, in package: WordPackage, settings: XMLTree?) throws(IngestError) {
    guard let part = try package.part(kind.rawValue + "s"),
      let root = part.tree.child(of: -1, named: kind.rawValue + "s")
    else { return nil }
    self.part = part
    self.kind = kind
    // Separators between text and notes are notes of a type.
    for node in part.tree.children(of: root) {
      let type = part.tree.attribute("type", of: node) ?? "normal"
      if type == "normal", let id = part.tree.attribute("id", of: node) { nodes[id] = node }
    }
    format = Self.format(kind, package.main.tree, settings)
  }

  /// Notes of a kind in the order in which the text refers to them.
  func blocks(
    _ notes: [WordNote], by reader: inout WordStoryReader, hasParts: Bool
  ) throws(IngestError) -> [WordBlock] {
    var blocks: [WordBlock] = []
    var seen: Set<String> = []
    for note in notes where note.kind == kind && seen.insert(note.id).inserted {
      guard let node = nodes[note.id] else { continue }
      let number = seen.count
      let place = "\(hasParts ? part.name + " " : "")\(kind.rawValue) \(number) of \(note.address)"
      var isFirst = true
      for block in try reader.blocks(in: node) {
        guard case .paragraph(var paragraph) = block else {
          blocks.append(block)
          continue
        }
        paragraph.address = place
        if isFirst {
          paragraph.number = NumberFormat.text(number, format) + " " + paragraph.number
          paragraph.lines[0] = Array(Blank.trimmed(paragraph.lines[0][...]))
        }
        isFirst = false
        blocks.append(.paragraph(paragraph))
      }
    }
    return blocks
  }

  private static func format(_ kind: WordNote.Kind, _ document: XMLTree, _ settings: XMLTree?) -> String {
    let name = kind.rawValue + "Pr"
    let section = document.descendants(of: -1, named: name).lazy.compactMap { document.value("numFmt", in: $0) }.first
    let general = settings.flatMap { tree in
      tree.first("settings", name, in: -1).flatMap { tree.value("numFmt", in: $0) }
    }
    return section ?? general ?? (kind == .footnote ? "decimal" : "lowerRoman")
  }
}
