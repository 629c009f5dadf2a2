internal import GangmuModel
internal import Testing

@Suite struct UnitClassTests {
  /// Each character with the names of what it is.
  static let cases: [(String, Set<String>)] = [
    ("　", ["blank"]), ("\n", ["blank", "newline"]), ("７", ["digit"]), ("（", ["open"]), ("〕", ["close"]),
    ("；", ["sentenceEnd", "separator"]), ("。", ["sentenceEnd"]), ("、", ["separator"]), ("局", ["han"]),
    ("十", ["han", "numeral"]), ("〇", ["han", "numeral"]), ("廿", ["han", "numeral"]), ("贰", ["han", "numeral"]),
    ("万", ["han", "numeral"]), ("Ａ", ["latin"]), ("z", ["latin"]), ("𠀀", ["han"]), ("①", []), ("《", ["open"]),
    ("”", ["close"]), ("：", ["separator"]),
  ]

  @Test(arguments: cases) func classifiesFoldedUnits(_ character: String, _ expected: Set<String>) throws {
    let kind = UnitClass.of(try #require(UnitFold.units(character).first))
    let found = [
      "blank": kind.isBlank, "newline": kind.isNewline, "digit": kind.isDigit, "numeral": kind.isNumeral,
      "open": kind.isOpen, "close": kind.isClose, "sentenceEnd": kind.isSentenceEnd, "separator": kind.isSeparator,
      "han": kind.isHan, "latin": kind.isLatin,
    ]
    #expect(Set(found.filter(\.value).keys) == expected)
  }

  @Test func listsEveryNumber() {
    let all = (0..<0x10000).map { UInt16($0) }.filter { UnitClass.of($0).isDigit || UnitClass.of($0).isNumeral }
    #expect(Set(UnitClass.numbers) == Set(all))
  }
}
