import GangmuIngest
import GangmuModel
import Testing

@Suite struct HTMLReaderTests {
  static let pages: [(String, [String])] = [
    ("<p>甲</p><p>乙</p>", ["甲", "乙"]),
    ("<div>甲<br>乙<br/><br>丙</div>", ["甲", "乙", "丙"]),
    ("<p>甲<span>乙</span><b>丙</b></p>", ["甲乙丙"]),
    ("<p>  甲 \n\t 乙  </p>", ["甲 乙"]),
    ("<p>　　甲&nbsp;&nbsp;乙　丙&nbsp;</p>", ["甲\u{A0}\u{A0}乙　丙"]),
    ("<p>甲<!-- 注 -->乙</p>", ["甲乙"]),
    ("<h1>甲</h1><h3><span>乙</span></h3>丙", ["#甲", "###乙", "丙"]),
    ("甲<div>乙<div>丙</div>丁</div>戊", ["甲", "乙", "丙", "丁", "戊"]),
    ("<ul><li>甲<li>乙</ul>", ["甲", "乙"]),
    ("<pre>甲\n  乙</pre>", ["甲", "乙"]),
    ("<p>甲</p><script>x()</script><style>p{}</style><noscript>乙</noscript><template>丙</template>", ["甲"]),
    ("<p>甲</p><p style='DISPLAY : none'>乙</p><p hidden>丙</p><i style='visibility:hidden'>丁</i>", ["甲"]),
    ("<p>甲</p><p style='mso-display:none;font-family:x'>乙</p>", ["甲", "乙"]),
    ("<p>甲</p><input type=hidden value=乙>", ["甲"]),
    ("<p>甲&lt;乙&gt;&#12289;丙</p>", ["甲<乙>、丙"]),
    ("<% java code > %><p>甲<%= x %>乙</p>", ["甲 乙"]),
    ("<p>甲<p>乙", ["甲", "乙"]),
    ("<p>未完的页面，最后", ["未完的页面，最后"]),
  ]

  @Test(arguments: pages)
  func writesBlocks(html: String, expected: [String]) throws {
    #expect(lines(try ingest(html, format: "html")) == expected)
  }

  /// Attributes and scripts that are left out before the page is parsed leave the rest as it would be read with them.
  @Test(arguments: [
    ("<p>甲</p><script>\nx('<p>乙</p>')\n</script><p onclick='a' class=c>丙</p>", ["甲", "丙"]),
    ("<p>甲<script></p><p>乙</p></script>丙</p>", ["甲", "乙", "丙"]),
    ("<script src='x'/><p>甲</p><script>y</script>", ["甲"]),
    ("<p title='a > <script>乙</script>'>甲</p><p>丙</p>", ["甲", "丙"]),
    ("<p style='color:red' style='display:none'>甲</p>", ["甲"]),
    ("<p style='dis&#112;lay:none'>甲</p><p>乙</p>", ["乙"]),
    ("<p a=b ='<ul>'>甲</p>", ["'>甲"]),
    ("<p class a=b>甲</p><br a='/'/>乙<p x=y/>丙", ["甲", "乙", "丙"]),
    ("<p>甲</p <script>乙</script>丙", ["甲", "乙丙"]),
    ("<?x <script>>甲</script>乙", [">甲乙"]),
    ("<p>甲<b x='></b'>乙</b>丙</p>", ["甲乙 丙"]),
  ])
  func leavesOutWhatNobodyReads(html: String, expected: [String]) throws {
    #expect(lines(try ingest(html, format: "html")) == expected)
  }

  @Test func keepsScriptsInATitleThatIsNotClosed() throws {
    let document = try ingest("<head><title>甲<script>乙</script></head><body><p>丙</p></body>", format: "html")
    #expect(fields(document, .meta).first?.hasPrefix("title=甲乙") == true)
  }

  @Test func keepsLineNumbers() throws {
    let document = try ingest("<script>\n\n</script>\n<p onclick='a\n\nb' class=c>甲</p>\n<p>乙</p>", format: "html")
    #expect(document.blocks.map { $0.location?.line } == [6, 7])
  }

  @Test func showsAPageThatAScriptReveals() throws {
    let text = String(repeating: "第一条，内容。", count: 10)
    #expect(lines(try ingest("<body style='visibility: hidden'><p>\(text)</p></body>")) == [text])
    #expect(lines(try ingest("<body><div style='display:none'><p>\(text)</p></div><p>短</p></body>")).contains(text))
  }

  @Test func addressesBlocks() throws {
    let document = try ingest("<div>\n<p>甲</p>\n<p>乙</p>\n<table><tr><td>一<td>二</table></div>")
    #expect(document.blocks.map { $0.location?.address } == ["p[1]", "p[2]", "table[1]"])
    #expect(document.blocks.map { $0.location?.line } == [2, 3, 4])
  }

