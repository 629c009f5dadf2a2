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

  private var byID: [String: Relation] = [:]
  /// The target of the first relation of each kind.
  private var firstOfKind: [String: String] = [:]

  /// - Parameter part: The referring part, or nothing for the package.
  init(of part: String, in package: OfficePackage) throws(IngestError) {
    guard let tree = try package.xml(Self.path(to: "_rels/\(part.split(separator: "/").last ?? "").rels", from: part)),
      let list = tree.child(of: -1, named: "Relationships")
    else { return }
    for node in tree.children(of: list) {
      guard let id = tree.attribute("Id", of: node), let target = tree.attribute("Target", of: node),
        let type = tree.attribute("Type", of: node), tree.attribute("TargetMode", of: node) != "External"
      else { continue }
      let kind = type.split(separator: "/").last.map(String.init) ?? type
      let path = Self.path(to: target, from: part)
      if byID[id] == nil { byID[id] = Relation(kind: kind, target: path) }
      if firstOfKind[kind] == nil { firstOfKind[kind] = path }
    }
  }

  subscript(id: String) -> Relation? { byID[id] }

  /// The first part of a kind.
  func target(ofKind kind: String) -> String? { firstOfKind[kind] }

  /// A target from the package's root: it is written from the part's folder, or from the root with `/` before it.
  static func path(to target: String, from part: String) -> String {
    var path = target.utf8.first == UInt8(ascii: "/") ? [] : part.split(separator: "/").dropLast()
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = path.popLast() } else { path.append(step) }
    }
    return path.joined(separator: "/")
  }
}
