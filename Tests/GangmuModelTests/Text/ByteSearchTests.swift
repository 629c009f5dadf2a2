internal import GangmuModel
internal import Testing

@Suite struct ByteSearchTests {
  private static let texts = [
    "", "a", " a\tb\n", "县财政局，县教育局；", "ab县,cd;é𠀀\u{7F}\u{1F} 。", String(repeating: "责任单位：县水利局, ", count: 400),
  ]

  @Test(arguments: texts) func countsScalars(_ text: String) {
    let count = Array(text.utf8).withUnsafeBytes { ByteWord.scalarCount(of: $0) }
    #expect(count == text.unicodeScalars.count)
  }

  @Test(arguments: texts) func countsColumns(_ text: String) {
    let count = Array(text.utf8).withUnsafeBytes { ByteWord.columnCount(of: $0) }
    #expect(count == text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) })
  }

  @Test(arguments: 0..<40) func findsTwoBytesInTurnAtAnyPlace(_ place: Int) {
    var bytes = [UInt8](repeating: 0xEF, count: 40)
    #expect(!bytes.holds(0xEF, 0xBF))
    bytes[place] = 0xBF
    #expect(bytes.holds(0xEF, 0xBF) == (place > 0))
    #expect(!bytes.holds(0xBF, 0xBF))
  }
}
