internal import GangmuModel
internal import GangmuSyntax

/// Finds clauses by what a reference calls them: 第八条, 第(三)项, 附件2.
///
/// A class, so that asking it copies none of its tables.
final class ClauseLocator {
  private static let hanComma: UInt16 = 0x3001
  /// The 分 of 第三部分.
  private static let section: UInt16 = 0x5206

  /// A clause by the clause or part that it is counted in, its sign (条, 章, 节, 、 or ( for items) and its number, packed
  /// into one integer.
  private struct Entry {
    var key: Int
    /// Index into the tree's clauses.
    var index: Int
  }

  private static func key(scope: Int, sign: UInt16, number: Int) -> Int {
    scope << 40 ^ Int(sign) << 24 ^ min(max(number, 0), 0xFF_FFFF)
  }

  private let tree: SyntaxTree
  private let units: [UInt16]
  /// In the order of their keys; of equal ones the first in the text comes first.
  private let entries: [Entry]
  private let main: Int
  /// The annexes' ids by their numbers.
  private let annexes: [Int: String]

  init(_ tree: SyntaxTree, units: [UInt16]) {
    self.tree = tree
    self.units = units
    main = tree.parts.firstIndex { $0.kind == .main } ?? -1
    annexes = Dictionary(
      tree.parts.lazy.filter { $0.kind == .annex }.map { ($0.ordinal, $0.id) }, uniquingKeysWith: { first, _ in first })
    let clauses = tree.clauses
    var entries: [Entry] = []
    entries.reserveCapacity(clauses.count)
    for index in clauses.indices {
      guard let marker = clauses[index].marker, let sign = Self.sign(of: marker, units) else { continue }
      // Articles count through the part, items within their clause; the first of a number is meant.
      let scope = sign == 0x28 ? clauses[index].parent ?? -1 : -clauses[index].part - 2
      entries.append(Entry(key: Self.key(scope: scope, sign: sign, number: marker.ordinal), index: index))
    }
    entries.sort { ($0.key, $0.index) < ($1.key, $1.index) }
    self.entries = entries
  }

  /// The first clause of a scope with a sign and number.
  private func entry(scope: Int, sign: UInt16, number: Int) -> Int? {
    let key = Self.key(scope: scope, sign: sign, number: number)
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].key == key ? entries[low].index : nil
  }

  /// 条 of 第八条, ( of （三）, 、 of 五、; `nil` for other markers.
  private static func sign(of marker: ClauseEntry.Number, _ units: [UInt16]) -> UInt16? {
    let range = marker.span.range.clamped(to: units.indices)
    guard range.count >= 2, let first = units[range].first else { return nil }
    let last = units[range].last { !UnitClass.of($0).isBlank }
    switch first {
    case 0x28: return first
    // The mark of 第三部分： is no part of the sign.
    case 0x7B2C: return units[range].last { UnitClass.of($0).isHan }
    default: return last == hanComma && UnitClass.of(first).isNumeral ? last : nil
    }
  }

  /// 第八条 in the clause's part, else in the main part.
  func numbered(_ sign: UInt16, _ number: Int, from clause: Int) -> Int? {
    guard tree.clauses.indices.contains(clause) else { return nil }
    for part in [tree.clauses[clause].part, main] {
      if let found = entry(scope: -part - 2, sign: sign, number: number) { return found }
      // Outlines call their 五、 第五条.
      if sign == 0x6761, let found = entry(scope: -part - 2, sign: Self.hanComma, number: number) {
        return found
      }
    }
    return nil
  }

  /// 第三部分: the heading of that name, else 三、, of the clause's part, else of the main part.
  func section(_ number: Int, from clause: Int) -> Int? {
    numbered(Self.section, number, from: clause) ?? numbered(Self.hanComma, number, from: clause)
  }

  /// 第(三)项 of an entry, else of the clause it stands in or of one around it.
  func item(_ number: Int, of entry: Int?, from clause: Int) -> Int? {
    if let entry { return self.entry(scope: entry, sign: 0x28, number: number) }
    var scope: Int? = clause
    while let index = scope, tree.clauses.indices.contains(index) {
      if let found = self.entry(scope: index, sign: 0x28, number: number) { return found }
      let parent = tree.clauses[index].parent
      scope = parent.map { $0 < index } == true ? parent : nil
    }
    return nil
  }

  /// The article that a clause is or stands in.
  func article(around clause: Int) -> Int? {
    var scope: Int? = clause
    while let index = scope, tree.clauses.indices.contains(index) {
      if let marker = tree.clauses[index].marker, Self.sign(of: marker, units) == 0x6761 { return index }
      let parent = tree.clauses[index].parent
      scope = parent.map { $0 < index } == true ? parent : nil
    }
    return nil
  }

  /// 附件2; without a number the only annex.
  func annex(_ number: Int?) -> String? {
    guard let number else { return annexes.count == 1 ? annexes.values.first : nil }
    return annexes[number]
  }

  func id(_ entry: Int) -> String { tree.clauses[entry].id }
}
