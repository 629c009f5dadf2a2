internal import GangmuModel
internal import Testing

@Suite struct LineIndexTests {
  @Test(arguments: ["", "\n", "甲", "甲\n", "\n\n乙", "甲乙\n丙\n\n丁𠀀戊\n"])
  func agreesWithCountingLineByLine(_ sample: String) {
    let index = LineIndex(SourceText(sample))
    var (line, column) = (1, 1)
    var offset = 0
    for scalar in sample.unicodeScalars {
      #expect(index.location(of: offset) == (line, column))
      offset += 1
      if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
    }
    #expect(index.location(of: offset) == (line, column))
  }

  @Test func givesAPlaceForOffsetsOutsideTheText() {
    let index = LineIndex(SourceText("甲\n乙"))
    #expect(index.location(of: -5) == (1, 1))
    #expect(index.location(of: 99).line == 2)
  }
}
