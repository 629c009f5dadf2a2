internal import GangmuPlatform

/// The pages of all documents of an OFD package. Source: GB/T 33190-2016, 7.
struct OFDPackage {
  /// Pages in order, each with what its templates show.
  private(set) var pages: [(page: OFDPage, templates: [OFDPage])] = []
  private let package: OfficePackage

  init(_ input: IngestInput) throws(IngestError) {
    package = try OfficePackage(input)
    let tree = try package.neededXML("OFD.xml")
    guard let root = tree.child(of: -1, named: "OFD") else { throw package.missing("OFD.xml") }
    if tree.child(of: root, named: "Encryptions") != nil || package.holds("Encryptions.xml") {
      throw IngestError(.encrypted, "the OFD file is encrypted: save it without a password first")
    }
    for body in tree.children(of: root) where tree.nodes[body].name == "DocBody" {
      guard let place = tree.child(of: body, named: "DocRoot") else { continue }
      try addDocument(Self.path(String(decoding: tree.allText(in: place), as: UTF8.self), from: "OFD.xml"), input)
    }
    guard !pages.isEmpty else { throw IngestError(.damaged, "the OFD file has no pages: it is cut off or damaged") }
  }

  private mutating func addDocument(_ part: String, _ input: IngestInput) throws(IngestError) {
    let tree = try package.neededXML(part)
    guard let root = tree.child(of: -1, named: "Document") else { throw package.missing(part) }
    var templates: [String: OFDPage] = [:]
    for node in tree.descendants(of: root, named: "TemplatePage") {
      guard let id = tree.attribute("ID", of: node), let place = tree.attribute("BaseLoc", of: node),
        let content = try package.xml(Self.path(place, from: part))
      else { continue }
      templates[id] = OFDPage(content)
    }
    guard let list = tree.child(of: root, named: "Pages") else { return }
    for node in tree.children(of: list) {
      guard let place = tree.attribute("BaseLoc", of: node) else { continue }
      try input.limits.check(pages: pages.count + 1)
      try input.time.check()
      let content = try package.neededXML(Self.path(place, from: part))
      let used = content.descendants(of: -1, named: "Template").compactMap { content.attribute("TemplateID", of: $0) }
      pages.append((OFDPage(content), used.compactMap { templates[$0] }))
    }
  }

  private static func path(_ target: String, from part: String) -> String {
    let target = String(decoding: Blank.trimmed(Array(target.utf8)[...]), as: UTF8.self)
    return PackageRelations.path(to: target, from: part)
  }
}
