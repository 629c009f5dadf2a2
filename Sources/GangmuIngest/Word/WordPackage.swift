internal import GangmuPlatform

/// The parts of a Word document that hold text, found by their relationships (ECMA-376 part 2, 6.5; part 1, 11.3).
struct WordPackage {
  /// The part's name and content of the document itself.
  let main: (name: String, tree: XMLTree)
  private let package: OfficePackage
  private var relations: [Relation] = []

  private struct Relation {
    var id: String
    /// The type's last word: `styles`, `header`. Transitional and Strict documents differ in what is before it.
    var kind: String
    var target: String
  }

  init(_ input: IngestInput) throws(IngestError) {
    package = try OfficePackage(input) { $0.hasSuffix(".xml") || $0.hasSuffix(".rels") }
    let outer = try Self.relations(of: "", in: package).first { $0.kind == "officeDocument" }
    let name = outer?.target ?? "word/document.xml"
    guard let tree = try package.xml(name) else {
      throw IngestError(.damaged, "it has no part “\(name)”, which holds a Word document's text: fetch the file again")
    }
    guard tree.first("document", "body", in: -1) != nil else {
      throw IngestError(
        .unsupportedFormat, "its part “\(name)” is no Word document: give a DOCX file, or save it as one")
    }
    main = (name, tree)
    relations = try Self.relations(of: name, in: package)
  }

  var body: Int { main.tree.first("document", "body", in: -1) ?? -1 }

  /// The first part of a kind.
  func part(_ kind: String) throws(IngestError) -> (name: String, tree: XMLTree)? {
    guard let relation = relations.first(where: { $0.kind == kind }) else { return nil }
    return try package.xml(relation.target).map { (relation.target, $0) }
  }

  /// The headers or footers of all sections, each once, in order.
  ///
  /// - Parameter kind: `header` or `footer`.
  func margins(_ kind: String) throws(IngestError) -> [(name: String, tree: XMLTree)] {
    var found: [(name: String, tree: XMLTree)] = []
    var seen: Set<String> = []
    let targets = Dictionary(relations.map { ($0.id, $0.target) }, uniquingKeysWith: { first, _ in first })
    for node in main.tree.descendants(of: body, named: kind + "Reference") {
      guard let name = main.tree.attribute("id", of: node).flatMap({ targets[$0] }), seen.insert(name).inserted,
        let tree = try package.xml(name)
      else { continue }
      found.append((name, tree))
    }
    return found
  }

  private static func relations(of part: String, in package: OfficePackage) throws(IngestError) -> [Relation] {
    let slash = part.lastIndex(of: "/")
    let folder = slash.map { String(part[...$0]) } ?? ""
    let name = slash.map { String(part[part.index(after: $0)...]) } ?? part
    guard let tree = try package.xml("\(folder)_rels/\(name).rels"),
      let root = tree.child(of: -1, named: "Relationships")
    else { return [] }
    return tree.children(of: root).compactMap { node in
      guard let target = tree.attribute("Target", of: node), tree.attribute("TargetMode", of: node) != "External" else {
        return nil
      }
      let kind = tree.attribute("Type", of: node)?.split(separator: "/").last.map(String.init) ?? ""
      return Relation(id: tree.attribute("Id", of: node) ?? "", kind: kind, target: path(target, from: folder))
    }
  }

  /// A target from the package's root; it is written from the part's folder, or from the root with `/` before it.
  private static func path(_ target: String, from folder: String) -> String {
    var names: [Substring] = []
    for name in (target.hasPrefix("/") ? target : folder + target).split(separator: "/") where name != "." {
      if name == ".." { _ = names.popLast() } else { names.append(name) }
    }
    return names.joined(separator: "/")
  }
}
