import GangmuIngest
import GangmuModel
import Testing

@Suite struct HTMLTableTests {
  static let merged: [(String, [[String]], String)] = [
    (
      "<tr><th>序号<th>任务</tr><tr><td>1<td>甲</tr>", [["序号", "任务"], ["1", "甲"]], "序号\t任务\n1\t甲"
    ),
    (
      "<tr><td rowspan=2>甲</td><td>乙</td></tr><tr><td>丙</td></tr>", [["甲", "乙"], ["甲", "丙"]], "甲\t乙\n丙"
    ),
    (
      "<tr><td>甲<td>乙<td>丙</tr><tr><td colspan=2>丁<td>戊</tr>", [["甲", "乙", "丙"], ["丁", "丁", "戊"]],
      "甲\t乙\t丙\n丁\t戊"
    ),
    (
      "<tr><td rowspan=2 colspan=2>甲<td>乙</tr><tr><td>丙</tr>", [["甲", "甲", "乙"], ["甲", "甲", "丙"]], "甲\t乙\n丙"
    ),
    ("<tr><td>甲<td><p>乙</p><p>丙丁</p></tr>", [["甲", "乙\n丙丁"]], "甲\t乙\n丙丁"),
    ("<tr><td>甲<td>乙</tr><tr><td>丙</tr>", [["甲", "乙"], ["丙", "∅"]], "甲\t乙\n丙"),
    ("<tr><td>甲<td>乙</tr><tr><td><td>丙</tr>", [["甲", "乙"], ["", "丙"]], "甲\t乙\n\t丙"),
    ("<tr><td rowspan=99>甲<td>乙</tr><tr><td>丙</tr>", [["甲", "乙"], ["甲", "丙"]], "甲\t乙\n丙"),
    ("<tr><td>责<br>任<br>人<td>乙</tr>", [["责任人", "乙"]], "责任人\t乙"),
  ]

  @Test(arguments: merged)
  func resolvesMergedCells(rows: String, expected: [[String]], text: String) throws {
    let document = try ingest("<p>前</p><table>\(rows)</table><p>后</p>")
    #expect(grid(document) == expected)
    #expect(lines(document) == ["前", "|" + text, "后"])
  }

  @Test func keepsParagraphsOfACell() throws {
    let document = try ingest("<table><tr><td>甲<td><p>乙</p>丙丁<br>戊</tr></table>")
    let cell = try #require(document.tables[0].cell(0, 1))
    #expect(cell.paragraphs.map { document.text[$0] } == ["乙", "丙丁", "戊"])
  }

  @Test func marksHeaderCells() throws {
    let document = try ingest("<table><tr><th>甲<td>乙</tr></table>")
    #expect(document.tables[0].cells.map(\.isHeader) == [true, false])
  }

  @Test func takesCaptionAndTitleRowsOff() throws {
    let table = "<tr><td colspan=3>附件1<br>任务表</tr><tr><td>序号<td>任务<td>单位</tr><tr><td>1<td>甲<td>乙</tr>"
    let document = try ingest("<table><caption>题</caption>\(table)</table>")
    #expect(lines(document).prefix(3) == ["题", "附件1", "任务表"])
    #expect(document.tables[0].caption.map { document.text[$0] } == "任务表")
    #expect(document.tables[0].rows.count == 2)
  }

  @Test func keepsSectionRowsInTheTable() throws {
    let table = "<tr><td colspan=3>一、通用任务</tr><tr><td>1<td>甲<td>乙</tr>"
    #expect(try ingest("<table>\(table)</table>").tables[0].rows.count == 2)
  }

  private static let prose = (1...8).map { "<p>第\($0)条 " + String(repeating: "内容，", count: 20) + "完。</p>" }.joined()

  @Test(arguments: [
    "<table><tr><td>\(prose)</td></tr></table>",
    "<table><tr><td><table><tr><td>\(prose)</td></tr></table></td><td>旁</td></tr></table>",
    "<table><tr><td>旁</td><td>\(prose)</td></tr></table>",
    "<table role=presentation><tr><td>甲</td><td>\(prose)</td></tr></table>",
    "<table><tr><td>甲</td></tr><tr><td>\(prose)</td></tr></table>",
  ])
  func descendsIntoLayoutTables(html: String) throws {
    let document = try ingest(html)
    #expect(document.tables.isEmpty)
    #expect(lines(document).filter { $0.hasPrefix("第") }.count == 8)
  }

  private static let articles =
    "<b>养犬办法</b>" + (1...5).map { "<p>第\($0)条 县公安局负责，抓好落实。</p>" }.joined()

  @Test(arguments: [
    "<tr><td><a>机构概况</a><br><a>政策法规</a></td><td>\(articles)</td></tr>",
    "<tr><td><ul><li>机构概况<li>政策法规</ul></td><td>\(articles)</td></tr>",
    "<tr><td colspan=2>青山县</td></tr><tr><td>机构概况<br>政策法规</td><td>\(articles)</td></tr>",
    "<tr><td><ul><li>机构概况<li>政策法规</ul></td><td><table><tr><td>\(articles)</td></tr></table></td></tr>",
  ])
  func tellsMenusFromShortDocuments(rows: String) throws {
    let document = try ingest("<table>\(rows)</table>")
    #expect(document.tables.isEmpty)
    #expect(lines(document).filter { $0.hasPrefix("~") }.suffix(2) == ["~机构概况", "~政策法规"])
    #expect(lines(document).suffix(6) == ["养犬办法"] + (1...5).map { "第\($0)条 县公安局负责，抓好落实。" })
  }

  /// Cells with lists of tasks are data.
  @Test(arguments: [
    "<tr><td>重点任务</td><td>\(articles)</td></tr>",
    "<tr><td>牵头<br>单位</td><td><p>1.甲事，乙事。</p><p>2.丙事，丁事。</p><p>3.戊事。</p><p>4.己事。</p><p>5.庚事。</p></td></tr>",
  ])
  func keepsDataWithLists(rows: String) throws {
    let document = try ingest("<table>\(rows)</table>")
    #expect(document.tables.count == 1)
  }

  @Test func keepsATableThatIsTheWholePage() throws {
    let rows = (1...30).map { "<tr><td>\($0)<td>任务，内容。<td>林业局，财政局</tr>" }.joined()
    let document = try ingest("<div class=headerDiv><h2>依据</h2><table><caption>细则</caption>\(rows)</table></div>")
    #expect(document.tables.count == 1)
    #expect(document.blocks.allSatisfy { !$0.isFurniture })
  }

  @Test func readsAListOfDocumentsAsATable() throws {
    let table = "<tr><td>文件名称<td>文号<td>发布日期</tr><tr><td>办法<td>青政〔2020〕1号<td>2020-01-02</tr>"
    let document = try ingest("<p>废止的文件，如下。</p><table>\(table)</table>")
    #expect(document.tables.count == 1)
    #expect(fields(document, .table).isEmpty)
  }
}
