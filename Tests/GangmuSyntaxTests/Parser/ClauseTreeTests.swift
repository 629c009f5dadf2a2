import GangmuModel
import GangmuSyntax
import GangmuTestSupport
import Testing

/// How lines become a tree: nesting, modes of numbering, run-in lists, faults.
@Suite struct ClauseTreeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var ids: [String]
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ ids: [String]) {
      self.name = name
      self.text = text
      self.ids = ids
    }
  }

  static let cases = [
    Case(
      "nests four levels and restarts", "一、甲事\n(一)乙事\n1.丙事\n(1)丁事\n(2)戊事\n2.己事\n(二)庚事\n1.辛事\n二、壬事\n(一)癸事",
      [
        "main/一", "main/一/(一)", "main/一/(一)/1", "main/一/(一)/1/(1)", "main/一/(一)/1/(2)", "main/一/(一)/2", "main/一/(二)",
        "main/一/(二)/1", "main/二", "main/二/(一)",
      ]),
    Case(
      "runs on across chapters", "一、甲事\n(一)乙事\n1.丙事\n2.丁事\n(二)戊事\n3.己事\n二、庚事\n(三)辛事\n4.壬事",
      [
        "main/一", "main/一/(一)", "main/一/(一)/1", "main/一/(一)/2", "main/一/(二)", "main/一/(二)/3", "main/二",
        "main/二/(三)", "main/二/(三)/4",
      ]),
    Case(
      "runs on in a level that came between", "一、甲事\n1.乙事\n二、丙事\n(一)丁事\n2.戊事\n3.己事\n(二)庚事\n4.辛事",
      ["main/一", "main/一/1", "main/二", "main/二/(一)", "main/二/(一)/2", "main/二/(一)/3", "main/二/(二)", "main/二/(二)/4"]),
    Case(
      "reads dates behind numbers of one list and not the next", "(一)甲事\n1.9月30日前,乙。\n2.11月30日前,丙。\n(二)丁事\n1.戊。\n2.己。",
      ["main/(一)", "main/(一)/1", "main/(一)/2", "main/(二)", "main/(二)/1", "main/(二)/2"]),
    Case(
      "reads headings that begin with a year", "一、2024年工作回顾\n甲。\n二、2025年工作安排\n(一)2025年上半年\n乙。\n(二)2025年下半年\n丙。",
      ["main/一", "main/二", "main/二/(一)", "main/二/(二)"]),
    Case("skips a level", "一、甲事\n1.乙事\n2.丙事\n二、丁事\n1.戊事", ["main/一", "main/一/1", "main/一/2", "main/二", "main/二/1"]),
    Case(
      "reads articles under chapters with items", "第一章 总则\n第一条 甲。\n第二条 乙：\n（一）丙；\n（二）丁。\n第二章 附则\n第三条 戊。",
      [
        "main/第一章", "main/第一章/第一条", "main/第一章/第二条", "main/第一章/第二条/(一)", "main/第一章/第二条/(二)", "main/第二章",
        "main/第二章/第三条",
      ]),
    Case(
      "believes one missing number of a list that runs on",
      "一、任务\n1.甲事。\n2.乙事。\n3.丙事。\n4.丁事。\n5.戊事。\n6.己事。\n7.庚事。\n8.辛事。\n9.壬事。\n10.癸事。\n11.子事。\n二、保障\n13.丑事。\n三、督查\n14.寅事。",
      ["main/一"] + (1...11).map { "main/一/\($0)" } + ["main/二", "main/二/13", "main/三", "main/三/14"]),
    Case(
      "reads articles of an excerpt", "第一章 总则\n第一条 甲。\n第二条 乙。\n第五章 监督\n第三十六条 丙。\n第六章 附则\n第五十六条 丁。",
      [
        "main/第一章", "main/第一章/第一条", "main/第一章/第二条", "main/第五章", "main/第五章/第三十六条", "main/第六章", "main/第六章/第五十六条",
      ]),
    Case(
      "reads the one chapter of an excerpt", "青溪县防汛预案\n1 总则\n1.1 目的\n甲。\n1.2 依据\n乙。\n1.3 范围\n丙。",
      ["main/1", "main/1/1.1", "main/1/1.2", "main/1/1.3"]),
    Case(
      "reads a chapter whose number lost its space in the middle of an excerpt",
      "青溪县防汛预案\n2.2 机构\n甲。\n2.3 专家组\n乙。\n3预警与报告\n3.1 预警\n丙。\n3.2 报告\n丁。",
      ["main/2.2", "main/2.3", "main/3", "main/3/3.1", "main/3/3.2"]),
    Case(
      "reads articles under 节", "第一章 总则\n第一条 甲。\n第二章 程序\n第一节 申请\n第二条 乙。\n第二节 办理\n第三条 丙。\n第三章 附则\n第四条 丁。",
      [
        "main/第一章", "main/第一章/第一条", "main/第二章", "main/第二章/第一节", "main/第二章/第一节/第二条", "main/第二章/第二节",
        "main/第二章/第二节/第三条", "main/第三章", "main/第三章/第四条",
      ]),
    Case(
      "reads 篇 above chapters", "第一篇 环境\n第一章 基础\n甲。\n第二篇 要求\n第二章 思想\n乙。",
      ["main/第一篇", "main/第一篇/第一章", "main/第二篇", "main/第二篇/第二章"]),
    Case(
      "reads 部分 above 一、", "第一部分 回顾\n一、甲事\n二、乙事\n第二部分 打算\n一、丙事",
      ["main/第一部分", "main/第一部分/一", "main/第一部分/二", "main/第二部分", "main/第二部分/一"]),
    Case("sees no heading in a sentence on 部分", "一、甲事\n分两部分，第一部分 讲目标。\n第二部分讲任务。\n二、乙事", ["main/一", "main/二"]),
    Case(
      "reads bare numbers as headings", "青溪镇节水方案\n1 甲事\n抓好。\n2 乙事\n(1)丙事\n(2)丁事\n3 戊事\n抓好。",
      ["main/1", "main/2", "main/2/(1)", "main/2/(2)", "main/3"]),
    Case(
      "reads a bare numeral before a heading", "青溪镇节水方案\n一 甲事\n抓好。\n二 乙事\n（一）丙事\n（二）丁事\n三 戊事",
      ["main/一", "main/二", "main/二/(一)", "main/二/(二)", "main/三"]),
    Case("reads 一. and a space", "一. 甲事\n二. 乙事\n1. 丙事\n三. 丁事", ["main/一", "main/二", "main/二/1", "main/三"]),
    Case(
      "reads an outline with chapters that have no x.1",
      "青溪县防汛预案\n1 总则\n1.1 目的\n甲。\n2 组织\n乙。\n3 预警\n3.1 监测\n丙。\n4 保障\n丁。",
      ["main/1", "main/1/1.1", "main/2", "main/3", "main/3/3.1", "main/4"]),
    Case(
      "reads dotted numbers under the one chapter that has them", "一、甲事\n1、子。\n三、演练\n3.1修订预案\n甲。\n3.2组织演练\n乙。",
      ["main/一", "main/一/1", "main/三", "main/三/3.1", "main/三/3.2"]),
    Case("sees no outline in measures", "一、甲事\n2.1米以上的堤防\n1.5米以下的河道\n二、乙事", ["main/一", "main/二"]),
    Case(
      "reads articles under 一、", "一、甲类\n第一条 甲。\n第二条 乙。\n二、乙类\n第三条 丙。",
      ["main/一", "main/一/第一条", "main/一/第二条", "main/二", "main/二/第三条"]),
    Case(
      "keeps inserted articles", "第一条 甲。\n第二条 乙。\n第二条之一 丙。\n第三条 丁。",
      ["main/第一条", "main/第二条", "main/第二条之一", "main/第三条"]),
    Case(
      "reads several clauses on one line", "(一)甲事。（县财政局负责）(二)乙事。（县教育局负责）\n(三)丙事。",
      ["main/(一)", "main/(二)", "main/(三)"]),
    Case(
      "reads an article on its chapter's line", "第一章　总则　　第一条 　甲。\n第二条 　乙。\n第二章　附则　　第三条 　丙。",
      ["main/第一章", "main/第一章/第一条", "main/第一章/第二条", "main/第二章", "main/第二章/第三条"]),
    Case(
      "reads run-in lists as inline", "(一)甲事。一是抓学习。学好。二是抓落实。三是抓督查。\n(二)乙事。首先，定人。其次，定责。",
      ["main/(一)", "main/(一)/~一是", "main/(一)/~二是", "main/(一)/~三是", "main/(二)", "main/(二)/~首先", "main/(二)/~其次"]),
    Case(
      "reads 一是 on lines of their own as clauses", "一、问题\n一是甲。\n二是乙。\n二、安排",
      ["main/一", "main/一/一是", "main/一/二是", "main/二"]),
    Case(
      "reads bracketed numbers inside a sentence as inline", "1.重点包括：（1）甲房屋；（2）乙房屋；（3）丙房屋。\n2.其他",
      ["main/1", "main/1/~(1)", "main/1/~(2)", "main/1/~(3)", "main/2"]),
    Case(
      "reads items of one sentence as inline where others stand on lines",
      "一、问题\n（一）甲事。\n（二）乙事。\n二、要求\n各单位要：（一）丙；（二）丁；（三）戊。",
      ["main/一", "main/一/(一)", "main/一/(二)", "main/二", "main/二/~(一)", "main/二/~(二)", "main/二/~(三)"]),
    Case(
      "reads items behind an article's text as clauses", "第一条 甲。\n（一）乙；\n（二）丙。\n第二条 下列情形除外：（一）丁；（二）戊。",
      ["main/第一条", "main/第一条/(一)", "main/第一条/(二)", "main/第二条", "main/第二条/(一)", "main/第二条/(二)"]),
    Case(
      "reads items that share a line as clauses", "(一)停发情形。\n1.甲的；2.乙的；3.丙的。\n(二)其他",
      ["main/(一)", "main/(一)/1", "main/(一)/2", "main/(一)/3", "main/(二)"]),
    Case(
      "believes a number before digits only in sequence", "1.甲事\n2.2020年以来的乙事\n3.5亿元的丙事已经完成\n3.丁事",
      ["main/1", "main/2", "main/3"].sorted()),
    Case(
      "reads an age after a number", "一、补助\n1.80周岁以上的老人\n2.60周岁以上的老人\n3.其他",
      ["main/一", "main/一/1", "main/一/2", "main/一/3"]),
    Case(
      "reads chapters of an outline that lost their space", "青溪县防汛预案\n1总则\n1.1目的\n甲。\n2组织\n2.1机构\n乙。\n3附则\n丙。",
      ["main/1", "main/1/1.1", "main/2", "main/2/2.1", "main/3"]),
    Case("sees no chapter in a number before a word", "青溪县防汛预案\n一、甲事\n1公里范围\n2公里范围\n二、乙事", ["main/一", "main/二"]),
    Case(
      "passes over a table of contents that lost its name",
      "青溪县防汛预案\n1 总则\n1.1 目的\n1.2 依据\n2 职责\n2.1 机构\n3 附则\n1　总则\n1.1 目的\n为防汛。\n1.2 依据\n依法。\n2 职责\n2.1 机构\n设指挥部。\n3 附则\n即日起。",
      ["main/1", "main/1/1.1", "main/1/1.2", "main/2", "main/2/2.1", "main/3"]),
    Case(
      "passes over a table of contents under the title",
      "青溪县防汛预案\n青溪县防汛预案目录\n一、甲事\n二、乙事\n三、丙事\n四、丁事\n五、戊事\n一、甲事\n抓好。\n二、乙事\n抓好。",
      ["main/一", "main/二"]),
    Case(
      "hangs no later number of a stronger list under a weaker one",
      "青溪县节水分工\n52.甲事\n53.乙事\n(四)丙事\n54.丁事\n55.戊事\n(五)己事\n56.庚事",
      ["main/52", "main/53", "main/(四)", "main/(四)/54", "main/(四)/55", "main/(五)", "main/(五)/56"]),
    Case(
      "hangs a list where its like hung, numbers of a box between",
      "一、甲事\n(一)乙事\n二、丙事\n1.丁事\n2.戊事\n(一)己事\n1.庚事\n2.辛事\n(二)壬事",
      [
        "main/一", "main/一/(一)", "main/二", "main/二/1", "main/二/2", "main/二/(一)", "main/二/(一)/1", "main/二/(一)/2",
        "main/二/(二)",
      ]),
    Case(
      "hangs a weaker list under the nearest stronger one", "一、甲事\n1.乙事\n2.丙事\n二、丁事\n(一)戊事\n1.己事\n2.庚事",
      ["main/一", "main/一/1", "main/一/2", "main/二", "main/二/(一)", "main/二/(一)/1", "main/二/(一)/2"]),
    Case(
      "keeps headings that stand once", "青溪县防汛预案\n一、甲事\n(一)子\n(二)丑\n(三)寅\n(四)卯\n二、乙事\n(一)子\n抓好。",
      ["main/一", "main/一/(一)", "main/一/(二)", "main/一/(三)", "main/一/(四)", "main/二", "main/二/(一)"]),
    Case(
      "reads a dotted outline", "1 总则\n1.1 目的\n1.2 依据\n2 职责\n2.1 组织\n2.1.1 指挥部\n3 附则",
      [
        "main/1", "main/1/1.1", "main/1/1.2", "main/2", "main/2/2.1", "main/2/2.1/2.1.1", "main/3",
      ]),
    Case(
      "reads a dotted outline with grades", "1 总则\n1.1 目的\n2 响应\n2.1 分级\n2.1.1 Ⅲ级响应\n2.1.2 Ⅱ级响应",
      [
        "main/1", "main/1/1.1", "main/2", "main/2/2.1", "main/2/2.1/2.1.1", "main/2/2.1/2.1.2",
      ]),
    Case("goes on after a gap", "一、甲事\n二、乙事\n四、丁事\n五、戊事", ["main/一", "main/二", "main/四", "main/五"]),
    Case("keeps a repeated number", "(一)甲事\n(二)乙事\n(二)丙事\n(三)丁事", ["main/(一)", "main/(二)", "main/(二)#2", "main/(三)"]),
    Case("begins in the middle", "第二条 甲。\n第三条 乙。", ["main/第二条", "main/第三条"]),
    Case(
      "reads a marker that lost its bracket in sequence", "(三)甲事\n四）乙事\n(五)丙事", ["main/(三)", "main/四)", "main/(五)"]),
    Case("sees no list in a lone run-in word", "(一)甲事。第一，就是要快。", ["main/(一)"]),
    Case(
      "sees no clause in a reference", "第一条 甲。\n第二条 按照第一条、第三条第（一）项办理。\n第三条 乙。", ["main/第一条", "main/第二条", "main/第三条"]),
  ]

  @Test(arguments: cases)
  func buildsTree(_ sample: Case) throws {
    #expect(try ParsedText(sample.text).ids == sample.ids)
  }

  /// Rows as HTML, their cells parted by bars.
  @Test(arguments: [
    (
      "<td>一<td colspan=2>甲类|<td>（一）<td>乙事<td>县水务局|<td>二<td colspan=2>丙类|<td>（一）<td>丁事<td>县财政局",
      ["一", "一/(一)", "二", "二/(一)"]
    ),
    ("<td>一、甲类<td><td>|<td>1<td>乙事<td>县水务局|<td>二、丙类<td><td>|<td>2<td>丁事<td>县财政局", ["一", "一/1", "二", "二/2"]),
    ("<td>一<td>甲类<td>|<td>1<td>乙事<td>县水务局|<td>2<td>丙事<td>县财政局|<td>二<td>丁事<td>", ["一", "一/1", "一/2", "二"]),
    ("<td>一<td>甲类<td>|<td>（一）<td>乙类<td>|<td>1<td>丙事<td>县水务局", ["一", "一/(一)", "一/(一)/1"]),
    ("<td>一<td>甲事<td>|<td>二<td>乙事<td>县水务局", ["一", "二"]), ("<td>1<td>甲事<td>|<td>2<td>乙事<td>县水务局", ["1", "2"]),
  ])
  func readsSectionRows(_ rows: String, _ ids: [String]) throws {
    let html = rows.split(separator: "|").map { "<tr>\($0)</tr>" }.joined()
    let page =
      "<html><body><p>青溪县节水任务清单</p><table><tr><td>序号<td>任务<td>责任单位</tr>\(html)</table></body></html>"
    let parsed = try ParsedText(bytes: Array(page.utf8), uri: "test.html")
    #expect(parsed.ids == ids.map { "main/" + $0 })
  }

  /// 95.3% is no item 95, but 1.2026年… is item 1.
  @Test(arguments: ["指标,实际值\n网办率,95.3%\n普及率,90.1%\n", "任务,牵头单位\n1.2026年建成,甲局\n2.2027年验收,乙局\n"])
  func takesNoValueForANumber(rows: String) throws {
    let parsed = try ParsedText(bytes: Array(rows.utf8), uri: "test.csv")
    #expect(parsed.ids == ["main/1", "main/2"])
  }

  @Test func splitsTextThatLostItsLineBreaks() throws {
    let filler = String(repeating: "各有关单位按照职责抓好落实，确保各项措施落地见效。", count: 12)
    let text =
      "某市人民政府关于支持某事的若干意见 各县人民政府： 现提出如下意见： 一、甲事。\(filler)（责任单位：市财政局） 二、乙事。\(filler)（责任单位：市商务局） 本意见自发布之日起施行。 某市人民政府"
    let parsed = try ParsedText(text)
    #expect(parsed.ids == ["main/一", "main/二"])
    let main = try #require(parsed.part("main"))
    #expect(parsed.texts(main.titleLines) == ["某市人民政府关于支持某事的若干意见"])
    #expect(parsed.texts(main.closing) == ["本意见自发布之日起施行。"])
    #expect(main.signature.map { parsed.texts($0.issuers) } == ["某市人民政府"])
  }

  @Test func readsMarkersGluedToHeadingsWhereLineBreaksAreLost() throws {
    let filler = String(repeating: "各单位按照第（一）项职责抓好落实，确保见效。", count: 16)
    let text =
      "某县关于节水的意见各镇：提出如下意见：一、主要任务（一）摸清底数。\(filler)（二）分类施策。\(filler)二、保障措施（一）加强领导。\(filler)（二）强化督查。\(filler)某县人民政府2024年5月6日"
    let parsed = try ParsedText(text)
    #expect(parsed.ids == ["main/一", "main/一/(一)", "main/一/(二)", "main/二", "main/二/(一)", "main/二/(二)"])
    let signature = try #require(parsed.part("main")?.signature)
    #expect(parsed.texts(signature.issuers) == ["某县人民政府"])
  }

  @Test func readsArticlesGluedToHeadingsWhereLineBreaksAreLost() throws {
    let filler = String(repeating: "各单位按照本办法第二条规定抓好落实，确保见效。", count: 12)
    let text = "某县节水办法第一章总则第一条为了节水。\(filler)第二条\(filler)第二章管理措施第三条\(filler)第四条本办法自印发之日起施行。"
    let parsed = try ParsedText(text)
    #expect(
      parsed.ids == ["main/第一章", "main/第一章/第一条", "main/第一章/第二条", "main/第二章", "main/第二章/第三条", "main/第二章/第四条"])
  }

  @Test func readsArticlesWithACommaBehindTheirNumber() throws {
    let parsed = try ParsedText("某县供水办法\n第一章、总则\n第一条、为促进供水。\n第二条、第三条规定由县水利局执行。\n第二条、县水利局负责供水。")
    #expect(parsed.ids == ["main/第一章", "main/第一章/第一条", "main/第一章/第二条"])
  }

  @Test func readsNumberBeforeDigitsWhereTheNextLineGoesOn() throws {
    let parsed = try ParsedText("某县人才意见\n二、实施计划\n11.121人才项目。抓好落实。\n12.引才项目。抓好落实。")
    #expect(parsed.ids == ["main/二", "main/二/11", "main/二/12"])
  }

  @Test func takesNoDecimalForAMarkerWhereLineBreaksAreLost() throws {
    let filler = String(repeating: "县水利局按照本规划抓好落实，确保见效。", count: 28)
    let parsed = try ParsedText("某县农业规划\n第一节　成就\n\(filler)产量保持在1.3万吨以上。\(filler)")
    #expect(parsed.ids == ["main/第一节"])
  }

  @Test("reads a flattened excerpt whose first article is not number one, with a heading set wide")
  func readsFlattenedExcerpt() throws {
    let filler = String(repeating: "县水利局按照本办法抓好落实，确保见效。", count: 14)
    let text = "第六章  动    用第三十七条  \(filler)第三十八条  \(filler)第三十九条  抓好。第七章  附    则第四十条  本办法自印发之日起施行。"
    let parsed = try ParsedText(text)
    #expect(
      parsed.ids == ["main/第六章", "main/第六章/第三十七条", "main/第六章/第三十八条", "main/第六章/第三十九条", "main/第七章", "main/第七章/第四十条"])
  }

  @Test(arguments: [
    "青溪镇节水方案\n1 甲事\n抓好落实。\n2 乙事\n抓好落实。\n3 丙事\n抓好落实。", "青溪镇节水方案\n一 甲事\n抓好落实。\n二 乙事\n抓好落实。",
    "青溪镇节水方案\n第一部分 甲事\n抓好落实。\n第二部分 乙事方案\n抓好落实。",
  ])
  func gluesNoHeadingToTheTitle(_ text: String) throws {
    let parsed = try ParsedText(text)
    #expect(parsed.part("main").map { parsed.texts($0.titleLines) } == ["青溪镇节水方案"])
  }

  @Test(arguments: ["第一，甲事。\n第二，乙事。", "首先，甲事。\n其次，乙事。", "行动一：甲事。\n行动二：乙事。", "其一，甲事。\n其二，乙事。", "行动一 甲事。\n行动二 乙事。"])
  func beginsTextBehindTheMarkersMark(_ text: String) throws {
    let parsed = try ParsedText("现提出如下意见，请认真贯彻落实。\n" + text)
    let clauses = try #require(parsed.part("main")).clauses
    #expect(clauses.map { parsed.texts($0.paragraphs) } == [["甲事。"], ["乙事。"]])
  }

  @Test(arguments: [
    ("一、甲事 （一）乙事。抓好。 （二）丙事。抓好。 二、丁事 （三）戊事。抓好。", ["一", "一/(一)", "一/(二)", "二", "二/(三)"]),
    ("一、甲事（一）乙事。抓好。（二）丙事。抓好。二、丁事（一）戊事。抓好。（二）己事。", ["一", "一/(一)", "一/(二)", "二", "二/(一)", "二/(二)"]),
    ("一、甲事。抓好。二、丙事。（一）丁事。抓好。（二）戊事。1.己事。2.庚事。", ["一", "二", "二/(一)", "二/(二)", "二/(二)/1", "二/(二)/2"]),
    ("一、甲事\n要求是：（一）乙；（二）丙。", ["一", "一/~(一)", "一/~(二)"]),
  ])
  func readsChaptersInOneLine(_ text: String, _ ids: [String]) throws {
    #expect(try ParsedText("青溪县节水方案\n提出如下意见，请认真贯彻落实。\n" + text).ids == ids.map { "main/" + $0 })
  }

  struct Heading: Sendable {
    var text: String
    var heading: String?
  }

  @Test(arguments: [
    Heading(text: "一、总体要求\n(一)甲事", heading: "总体要求"),
    Heading(text: "一、总体要求。\n坚持原则。", heading: "总体要求"),
    Heading(text: "一、加强宣传。开展多种宣传，营造氛围。", heading: "加强宣传"),
    Heading(text: "一、推动建立健全工作机制，及时跟进，加强学习，组织培训，学懂弄通。继续努力。", heading: nil),
    Heading(text: "第一条 为了规范管理，制定本办法。", heading: nil),
    Heading(text: "第一条 【适用范围】本办法适用于本县。", heading: "【适用范围】"),
  ])
  func tellsHeadingFromText(_ sample: Heading) throws {
    let parsed = try ParsedText(sample.text)
    let clause = try #require(parsed.tree.parts.first?.clauses.first)
    #expect(clause.heading.map { parsed.document.text[$0] } == sample.heading)
  }

  @Test(arguments: [
    ("一、甲事\n二、乙事\n四、丁事", ["numbering-gap"]), ("(一)甲事\n(二)乙事\n(二)丙事", ["numbering-duplicate"]),
    ("一、甲\n(一)乙\n(二)丙\n二、丁\n(三)戊\n(四)己", []), ("第二条 甲。\n第三条 乙。", ["numbering-gap"]),
    ("(一)甲\n二）乙\n(三)丙", ["marker-damaged"]), ("(一)甲。首先，乙。其次，丙。最后，丁。\n(二)戊", []),
    ("一.甲事\n二.乙事", ["marker-damaged", "marker-damaged"]),
  ])
  func reportsFaults(_ text: String, _ rules: [String]) throws {
    #expect(try ParsedText(text).tree.diagnostics.map(\.rule) == rules)
  }
}
