internal import GangmuModel
internal import Testing

@Suite struct ByteSearchTests {
  private static let texts = [
    "", "a", " a\tb\n", "县财政局，县教育局；", "ab县,cd;é𠀀\u{7F}\u{1F} 。", String(repeating: "责任单位：县水利局, ", count: 40),
  ]

  @Test(arguments: texts) func countsVisibleCharacters(_ text: String) {
    let count = Array(text.utf8).withUnsafeBytes { ByteWord.visibleCount(of: $0) }
    #expect(count == text.unicodeScalars.count { $0.value > 0x20 })
  }

  @Test(arguments: texts) func findsEachOfFourBytes(_ text: String) {
    let bytes = Array(text.utf8)
    var found: [Int] = []
    var at = bytes.firstIndex(ofAny: (0xE5, 0xEF, 0x2C, 0x3B), from: 0, limit: bytes.count)
    while at < bytes.count {
      found.append(at)
      at = bytes.firstIndex(ofAny: (0xE5, 0xEF, 0x2C, 0x3B), from: at + 1, limit: bytes.count)
    }
    #expect(found == bytes.indices.filter { [0xE5, 0xEF, 0x2C, 0x3B].contains(bytes[$0]) })
  }
}
