internal import GangmuPlatform

/// The parts of a Word document that hold text, found by their relationships (ECMA-376 part 2, 6.5; part 1, 11.3).
struct WordPackage {
  /// The part's name and content of the document itself.
  let main: (name: String, tree: XMLTree)
  private let package: OfficePackage
  private let relations: PackageRelations

  init(_ input: IngestInput) throws(IngestError) {
    package = try OfficePackage(input)
    let name = try PackageRelations(of: "", in: package).target(ofKind: "officeDocument") ?? "word/document.xml"
    guard let tree = try package.xml(name) else {
      throw IngestError(.damaged, "it has no part “\(name)”, which holds a Word document's text: fetch the file again")
    }
    guard tree.first("document", "body", in: -1) != nil else {
      throw IngestError(
        .unsupportedFormat, "its part “\(name)” is no Word document: give a DOCX file, or save it as one")
    }
    main = (name, tree)
    relations = try PackageRelations(of: name, in: package)
  }

  var body: Int { main.tree.first("document", "body", in: -1) ?? -1 }

  /// The first part of a kind.
  func part(_ kind: String) throws(IngestError) -> (name: String, tree: XMLTree)? {
    guard let name = relations.target(ofKind: kind) else { return nil }
    return try package.xml(name).map { (name, $0) }
  }

  /// The headers or footers of all sections, each once, in order.
  ///
  /// - Parameter kind: `header` or `footer`.
  func margins(_ kind: String) throws(IngestError) -> [(name: String, tree: XMLTree)] {
    var found: [(name: String, tree: XMLTree)] = []
    var seen: Set<String> = []
    for node in main.tree.descendants(of: body, named: kind + "Reference") {
      guard let name = main.tree.attribute("id", of: node).flatMap({ relations[$0]?.target }),
        seen.insert(name).inserted,
        let tree = try package.xml(name)
      else { continue }
      found.append((name, tree))
    }
    return found
  }
}
