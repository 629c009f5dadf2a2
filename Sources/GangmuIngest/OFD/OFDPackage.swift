internal import GangmuPlatform

/// The pages of all documents of an OFD package. Source: GB/T 33190-2016, 7.
struct OFDPackage {
  /// Pages in order, each with what its templates show.
  private(set) var pages: [(page: OFDPage, templates: [OFDPage])] = []
  private let package: OfficePackage

  init(_ input: IngestInput) throws(IngestError) {
    package = try OfficePackage(input) { $0.lowercased().hasSuffix(".xml") }
    guard let tree = try package.xml("OFD.xml"), let root = tree.child(of: -1, named: "OFD") else {
      throw IngestError(.damaged, "its part “OFD.xml” is missing: the file is cut off or damaged; fetch it again")
    }
    if tree.child(of: root, named: "Encryptions") != nil || package.bytes("Encryptions.xml") != nil {
      throw IngestError(.encrypted, "the OFD file is encrypted: save it without a password first")
    }
    for body in tree.children(of: root) where tree.nodes[body].name == "DocBody" {
      guard let place = tree.child(of: body, named: "DocRoot") else { continue }
      try addDocument(Self.path(String(decoding: tree.allText(in: place), as: UTF8.self), from: "OFD.xml"), input)
    }
    guard !pages.isEmpty else { throw IngestError(.damaged, "the OFD file has no pages: it is cut off or damaged") }
  }

  private mutating func addDocument(_ part: String, _ input: IngestInput) throws(IngestError) {
    guard let tree = try package.xml(part), let root = tree.child(of: -1, named: "Document") else {
      throw IngestError(.damaged, "its part “\(part)” is missing: the file is cut off or damaged; fetch it again")
    }
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
      guard pages.count < input.limits.pages else {
        throw IngestError(.limit, "it has more than \(input.limits.pages) pages; raise --max-pages if it is to be read")
      }
      try input.time.check()
      let path = Self.path(place, from: part)
      guard let content = try package.xml(path) else {
        throw IngestError(.damaged, "its part “\(path)” is missing: the file is cut off or damaged; fetch it again")
      }
      let used = content.descendants(of: -1, named: "Template").compactMap { content.attribute("TemplateID", of: $0) }
      pages.append((OFDPage(content), used.compactMap { templates[$0] }))
    }
  }

  private static func path(_ target: String, from part: String) -> String {
    let target = String(decoding: Blank.trimmed(Array(target.utf8)[...]), as: UTF8.self)
    return PackageRelations.path(to: target, from: Array(part.split(separator: "/").dropLast()))
  }
}
