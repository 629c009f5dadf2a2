internal import GangmuLexicon
internal import GangmuModel

/// Finds the place whose authority a body is: 某省某市某区人民政府, 中共某县委, 国务院办公厅.
///
/// Never a guess: a name that several places had in the document's year gives `nil`.
enum JurisdictionReader {
  enum Finding: Equatable {
    case found(Metadata.Jurisdiction)
    /// A place is named, but which one it is, or its code in that year, is not certain.
    case uncertain
    case none
  }

  /// - Parameter year: The document's year; `nil` admits only places whose name never had another code.
  static func jurisdiction(of issuer: String, year: Int?) -> Finding {
    var bytes = Array(issuer.utf8).filter { $0 != 0x20 }[...]
    for prefix in [party, partyInFull] where bytes.starts(with: prefix) && !isCentral(bytes) {
      bytes = bytes.dropFirst(prefix.count)
    }
    if isCentral(bytes) { return .found(Metadata.Jurisdiction(name: "中华人民共和国", code: nil, level: "central")) }
    var chain: [DivisionTable.Row] = []
    while chain.count < 3 {
      switch next(bytes, under: chain.last, year: year) {
      case .one(let row, let length):
        chain.append(row)
        bytes = bytes.dropFirst(length)
        continue
      case .several: return .uncertain
      case .none: break
      }
      break
    }
    guard let place = chain.last else { return .none }
    var name = fullName(place, year: year)
    var level = place.level
    if level != "province", let township = township(bytes) {
      name += township
      level = "township"
    }
    return .found(Metadata.Jurisdiction(name: name, code: place.code, level: level))
  }

  private enum Step {
    case one(DivisionTable.Row, length: Int)
    case several
    case none
  }

  private static let party = Array("中共".utf8)
  private static let partyInFull = Array("中国共产党".utf8)

  private static func isCentral(_ bytes: ArraySlice<UInt8>) -> Bool {
    centralBodies.contains { bytes.starts(with: $0) }
  }

  private static let centralBodies: [[UInt8]] = Lexicon.rows("central-bodies").map { Array($0[0].utf8) }

  /// The place that the bytes begin with, within the one before.
  private static func next(_ bytes: ArraySlice<UInt8>, under parent: DivisionTable.Row?, year: Int?) -> Step {
    var rows = DivisionTable.rows(beginning: bytes)
    if let parent { rows = rows.filter { isInside($0.code, parent.code) } }
    if rows.isEmpty { return shortPrefecture(bytes, under: parent, year: year) }
    let longest = rows[0].name
    rows = rows.filter { $0.name == longest }
    guard let row = certain(rows, year: year) else { return .several }
    return .one(row, length: longest.utf8.count)
  }

  /// One row: valid in the year for certain, or the only one that may be.
  private static func certain(_ rows: [DivisionTable.Row], year: Int?) -> DivisionTable.Row? {
    guard let year else { return rows.count == 1 ? rows[0] : nil }
    let valid = rows.filter { $0.isValid(in: year) == true }
    if valid.count == 1, !rows.contains(where: { $0.isValid(in: year) == nil }) { return valid[0] }
    let possible = rows.filter { $0.isValid(in: year) != false }
    return possible.count == 1 ? possible[0] : nil
  }

  private static func isInside(_ code: String, _ parent: String) -> Bool {
    guard code != parent else { return false }
    if parent.hasSuffix("0000") { return code.hasPrefix(parent.prefix(2)) }
    return parent.hasSuffix("00") && code.hasPrefix(parent.prefix(4))
  }

  /// 阿坝州 for 阿坝藏族羌族自治州: the first two characters and 州, where just one prefecture begins so.
  private static func shortPrefecture(
    _ bytes: ArraySlice<UInt8>, under parent: DivisionTable.Row?, year: Int?
  ) -> Step {
    let name = Array("自治州".utf8)
    let last = Array(name.suffix(3))
    guard bytes.count > 9, Array(bytes.dropFirst(6).prefix(3)) == last else { return .none }
    let rows = DivisionTable.rows(prefix: Array(bytes.prefix(6))).filter { row in
      row.name.hasSuffix("自治州") && (parent.map { isInside(row.code, $0.code) } ?? true)
    }
    guard let row = certain(rows, year: year) else { return rows.isEmpty ? .none : .several }
    return .one(row, length: 9)
  }

  /// 某镇, 某乡, 某街道 after a county's name: at most eight characters before the level's word.
  private static func township(_ bytes: ArraySlice<UInt8>) -> String? {
    let text = SourceText(utf8: Array(bytes))
    for (at, unit) in text.units.prefix(12).enumerated() where at >= 1 {
      switch unit {
      case 0x9547, 0x4E61: if isName(at + 1, text) { return text[TextSpan(0, at + 1)] }  // 镇 乡
      case 0x8857 where at + 1 < text.count && text.units[at + 1] == 0x9053:  // 街道
        if isName(at + 2, text) { return text[TextSpan(0, at + 2)] }
      case 0x5C40, 0x59D4, 0x5E9C, 0x4F1A, 0x529E, 0x5385: return nil  // 局 委 府 会 办 厅
      default: break
      }
    }
    return nil
  }

  /// The place's organ follows, or nothing: 住房和城乡建设局 is of no 乡.
  private static func isName(_ end: Int, _ text: SourceText) -> Bool {
    end == text.count || organs.contains { text.units.has($0, at: end, limit: text.count) }
  }

  private static let organs = ["人民政府", "政府", "委员会", "党委", "党工委", "委", "办事处", "人大", "人民代表大会"].map(UnitFold.units)

  /// The names of the divisions above, then its own: 湖南省株洲市株洲县.
  private static func fullName(_ place: DivisionTable.Row, year: Int?) -> String {
    var name = ""
    for parent in [place.code.prefix(2) + "0000", place.code.prefix(4) + "00"] where parent != place.code {
      let rows = DivisionTable.names(ofCode: String(parent))
      name += (certain(rows, year: year) ?? rows.last)?.name ?? ""
    }
    return name + place.name
  }
}
