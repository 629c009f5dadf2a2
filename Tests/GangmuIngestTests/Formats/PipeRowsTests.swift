import GangmuIngest
import GangmuModel
import Testing

@Suite struct PipeRowsTests {
  @Test func readsRowsAlikeWithoutARule() throws {
    let document = try ingest("任务分工\n|序号|任务|单位|\n|1|修桥|县交通局|\n| 2 | 修路 | 各乡镇 |\n说明\n")
    #expect(lines(document).count == 3)
    #expect(grid(document) == [["序号", "任务", "单位"], ["1", "修桥", "县交通局"], ["2", "修路", "各乡镇"]])
  }

  @Test(arguments: [
    "|县委|县政府|\n|县人大|县政协|\n|县法院|县检察院|", "|一|二|三|\n|四|五|六|", "县委| 县人大| 县政协\n县法院| 县检察院| 县团委\n甲|乙|丙",
    "|一|二|三|\n|四|五|\n|六|七|八|",
  ])
  func takesOtherLinesForLines(text: String) throws { #expect(try ingest(text).tables.isEmpty) }
}
