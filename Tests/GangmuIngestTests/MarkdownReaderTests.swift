import GangmuIngest
import GangmuModel
import Testing

@Suite struct MarkdownReaderTests {
  static let marks: [(String, [String])] = [
    ("## 第一章 总则", ["##第一章 总则"]),
    ("## 第一章&emsp;总则{align=\"center\"}", ["##第一章\u{2003}总则"]),
    ("**一、目标**", ["一、目标"]),
    ("__甲__和，*乙*、`丙`", ["甲和，乙、丙"]),
    ("得分=合格数*100%*权重", ["得分=合格数*100%*权重"]),
    ("面积为5*3*2米，_见附件_", ["面积为5*3*2米，见附件"]),
    ("编号A_1_2", ["编号A_1_2"]),
    ("- (一)健全机制。", ["(一)健全机制。"]),
    ("* 甲\n+ 乙", ["甲", "乙"]),
    ("1. 甲\n2. 乙", ["1. 甲", "2. 乙"]),
    ("（一）甲", ["（一）甲"]),
    ("见[《办法》](https://example.cn/a_(1).html)。", ["见《办法》。"]),
    ("甲![图](a.png)乙", ["甲乙"]),
    ("甲<!-- 注 -->乙<!-- 多\n行 -->丙", ["甲乙", "丙"]),
    ("<p id=\"t1\">&emsp;&emsp;<b>第一条</b>&emsp;甲。<br>\n&emsp;乙。</p>", ["第一条\u{2003}甲。", "乙。"]),
    ("甲<br/>乙", ["甲", "乙"]),
    ("a < b，《办法》<试行>", ["a < b，《办法》<试行>"]),
    ("甲\n\n---\n\n乙", ["甲", "乙"]),
    ("\\*甲\\* 1\\. 乙", ["*甲* 1. 乙"]),
    ("```\n甲 **乙**\n```\n丙", ["甲 **乙**", "丙"]),
    ("[[toc]]\n\n甲", ["~[[toc]]", "甲"]),
    ("[1](#a)&emsp;[2](#b)\n\n甲", ["~1\u{2003}2", "甲"]),
    ("> 本文由脚本提取。\n\n# 通知\n正文。\n其他。", ["~本文由脚本提取。", "#通知", "正文。", "其他。"]),
    ("# 通知\n> 青政办〔2023〕20号\n\n正文。\n其他。", ["#通知", "青政办〔2023〕20号", "正文。", "其他。"]),
    ("# 通知\n> 提取自青政办〔2023〕20号文件\n\n正文。\n其他。", ["#通知", "~提取自青政办〔2023〕20号文件", "正文。", "其他。"]),
    ("# 通知\n正文。\n> 引文。\n结尾。", ["#通知", "正文。", "引文。", "结尾。"]),
  ]

  @Test(arguments: marks)
  func takesOffMarks(source: String, expected: [String]) throws {
    #expect(lines(try ingest(source, format: "markdown")) == expected)
  }

  @Test func marksContainersUnlessTheyHoldTheDocument() throws {
    let body = String(repeating: "第一条 为了规范工作，制定本办法。\n\n", count: 10)
    let note = try ingest("::: details 目录\n- 章节\n:::\n\n# 办法\n" + body, format: "markdown")
    #expect(lines(note).prefix(4) == ["~::: details 目录", "~章节", "~:::", "#办法"])
    let whole = try ingest("::: tip\n# 办法\n" + body + ":::\n", format: "markdown")
    #expect(lines(whole).contains("#办法"))
  }

  @Test func readsFrontMatter() throws {
    let document = try ingest("---\n标题: 办法\n日期: 2021-05-21\ntags:\n  - 甲\n  - 乙\n空:\n---\n\n正文。")
    #expect(document.source.format == "markdown")
    #expect(fields(document, .frontMatter) == ["标题=办法", "日期=2021-05-21", "tags=甲", "tags=乙", "空="])
    #expect(lines(document) == ["正文。"])
    #expect(document.blocks.first?.location == Location(line: 10, column: 1))
  }

  @Test func readsBrokenFrontMatterLineByLine() throws {
    let document = try ingest("---\n标题: \"办法\n文号： 青政〔2021〕5号\n: [\n---\n# 办法\n正文。")
    #expect(document.diagnostics.map(\.rule) == ["invalid-front-matter"])
    #expect(fields(document, .frontMatter).contains("文号=青政〔2021〕5号"))
  }

  @Test func readsTables() throws {
    let document = try ingest("# 表\n\n| 序号 | **任务** |\n|---|:---:|\n| 1 | 甲\\|乙<br>丙 |\n", format: "markdown")
    #expect(grid(document) == [["序号", "任务"], ["1", "甲|乙 丙"]])
  }

  @Test func readsHTMLTables() throws {
    let source = "# 表\n\n前<table>\n<tr><td rowspan=2>甲</td><td>乙</td></tr>\n<tr><td>丙</td></tr></table>\n后"
    let document = try ingest(source, format: "markdown")
    #expect(grid(document) == [["甲", "乙"], ["甲", "丙"]])
    #expect(lines(document).first == "#表")
    #expect(lines(document).last == "后")
  }

  static let formats: [(String, String)] = [
    ("---\ntitle: 甲\n---\n正文", "markdown"), ("# 通知\n\n正文", "markdown"), ("**通知**\n\n## 一\n正文", "markdown"),
    ("通知\n一、甲\n正文", "text"), ("1. 甲\n- 乙", "text"), ("#井号标签\n正文", "text"),
    ("<div>甲</div>", "html"), ("<!DOCTYPE html><p>甲", "html"), ("<%@ page %>\n<p>甲</p>", "html"),
    ("\n  <p>甲</p><p>乙</p>", "html"), ("正文<br>正文<br>甲<p>乙</p><p>丙</p><p>丁</p>", "html"),
    ("数值<5且>3，见《办法》<试行>。", "text"), ("正文提到<br>标签一次，此外没有别的标记，所以是文本。", "text"),
  ]

  @Test(arguments: formats)
  func isToldFromOtherFormats(source: String, format: String) throws {
    #expect(try ingest(source, uri: "no-extension").source.format == format)
  }

  @Test func takesTheNameAsAHint() throws {
    #expect(try ingest("正文", uri: "a.md").source.format == "markdown")
    #expect(try ingest("<div>正文</div>", uri: "a.txt").source.format == "html")
  }
}
