internal import GangmuModel
internal import GangmuSyntax

/// Finds clauses by what a reference calls them: 第八条, 第(三)项, 附件2.
struct ClauseLocator {
  private struct Key: Hashable {
    var scope: Int
    /// 条, 章, 节, or ( for items.
    var sign: UInt16
    var number: Int
  }

  private let tree: SyntaxTree
  private var entries: [Key: Int] = [:]

  init(_ tree: SyntaxTree) {
    self.tree = tree
    for (index, entry) in tree.clauses.enumerated() {
      guard let marker = entry.marker else { continue }
      let units = UnitFold.units(marker.text).filter { !UnitClass.of($0).isBlank }
      guard let first = units.first, let last = units.last else { continue }
      let sign: UInt16
      if first == 0x7B2C, units.count > 2 {
        sign = last
      } else if first == 0x28 {
        sign = first
      } else {
        continue
      }
      // Articles count through the part, items within their clause; the first of a number is meant.
      let scope = sign == 0x28 ? entry.parent ?? -1 : -entry.part - 2
      entries[Key(scope: scope, sign: sign, number: marker.ordinal), default: index] = index
    }
  }

  /// 第八条 in the clause's part, else in the main part.
  func numbered(_ sign: UInt16, _ number: Int, from clause: Int) -> Int? {
    guard tree.clauses.indices.contains(clause) else { return nil }
    for part in [tree.clauses[clause].part, tree.parts.firstIndex { $0.kind == .main }] {
      if let part, let found = entries[Key(scope: -part - 2, sign: sign, number: number)] { return found }
    }
    return nil
  }

  /// 第(三)项 of an entry, else of the clause it stands in or of one around it.
  func item(_ number: Int, of entry: Int?, from clause: Int) -> Int? {
    if let entry { return entries[Key(scope: entry, sign: 0x28, number: number)] }
    var scope: Int? = clause
    while let index = scope, tree.clauses.indices.contains(index) {
      if let found = entries[Key(scope: index, sign: 0x28, number: number)] { return found }
      let parent = tree.clauses[index].parent
      scope = parent.map { $0 < index } == true ? parent : nil
    }
    return nil
  }

  /// The article that a clause is or stands in.
  func article(around clause: Int) -> Int? {
    var scope: Int? = clause
    while let index = scope, tree.clauses.indices.contains(index) {
      if let text = tree.clauses[index].marker?.text, UnitFold.units(text).last == 0x6761 { return index }
      let parent = tree.clauses[index].parent
      scope = parent.map { $0 < index } == true ? parent : nil
    }
    return nil
  }

  /// 附件2; without a number the only annex.
  func annex(_ number: Int?) -> String? {
    let annexes = tree.parts.filter { $0.kind == .annex }
    guard let number else { return annexes.count == 1 ? annexes[0].id : nil }
    return annexes.first { $0.ordinal == number }?.id
  }

  func id(_ entry: Int) -> String { tree.clauses[entry].id }
}
