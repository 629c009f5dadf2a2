import GangmuIngest
import GangmuModel
import Testing

@Suite struct HTMLChromeTests {
  private static let title = "青山县人民政府关于加强古树保护的通知"
  private static let body = (1...8).map { "<p>第\($0)条 各单位要认真，负责，落实。</p>" }.joined()

  private static func page(_ before: String, _ after: String = "") -> String {
    "<html><head><title>\(title)</title></head><body>\(before)<div class=main><h1>\(title)</h1>"
      + "<div class=article>\(body)</div>\(after)</div></body></html>"
  }

  /// Furniture by the page's structure; the document stays what it is.
  static let furniture: [(String, String)] = [
    ("<nav><a>首页</a><a>公开</a></nav>", ""),
    ("<header>青山县人民政府网</header>", ""),
    ("<div class=topbar>欢迎访问</div>", ""),
    ("<div class='crumbs'>当前位置：<a>首页</a> &gt; <a>政务公开</a></div>", ""),
    ("<h1>您当前的位置：<a>首页</a> &gt; <a>公开</a></h1>", ""),
    ("<ul><li><a>新闻</a></li><li><a>服务</a></li></ul>", ""),
    ("<div>今天是星期一</div>", ""),
    ("<select><option>区县</option><option>部门</option></select>", ""),
    ("", "<div class=share>分享到：微信</div>"),
    ("", "<div class='related-news'><a>相关解读</a></div>"),
    ("", "<div>【字体：大 中 小】</div>"),
    ("", "<footer>主办：青山县人民政府办公室，版权所有。</footer>"),
    ("", "<div id=footer>网站标识码：1234567890</div>"),
    ("", "<aside>热点</aside>"),
    ("", "<button>打印</button>"),
  ]

  @Test(arguments: furniture)
  func marksFurniture(before: String, after: String) throws {
    let document = try ingest(Self.page(before, after))
    let furniture = document.blocks.filter(\.isFurniture)
    #expect(!furniture.isEmpty)
    #expect(
      lines(document).filter { !$0.hasPrefix("~") } == ["#" + Self.title] + (1...8).map { "第\($0)条 各单位要认真，负责，落实。" })
  }

  /// What only looks like furniture.
  @Test(arguments: [
    "<div class=header>\(body)</div>",
    "<div id=menu><div class=nav-content>\(body)</div></div>",
    "<form id=form1>\(body)</form>",
    "<footer>\(body)</footer>",
    "<div class=share><header>\(body)</header></div>",
    "<article><header><h1>\(title)</h1></header>\(body)</article>",
  ])
  func neverMarksTheBody(html: String) throws {
    let document = try ingest("<html><head><title>\(Self.title)</title></head><body>\(html)</body></html>")
    #expect(document.blocks.allSatisfy { !$0.isFurniture })
  }

  @Test(arguments: [
    ("<div><a>首页</a> <a>政务动态</a></div>", true), ("<p><a>首页</a>&nbsp;<a>公开</a>&nbsp;<a>服务</a></p>", true),
    // Near misses: a title that links to itself, files to download.
    ("<div><a>青山县养犬管理</a><a>办法实施细则和说明</a></div>", false), ("<div><a>附件1</a> <a>附件2</a></div>", false),
    ("<div>青山县，甲。</div><div><a>甲</a> <a>乙</a></div>", false),
  ])
  func marksMenusAboveTheText(menu: String, isFurniture: Bool) throws {
    let document = try ingest("<body>\(menu)<div>养犬办法</div><div>第一条 甲，乙。</div><div>第二条 丙，丁。</div></body>")
    #expect(document.blocks.contains(where: \.isFurniture) == isFurniture)
    #expect(lines(document).suffix(3) == ["养犬办法", "第一条 甲，乙。", "第二条 丙，丁。"])
  }

  @Test func keepsAnnexesAndSignature() throws {
    let tail = "<div>附件：<a href=a.doc>1.任务表.doc</a></div><div>青山县人民政府</div><div>2024年1月2日</div>"
    let document = try ingest(Self.page("", tail))
    #expect(lines(document).suffix(3) == ["附件：1.任务表.doc", "青山县人民政府", "2024年1月2日"])
  }

  @Test func losesNothing() throws {
    let document = try ingest(Self.page("<nav>甲甲</nav><div>乙乙</div>", "<div class=foot>丙丙</div>"))
    for part in ["甲甲", "乙乙", "丙丙"] { #expect(document.text[document.text.span].contains(part)) }
  }
}
