internal import GangmuModel
internal import Testing

@testable internal import GangmuIngest

@Suite struct TextWeightTests {
  private static let texts = [
    "", "，", " a,b;\tc\n", "县财政局，县教育局；", "ab县,cd;é𠀀\u{7F}\u{1F} 。", "、《》〉〈「",
    String(repeating: "责任单位：县水利局, 县农业农村局；按职责分工负责。 ", count: 300),
  ]

  @Test(arguments: texts) func countsCharactersAndMarks(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    let weight = TextWeight(Array(text.utf8), from: 0, to: text.utf8.count)
    #expect(weight.characters == scalars.count { $0.value > 0x20 })
    #expect(
      weight.marks
        == scalars.indices.count { at in
          "。，；".unicodeScalars.contains(scalars[at])
            || ",;".unicodeScalars.contains(scalars[at]) && at > 0 && !scalars[at - 1].isASCII
        })
  }

  @Test(arguments: 0..<40) func countsTheSameFromAnyPlace(_ start: Int) {
    let head = String(repeating: "甲", count: start)
    let text = "一，二；三。四,五;六"
    let weight = TextWeight(Array((head + text).utf8), from: start * 3, to: (head + text).utf8.count)
    #expect(weight.characters == 11)
    #expect(weight.marks == 5)
  }
}
