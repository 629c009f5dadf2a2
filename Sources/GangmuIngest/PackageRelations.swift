internal import GangmuPlatform

/// Which parts of an office package a part refers to.
///
/// Source: ECMA-376 part 2, 6.5. Kinds are the last word of the relationship's type, since the strict and the transitional
/// form of the norm differ in what stands before it.
struct PackageRelations {
  struct Relation {
    var kind: String
    /// From the package's root.
    var target: String
  }

  private var relations: [(id: String, relation: Relation)] = []

  /// - Parameter part: The referring part, or nothing for the package.
  init(of part: String, in package: OfficePackage) throws(IngestError) {
    let folders = part.split(separator: "/").dropLast()
    let name = part.split(separator: "/").last ?? ""
    guard let tree = try package.xml((folders + ["_rels", "\(name).rels"]).joined(separator: "/")),
      let list = tree.child(of: -1, named: "Relationships")
    else { return }
    for node in tree.children(of: list) {
      guard let id = tree.attribute("Id", of: node), let target = tree.attribute("Target", of: node),
        let type = tree.attribute("Type", of: node), tree.attribute("TargetMode", of: node) != "External"
      else { continue }
      let kind = type.split(separator: "/").last.map(String.init) ?? type
      relations.append((id, Relation(kind: kind, target: Self.path(to: target, from: Array(folders)))))
    }
  }

  subscript(id: String) -> Relation? { relations.first { $0.id == id }?.relation }

  func target(ofKind kind: String) -> String? { relations.first { $0.relation.kind == kind }?.relation.target }

  /// A target from the root of its package; with `/` before it, it is written so already.
  static func path(to target: String, from folders: [Substring]) -> String {
    var path = target.utf8.first == UInt8(ascii: "/") ? [] : folders
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = path.popLast() } else { path.append(step) }
    }
    return path.joined(separator: "/")
  }
}
