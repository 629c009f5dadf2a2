internal import GangmuModel

/// Every numbering style, strongest first. Where two match at one place the earlier one wins.
package enum NumberingStyleRegistry {
  package static let all: [any NumberingStyle.Type] = [
    PartOrdinal.self,
    BookOrdinal.self,
    ChapterOrdinal.self,
    SectionOrdinal.self,
    ArticleOrdinal.self,
    HanComma.self,
    HanBare.self,
    HanParen.self,
    DecimalOutline.self,
    ArabicDot.self,
    ArabicParen.self,
    ArabicHalfParen.self,
    Circled.self,
    ArabicBare.self,
    RomanDot.self,
    LetterDot.self,
    LabelOrdinal.self,
    OrdinalIs.self,
    OrdinalMust.self,
    OrdinalFirst.self,
    OrdinalOfThese.self,
    Sequencer.self,
    OnOneHand.self,
  ]

  /// For each unit the styles that a marker beginning with it may have: bit *n* stands for `all[n]`.
  static let dispatch: [UInt32] = {
    var table = [UInt32](repeating: 0, count: 0x10000)
    for (index, style) in all.enumerated() {
      for unit in UnitFold.units(style.leads) { table[Int(unit)] |= 1 << UInt32(index) }
    }
    return table
  }()

  /// The characters that any marker begins with.
  static let leads = UnitFinder(all.map { $0.leads }.joined())

  static let ranks: [Int] = all.map { $0.rank }
  static let evidence: [Evidence] = all.map { $0.evidence }
  /// The names that markers carry, by style; the last is that of table rows.
  static let markerStyles: [String] = all.map { $0.name } + ["tableRow"]
  static let tableRow = all.count
  static let article = all.firstIndex { $0 == ArticleOrdinal.self } ?? -1
  static let hanComma = all.firstIndex { $0 == HanComma.self } ?? -1
  static let hanBare = all.firstIndex { $0 == HanBare.self } ?? -1
  static let arabicBare = all.firstIndex { $0 == ArabicBare.self } ?? -1
  static let hanParen = all.firstIndex { $0 == HanParen.self } ?? -1
  static let arabicDot = all.firstIndex { $0 == ArabicDot.self } ?? -1
  static let sequencer = all.firstIndex { $0 == Sequencer.self } ?? -1
  static let decimal = all.firstIndex { $0 == DecimalOutline.self } ?? -1
}
