internal import GangmuModel

/// The level of the division that a body belongs to, by its full name and the place that issued the document.
///
/// Never a guess: 市 is a prefecture's in a county's document, but may be either in one whose place is not known.
struct UnitLevel {
  typealias Level = AssignedUnit.Level

  /// What 市 and 区 mean in this document; `nil` where that is not certain.
  private let city: Level?
  private let district: Level?

  private static let municipalities: Set<String> = ["11", "12", "31", "50"]

  init(_ jurisdiction: Metadata.Jurisdiction?) {
    let isMunicipality = jurisdiction?.code.map { Self.municipalities.contains(String($0.prefix(2))) } ?? false
    let isAutonomousRegion = jurisdiction?.name.hasSuffix("自治区") ?? false
    switch jurisdiction?.level {
    case "province": city = isMunicipality ? .province : .prefecture
    case "prefecture": city = .prefecture
    // 市 in a county's document is the prefecture above it; in that of a county-level city it is the city itself.
    case "county": city = jurisdiction?.name.hasSuffix("市") == true ? .county : isMunicipality ? .province : .prefecture
    default: city = nil
    }
    district = isAutonomousRegion || jurisdiction == nil ? nil : .county
  }

  /// - Parameter name: The full name, what was left out put back.
  func of(_ name: String) -> Level? {
    let units = UnitFold.units(name)
    return of(name, units, units.indices)
  }

  private static let skipped = UnitTrie(
    ["各", "每个", "每", "全部", "团", "全", "本", "有关", "相关", "其他", "中共"].map { ($0, true) })
  private static let words = UnitTrie<Word>(
    [
      ("省", .level(.province)), ("自治区", .level(.province)), ("直辖市", .level(.province)), ("省级", .level(.province)),
      ("省直", .level(.province)), ("省属", .level(.province)), ("州", .level(.prefecture)), ("盟", .level(.prefecture)),
      ("自治州", .level(.prefecture)), ("设区的市", .level(.prefecture)), ("设区市", .level(.prefecture)),
      ("地区行署", .level(.prefecture)), ("州级", .level(.prefecture)), ("州直", .level(.prefecture)), ("市", .city),
      ("各市", .level(.prefecture)), ("各市县", .none),
      ("市直", .city), ("市属", .city), ("市级", .level(.prefecture)), ("县", .level(.county)), ("县级", .level(.county)),
      ("县直", .level(.county)), ("县属", .level(.county)), ("旗", .level(.county)), ("自治县", .level(.county)),
      ("县市区", .level(.county)), ("县区", .level(.county)), ("县（市、区）", .level(.county)), ("县（市）", .level(.county)),
      ("县（区）", .level(.county)), ("区", .district), ("区级", .level(.county)), ("区直", .district), ("区属", .district),
      ("镇", .level(.township)), ("乡", .level(.township)), ("街道", .level(.township)), ("乡镇", .level(.township)),
      ("镇街", .level(.township)), ("乡（镇）", .level(.township)), ("镇级", .level(.township)), ("镇直", .level(.township)),
      ("村", .level(.village)), ("社区", .level(.village)), ("居委会", .level(.village)), ("村委会", .level(.village)),
      ("居民委员会", .level(.village)), ("村民委员会", .level(.village)),
    ]
      // Several levels at once, or another word.
      + [
        "市县", "县级以上", "市级以上", "省级以上", "乡村", "省市", "省市县", "市场", "市容", "市政工程", "市民", "区域", "县域", "市域", "区块", "镇村", "省际",
        "省区",
        "省、", "省（区、市）", "市（州）", "区县", "村镇", "镇域", "村级",
      ].map { ($0, Word.none) })

  private enum Word: Sendable {
    case level(Level)
    case city, district, none
  }

  /// - Parameters:
  ///   - name: The full name.
  ///   - units: Folded text that holds it.
  ///   - range: Where it stands there.
  func of(_ name: String, _ units: [UInt16], _ range: Range<Int>) -> Level? {
    if Levels.isCentral(units, range) || isCentral(units, range) { return .central }
    var start = range.lowerBound
    while true {
      if let (word, _) = Self.words.longest(units, at: start, limit: range.upperBound) { return level(word) }
      guard let (_, end) = Self.skipped.longest(units, at: start, limit: range.upperBound) else { break }
      start = end
    }
    return place(name, units[range])
  }

  private func level(_ word: Word) -> Level? {
    switch word {
    case .level(let level): level
    case .city: city
    case .district: district
    case .none: nil
    }
  }

  private func isCentral(_ units: [UInt16], _ range: Range<Int>) -> Bool {
    BodyEnding.of(units, range)?.ending.branch == .central
  }

  /// 云溪县财政局, 广州市: the level of the division that the name begins with, where all that are named so have one.
  private func place(_ name: String, _ units: ArraySlice<UInt16>) -> Level? {
    guard units.prefix(12).dropFirst().contains(where: { Levels.isCharacter($0) }) else { return nil }
    return DivisionTable.level(beginning: name)
  }
}