  @Test func readsTheHead() throws {
    let document = try ingest(
      "<html><head><title> 通知 - 青山县</title><meta name=ArticleTitle content=通知><meta name=PubDate content='2024-01-02'>"
        + "<meta name=viewport content='width=1'><meta name=Empty content=''></head><body><p>甲</p></body></html>")
    #expect(fields(document, .meta) == ["title=通知 - 青山县", "ArticleTitle=通知", "PubDate=2024-01-02"])
    #expect(document.fields.allSatisfy { $0.span == nil })
  }

  @Test(arguments: [
    "<table><tr><td>索 引 号：</td><td>QS-1</td><td>发文机关：</td><td>青山县</td></tr><tr><td>成文日期</td><td>2024年1月2日</td></tr></table>",
    "<ul><li>索 引 号： QS-1</li><li>发文机关：青山县</li><li>成文日期：2024年1月2日</li></ul>",
    "<dl><dt>索引号：</dt><dd>QS-1</dd><dt>发文机关：</dt><dd>青山县</dd><dt>【成文日期】：</dt><dd>2024年1月2日</dd></dl>",
    "<div><span>索引号：QS-1</span> <span>发文机关：青山县</span> <span>成文日期：2024年1月2日</span></div>",
  ])
  func readsMetadataAsFields(metadata: String) throws {
    let body = (1...8).map { "<p>第\($0)条，内容，内容，内容。</p>" }.joined()
    let document = try ingest("<body>\(metadata)<div class=content>\(body)</div></body>")
    let found = fields(document, .table).map { $0.replacing(" ", with: "") }
    #expect(found == ["索引号=QS-1", "发文机关=青山县", "成文日期=2024年1月2日"])
    for field in document.fields {
      #expect(field.span.map { document.text[$0] } == field.value)
    }
    #expect(document.blocks.filter { !$0.isFurniture }.count == 8)
  }

  @Test func endsAValueBeforeAnUnknownLabel() throws {
    let body = (1...8).map { "<p>第\($0)条，内容，内容，内容。</p>" }.joined()
    let line = "<div>发布日期：2024-03-04 10:20 浏览次数：- 【字体：大 中】</div>"
    #expect(fields(try ingest("<body>\(line)<div>\(body)</div></body>"), .table) == ["发布日期=2024-03-04 10:20"])
  }
}

@Suite struct WrappedPageTests {
  private let paragraphs = [
    "青岚县古桥保护工作方案", "一、工作目标",
    "坚持保护为主、抢救第一，全面摸清全县古桥的数量、分布和现状，建立一桥一档，落实管护责任，到2026年底前，全县古桥测绘建档率达到100%，重点古桥修缮率达到80%以上，群众满意度明显提高。",
    "二、重点任务", "（一）摸清底数。由县文物局牵头，县自然资源局、县财政局配合，对全县境内建成五十年以上的桥梁逐座调查登记，核对位置、年代、结构和权属，2024年12月底前完成普查。",
    "（二）加强管护。每座古桥明确护桥员一名，每月巡查不少于两次，发现桥面破损、桥墩倾斜、河床冲刷等情况的，立即设置警示标志并报告县文物局，由县文物局会同乡镇人民政府组织抢修。",
    "（三）合理利用。支持有条件的乡镇依托古桥建设口袋公园和乡村步道，讲好古桥故事，推出两条以上精品线路，严禁在古桥保护范围内新建影响风貌的建筑物和构筑物。",
  ]

  /// The paragraphs cut into lines of so many characters, each a paragraph of the page.
  private func page(width: Int, indent: String) -> String {
    let lines = paragraphs.flatMap { paragraph -> [String] in
      var left = Array(indent + paragraph)
      var lines: [String] = []
      while !left.isEmpty {
        lines.append(String(left.prefix(width)))
        left.removeFirst(min(width, left.count))
      }
      return lines
    }
    return "<html><body><div>" + lines.map { "<p>\($0)</p>" }.joined(separator: "\n") + "</div></body></html>"
  }

  @Test(arguments: [(24, "　　"), (28, "　　"), (24, ""), (30, "\u{A0}\u{A0}\u{A0}\u{A0}")])
  func joinsTheLinesOfAParagraph(width: Int, indent: String) throws {
    #expect(try lines(ingest(page(width: width, indent: indent))).filter { !$0.hasPrefix("~") } == paragraphs)
  }

  @Test func keepsParagraphsThatAreWhole() throws {
    let text = "<html><body>" + paragraphs.map { "<p>\($0)</p>" }.joined() + "</body></html>"
    #expect(try lines(ingest(text)) == paragraphs)
  }

  @Test func readsFragmentsWithBreaksOnly() throws {
    #expect(try lines(ingest(paragraphs.joined(separator: "<br>"))) == paragraphs)
    #expect(try ingest("一、换行\n标签<br>、<br>和<br>是什么\n二、其他\n三、以上").source.format == "text")
  }
}
