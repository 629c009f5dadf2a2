import GangmuIngest
import GangmuModel
import Testing

@Suite struct PipeRowsTests {
  @Test func readsRowsAlikeWithoutARule() throws {
    let document = try ingest("任务分工\n|序号|任务|单位|\n|1|修桥|县交通局|\n| 2 | 修路 | 各乡镇 |\n说明\n")
    #expect(lines(document).count == 3)
    #expect(grid(document) == [["序号", "任务", "单位"], ["1", "修桥", "县交通局"], ["2", "修路", "各乡镇"]])
  }

  @Test func takesARowOfOneCellAboveTheHeadForTheTitle() throws {
    let document = try ingest("任务清单 | ||\n---|---|---|\n序号 | 任务 | 单位 |\n1 | 修桥 | 县交通局 |\n")
    #expect(lines(document).first == "任务清单")
    #expect(grid(document) == [["序号", "任务", "单位"], ["1", "修桥", "县交通局"]])
  }

  @Test(arguments: [("1.修桥。 2.修路。", ["1.修桥。", "2.修路。"]), ("修桥 2座。 占 3.5%", ["修桥 2座。 占 3.5%"])])
  func partsNumberedParagraphsOfACell(cell: String, paragraphs: [String]) throws {
    let document = try ingest("序号 | 任务 |\n---|---|\n1 | \(cell) |\n")
    let last = try #require(document.tables.first?.cells.last)
    #expect(last.paragraphs.map { document.text[$0] } == paragraphs)
  }

  @Test(arguments: [
    "|县委|县政府|\n|县人大|县政协|\n|县法院|县检察院|", "|一|二|三|\n|四|五|六|", "县委| 县人大| 县政协\n县法院| 县检察院| 县团委\n甲|乙|丙",
    "|一|二|三|\n|四|五|\n|六|七|八|",
  ])
  func takesOtherLinesForLines(text: String) throws { #expect(try ingest(text).tables.isEmpty) }

  @Test(arguments: [
    ("# 分工\n\n| 序号 | 任务 |\n|---|---|\n| 1 | **修桥** |\n|  |修路|\n", ["3:3", "3:8", "5:3", "5:7", "6:4", "6:5"]),
    ("|序号|任务|单位|\n|1|修桥|县交通局|\n |2| 修路|各乡镇|\n", ["1:2", "1:5", "1:8", "2:2", "2:4", "2:7", "3:3", "3:6", "3:9"]),
  ])
  func tellsWhereEachCellBegins(text: String, places: [String]) throws {
    let table = try #require(try ingest(text, format: text.hasPrefix("#") ? "markdown" : "text").tables.first)
    #expect(table.places.map { "\($0.location.line ?? 0):\($0.location.column ?? 0)" } == places)
    #expect(table.places.count == table.cells.count && table.places.allSatisfy(\.isOfCell))
  }
}
