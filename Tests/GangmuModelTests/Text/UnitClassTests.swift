internal import GangmuModel
internal import Testing

@Suite struct UnitClassTests {
  static let cases: [(String, UnitClass)] = [
    ("　", .blank), ("\n", [.blank, .newline]), ("７", .digit), ("（", .open), ("〕", .close),
    ("；", [.sentenceEnd, .separator]),
    ("。", .sentenceEnd), ("、", .separator), ("局", .han), ("十", [.han, .numeral]), ("〇", [.han, .numeral]),
    ("Ａ", .latin),
    ("𠀀", .han), ("①", []),
  ]

  @Test(arguments: cases) func classifiesFoldedUnits(_ character: String, _ expected: UnitClass) throws {
    let unit = try #require(UnitFold.units(character).first)
    #expect(UnitClass.of(unit) == expected)
  }
}
