import GangmuIngest
import GangmuModel
import Testing

@Suite struct CSVReaderTests {
  private static let table = [["序号", "任务", "单位"], ["1", "修路", "交通局"], ["2", "架桥", "水利局"]]

  @Test(arguments: [",", ";", "\t"])
  func findsTheSeparator(separator: String) throws {
    let text = Self.table.map { $0.joined(separator: separator) }.joined(separator: "\r\n")
    for uri in ["a.csv", "a.tsv", "standard-input"] {
      let document = try ingest(text, uri: uri)
      #expect(document.source.format == "csv")
      #expect(grid(document) == Self.table)
    }
  }

  @Test func takesTheSeparatorThatTheTextNames() throws {
    let document = try ingest("sep=;\na,b;c\nd,e;f\n", uri: "a.csv")
    #expect(grid(document) == [["a,b", "c"], ["d,e", "f"]])
    #expect(document.blocks.first?.location == Location(line: 2, column: 1))
  }

  @Test func readsQuotedFields() throws {
    let document = try ingest(
      "序号,任务,单位\n1,\"推广\"\"一件事\"\"，\n\n再建,5座\",\"甲局\"等\n2,乙\"丙,\"\"\n", uri: "a.csv")
    #expect(grid(document) == [["序号", "任务", "单位"], ["1", "推广\"一件事\"，\n再建,5座", "甲局等"], ["2", "乙\"丙", ""]])
    #expect(document.tables[0].places.map(\.location.line) == [1, 2, 5])
  }

  @Test func takesAQuoteWithoutEndAsItIs() throws {
    let document = try ingest("序号,任务\n1,\"甲\n2,乙\n3,\"丙\"\n4,\"丁\n", uri: "a.csv")
    #expect(lines(document).joined().contains("丁"))
  }

  @Test func partsLinesFromTheTable() throws {
    let document = try ingest("台账,,\n序号,任务,单位\n1,甲,乙局\n\n注：按月报送。,,\n", uri: "a.csv")
    #expect(lines(document) == ["台账", "|序号\t任务\t单位\n1\t甲\t乙局", "注：按月报送。"])
    #expect(document.blocks.map { $0.location?.line } == [1, 2, 5])
  }

  @Test(arguments: ["GB18030", "Big5", "UTF-16LE"])
  func readsAnyEncoding(charset: String) throws {
    let text = Self.table.map { $0.joined(separator: ",") }.joined(separator: "\n")
    let document = try ingest(
      encoded(text, charset), uri: "a.csv", options: IngestOptions(encoding: charset))
    #expect(grid(document)[0][0].contains("序"))
  }

  /// Running text, lists and Markdown with commas.
  @Test(arguments: [
    "各县人民政府,市政府各部门:\n现将方案印发给你们,请认真执行,按月报送。\n一、加强领导,落实责任,形成合力。",
    "县财政局,县住建局,县水利局\n县教育局,县民政局,县司法局", "任务一,任务二,任务三\n甲，乙，丙\n丁",
    "序号,任务\n1,甲\n2,乙", "牵头单位:县住建局;配合单位:县财政局;\n牵头单位:县水利局;配合单位:县财政局;\n牵头单位:县教育局;配合单位:县财政局;",
  ])
  func leavesRunningTextAlone(text: String) throws {
    #expect(try ingest(text, uri: "a.txt").source.format != "csv")
  }

  @Test func takesAPageForWhatItIs() throws {
    #expect(
      try ingest("<html><body><table><tr><td>甲</td></tr></table></body></html>", uri: "a.csv").source.format == "html")
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      String(repeating: "\"", count: 1_000_001), String(repeating: "\"a,", count: 300_000),
      String(repeating: "a,\"b\n", count: 200_000), String(repeating: ",", count: 1_000_000) + "甲",
    ])
  func readsHostileShapes(text: String) throws {
    _ = try ingest(text, uri: "a.csv")
  }
}
