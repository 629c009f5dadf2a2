import GangmuIngest
import GangmuModel
import Testing

@Suite struct GapTableTests {
  static let expected = [["序号", "任务", "责任单位", "时限"], ["1", "修桥", "县交通局", "6月底"], ["2", "修路", "各乡镇", "年底"]]

  @Test(arguments: [
    "序号\t任务\t责任单位\t时限\n1\t修桥\t县交通局\t6月底\n2\t修路\t各乡镇\t年底\n说明\n",
    "序号 | 任务 | 责任单位 | 时限 |\n1 | 修桥 | 县交通局 | 6月底 |\n2 | 修路 | 各乡镇 | 年底 |\n说明\n",
    "序号  任务  责任单位   时限\n1     修桥  县交通局   6月底\n2　　修路　　各乡镇　　年底\n说明\n",
    " 序号 \t 任务\t责任单位\t时限\n1\t修桥\t县交通局\t6月底\n2\t修路\t各乡镇\t年底\n说明\n",
  ])
  func readsCellsApartByGaps(text: String) throws {
    let document = try ingest("任务分解表\n" + text)
    #expect(grid(document) == Self.expected)
  }

  @Test(arguments: [
    ("1\t修桥\t县交通局\n县财政局\t6月底", ["1", "修桥", "县交通局\n县财政局", "6月底"]),
    ("1\t修桥\t县交通局", ["1", "修桥", "县交通局", ""]),
    ("1\t修桥\t\t6月底", ["1", "修桥", "", "6月底"]),
  ])
  func takesPartsOfRows(row: String, first: [String]) throws {
    let document = try ingest("序号\t任务\t责任单位\t时限\n\(row)\n2\t修路\t各乡镇\t年底\n以上任务由各单位落实。")
    #expect(grid(document).dropFirst().first == first)
    #expect(grid(document).last == ["2", "修路", "各乡镇", "年底"])
  }

  @Test func spansSectionsOverAllColumns() throws {
    let document = try ingest("任务\t责任单位\t时限\n一、交通\n修桥\t县交通局\t6月底\n二、民政\n养老\t县民政局\t年底")
    #expect(
      grid(document) == [
        ["任务", "责任单位", "时限"], ["一、交通", "一、交通", "一、交通"], ["修桥", "县交通局", "6月底"], ["二、民政", "二、民政", "二、民政"],
        ["养老", "县民政局", "年底"],
      ])
  }

  @Test(arguments: [
    "首页 | 责任单位查询 | 联系我们\n一、修桥 | 修路 | 修渠", "\t\t一、修桥\n\t\t二、修路", "姓名\t电话\t地址\n张三\t123\t云溪县",
    "任务  责任单位  时限\n修桥  县交通局  6月底", "序号\t任务\t责任单位\n说明",
    "一、修桥\t责任单位：县交通局\t时限：6月底\n二、修路\t责任单位：各乡镇\t时限：年底",
  ])
  func takesOtherLinesForLines(text: String) throws { #expect(try ingest(text).tables.isEmpty) }
}
