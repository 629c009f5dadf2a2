internal import GangmuModel
internal import GangmuTestSupport
internal import Testing

@Suite struct SourceTextTests {
  static let samples = [
    "", "a", "一、总体要求", "（一）½ é ß", "𠀀𠮷字😀尾", "混合 mixed 〇○◯ 𠀀\n第二行\t格",
    String(repeating: "长句，", count: 50), String(repeating: "𠀀é中a", count: 40),
  ]

  @Test(arguments: samples) func hasOneUnitForEachScalar(_ sample: String) {
    let text = SourceText(sample)
    #expect(text.count == sample.unicodeScalars.count)
    #expect(text.utf8 == Array(sample.utf8))
    #expect(text[text.span] == sample)
  }

  @Test(arguments: samples) func findsTheUTF8OffsetOfEachScalar(_ sample: String) {
    let text = SourceText(sample)
    var expected = 0
    for (offset, scalar) in sample.unicodeScalars.enumerated() {
      #expect(text.utf8Offset(of: offset) == expected)
      expected += String(scalar).utf8.count
    }
    #expect(text.utf8Offset(of: text.count) == expected)
    #expect(text.utf8Offset(of: text.count + 7) == expected)
    #expect(text.utf8Offset(of: -1) == 0)
  }

  @Test(arguments: samples) func slicesAsScalarsDo(_ sample: String) {
    let text = SourceText(sample)
    let scalars = Array(sample.unicodeScalars)
    for start in stride(from: 0, through: scalars.count, by: 3) {
      for end in stride(from: start, through: scalars.count, by: 5) {
        var slice = String.UnicodeScalarView()
        slice.append(contentsOf: scalars[start..<end])
        #expect(text[TextSpan(start, end)] == String(slice))
      }
    }
  }

  @Test(
    arguments: [
      [0x61, 0xFF, 0x62], [0xE4, 0xB8], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80],
      [0xF0, 0x9F, 0x98],
      [0xE4, 0xB8, 0x80, 0xE4, 0x41], [0xF5], [0xE0, 0x80, 0x80],
    ] as [[UInt8]])
  func repairsIllFormedBytesAsTheStandardLibraryDoes(_ bytes: [UInt8]) {
    let text = SourceText(utf8: bytes)
    let expected = String(decoding: bytes, as: UTF8.self)
    #expect(text[text.span] == expected)
    #expect(text.count == expected.unicodeScalars.count)
  }

  @Test func trimsBlanksOfAllKindsAtBothEnds() {
    let marked = MarkedText("前\u{3000}\u{A0} \t⟦中 间⟧\n \u{3000}")
    let inner = TextSpan(1, marked.source.count)
    #expect(marked.source.trimmed(inner) == marked.spans[0])
    let blank = SourceText(" \n\t")
    #expect(blank.trimmed(blank.span).isEmpty)
    #expect(blank.trimmed(TextSpan(1, 99)).isEmpty)
  }
}
