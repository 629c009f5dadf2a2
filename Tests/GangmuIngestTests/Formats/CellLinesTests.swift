import GangmuIngest
import GangmuModel
import Testing

@Suite struct CellLinesTests {
  @Test(arguments: [
    "序号\n任务\n责任单位\n1\n修桥\n县交通局\n2\n修路\n各乡镇\n说明\n",
    "  序 号\n\n任务\n\n责任单位\n\n1\n\n修桥\n\n县交通局\n\n2\n\n修路\n\n各乡镇\n\n说明\n",
    "序号 |\n任务 |\n责任单位 |\n1 |\n修桥 |\n县交通局 |\n2 |\n修路 |\n各乡镇 |\n说明\n",
  ])
  func readsCellsBelowOneAnother(text: String) throws {
    let document = try ingest("任务分解表\n" + text)
    #expect(
      grid(document).map { $0.map { $0.filter { $0 != " " } } } == [
        ["序号", "任务", "责任单位"], ["1", "修桥", "县交通局"], ["2", "修路", "各乡镇"],
      ])
    #expect(lines(document).count == 3)
  }

  @Test(arguments: [
    ("1\n修桥\n县交通局\n县财政局\n6月底\n2\n修路\n各乡镇\n年底", ["1", "修桥", "县交通局\n县财政局", "6月底"]),
    ("1\n修桥\n县交通局\n6月底\n续建\n2\n修路\n各乡镇\n年底", ["1", "修桥\n县交通局\n6月底\n续建", "", ""]),
    ("1\n修桥\n县交通局\n2\n修路\n各乡镇\n年底", ["1", "修桥\n县交通局", "", ""]),
  ])
  func sharesARowsLinesAmongItsColumns(rows: String, first: [String]) throws {
    let document = try ingest("序号\n任务\n责任单位\n时限\n" + rows)
    #expect(grid(document).dropFirst().first == first)
    #expect(grid(document).last == ["2", "修路", "各乡镇", "年底"])
  }

  @Test func readsSectionsOverTheWholeWidth() throws {
    let document = try ingest(
      "序号\n任务\n责任单位\n一、交通(责任领导:李四)\n1\n修桥\n县交通局\n2\n修路\n各乡镇\n二、水利\n(一)干渠\n3\n修渠\n县水利局\n三、教育\n1\n建校\n县教育局\n说明")
    #expect(
      grid(document).map { $0.joined(separator: "|") } == [
        "序号|任务|责任单位", "一、交通(责任领导:李四)|一、交通(责任领导:李四)|一、交通(责任领导:李四)", "1|修桥|县交通局", "2|修路|各乡镇",
        "二、水利|二、水利|二、水利", "(一)干渠|(一)干渠|(一)干渠", "3|修渠|县水利局", "三、教育|三、教育|三、教育", "1|建校|县教育局",
      ])
    #expect(lines(document).last == "说明")
  }

  @Test(arguments: [
    "序号\n任务\n责任单位\n1\n修桥\n县交通局\n说明", "序号\n姓名\n电话\n1\n张三\n123\n2\n李四\n456", "序号\n1\n2\n3", "序号",
    "序号\n任务很多。\n责任单位\n1\n修桥\n县交通局\n2\n修路\n各乡镇", "序号\n任务\n责任单位\n1\n2\n3",
  ])
  func takesOtherLinesForLines(text: String) throws { #expect(try ingest(text).tables.isEmpty) }

  @Test func tellsWhereEachCellBegins() throws {
    let document = try ingest("序号|\n任务|\n责任单位|\n1|\n 修桥|\n| 县交通局|\n2|\n修路|\n各乡镇|")
    let table = try #require(document.tables.first)
    let places = table.places.map { "\($0.location.line ?? 0):\($0.location.column ?? 0)" }
    #expect(places == ["1:1", "2:1", "3:1", "4:1", "5:2", "6:3", "7:1", "8:1", "9:1"])
  }
}
