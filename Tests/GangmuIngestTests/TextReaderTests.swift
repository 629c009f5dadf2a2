import GangmuIngest
import GangmuModel
import Testing

@Suite struct TextReaderTests {
  @Test func makesABlockOfEachLine() throws {
    let document = try ingest("青山县通知\n\n　　一、总体要求\n  （一）原则。\n")
    #expect(document.source.format == "text")
    #expect(lines(document) == ["青山县通知", "一、总体要求", "（一）原则。"])
    #expect(document.blocks.map { $0.location?.line } == [1, 3, 4])
    #expect(document.blocks.map { $0.location?.column } == [1, 3, 3])
    #expect(document.text[document.text.span] == "青山县通知\n\n　　一、总体要求\n  （一）原则。\n")
  }

  @Test func readsPipeTables() throws {
    let document = try ingest("任务表\n序号 | 任务 | 责任单位\n---|---|---\n1 | 植树 | 林业局\n2 | 护林 |\n以上。")
    #expect(lines(document).first == "任务表")
    #expect(lines(document).last == "以上。")
    #expect(grid(document) == [["序号", "任务", "责任单位"], ["1", "植树", "林业局"], ["2", "护林", ""]])
    #expect(document.text[document.tables[0].span] == "序号\t任务\t责任单位\n1\t植树\t林业局\n2\t护林")
  }

  @Test func leavesBarsInTextAlone() throws {
    #expect(lines(try ingest("县委| 县人大| 县政协\n一、总则\n---\n甲|乙")).count == 4)
  }

  @Test func readsFieldsFromMetadataTables() throws {
    let document = try ingest("[ 索 引 号 ] | QS-2024-1 | [ 文 号 ] | [ 发布机构 ] | 青山县 |\n---|---|---|---|---|\n一、情况")
    #expect(fields(document, .table) == ["索引号=QS-2024-1", "文号=", "发布机构=青山县"])
    #expect(lines(document) == ["~[ 索 引 号 ]\tQS-2024-1\t[ 文 号 ]\t[ 发布机构 ]\t青山县", "一、情况"])
    let field = try #require(document.fields.first)
    #expect(document.text[try #require(field.span)] == "QS-2024-1")
  }

  /// Lines of 24 characters, the first of a paragraph without its indent.
  private static let wrapped = """
    青山县古树名木保护管理办法

    第一章 总则
    第一条 为了加强对古树名木的保护管理，促进生态文
    明建设和经济社会协调发展，根据有关法律法规的规定，
    结合本县实际，制定本办法。
    第二条 本办法适用于本县行政区域内古树名木的保护
    和管理活动，包括普查和认定工作。
    本办法所称古树，是指树龄在一百年以上的树木。本
    办法所称名木，是指稀有珍贵的树木以及具有重要价值的
    树木，由林业部门会同有关部门认定之后向社会公布。
    第三条 林业部门负责古树名木保护管理工作，其他有
    关部门按照各自的职责分工，共同做好相关的保护工作。
    乡镇人民政府协助林业部门做好本辖区内的日常巡查
    工作，发现问题及时报告。
    第四条 任何单位和个人都有保护古树名木的义务，不
    得损害或者自行处置古树名木，并有权对各类损害古树
    名木的行为进行劝阻和举报。

    """

  @Test func joinsWrappedLines() throws {
    let document = try ingest(Self.wrapped)
    #expect(
      lines(document).map { $0.prefix(4) } == ["青山县古", "第一章 ", "第一条 ", "第二条 ", "本办法所", "第三条 ", "乡镇人民", "第四条 "])
    #expect(document.blocks.map { $0.location?.line } == [1, 3, 4, 7, 9, 12, 14, 16])
    #expect(lines(document)[2].contains("促进生态文明建设和经济社会"))
  }

  /// Few lines: what joins them is the indent of all paragraphs, one width, a date or a mark.
  @Test(arguments: [
    ("青山县办法\n关于甲的通知\n    《办法》已经县政府同意，现印发给你\n们，请执行。\n    一、目标\n    二、任务", "    《办法》已经县政府同意，现印发给你们，请执行。"),
    (
      "青山县办法\n    一、造林5万亩，退化林修复\n1.5万亩。\n    二、任务\n    三、保障\n    四、附则",
      "    一、造林5万亩，退化林修复1.5万亩。"
    ),
    ("关于植树的通知\n一、各乡镇要备足树苗、整好林地，\n适时栽植。\n二、任务。", "一、各乡镇要备足树苗、整好林地，适时栽植。"),
    ("关于植树的通知\n一、各乡镇要在2023年3月\n15日前完成。\n二、任务。", "一、各乡镇要在2023年3月15日前完成。"),
    ("关于植树的通知\n一、各乡镇全面排查，6月30\n日前完成。\n二、任务。", "一、各乡镇全面排查，6月30日前完成。"),
    ("关于植树的通知\n一、坚持预防为主、综合治理\n，抓好落实。", "一、坚持预防为主、综合治理，抓好落实。"),
    ("关于植树的通知\n一、县林业局重点检查,督促养老\n－ 1 －\n机构抓好落实。", "一、县林业局重点检查,督促养老机构抓好落实。"),
    ("关于植树的通知\n一、县林业局重点检查，督促养老\n— 1 —\n机构抓好落实。\n- 2 -\n青山县林业局", "一、县林业局重点检查，督促养老机构抓好落实。"),
  ])
  func joinsLinesOfShortTexts(text: String, paragraph: String) throws {
    let joined = lines(try ingest(text))
    #expect(joined.contains(String(paragraph.drop { $0 == " " })))
    #expect(text.contains("青山县林业局") ? joined.suffix(3) == ["— 1 —", "- 2 -", "青山县林业局"] : true)
  }

  @Test func joinsListsAmongLongParagraphs() throws {
    let long = "一、植树。" + String(repeating: "各乡镇要备足树苗、整好林地并适时栽植。", count: 20)
    let document = try ingest("关于植树的通知\n\(long)\n责任单位：县林业局、县水利局、各乡镇、\n县林场。\n二、护林。\n一、目标、\n二、任务")
    #expect(lines(document).contains("责任单位：县林业局、县水利局、各乡镇、县林场。"))
    #expect(lines(document).suffix(2) == ["一、目标、", "二、任务"])
  }

  /// Short lines that are whole paragraphs.
  @Test(arguments: [
    "　　一、目标\n　　二、任务\n　　附件：任务表\n青山县林业局\n2024年3月5日",
    "　　一、目标\n　　二、任务，分工\n青山县林业局\n2024年3月5日",
    "各乡镇人民政府，县政府各有关部门，\n县直各单位：\n现通知如下。\n青山县林业局\n2024年3月5日",
    "　　一、目标，要求\n各乡镇抓好落实。\n　　二、任务，分工\n各单位抓好落实。\n各学校抓好落实，定期报告。\n县政府抓好检查，督促落实。",
    "组长：张某某\n副组长：李某某\n成员：王某某\n2024年\n3月5日",
    "各镇人民政府，\n县直各单位：\n一、目标\n二、任务",
    "一、目标\n— 1 —\n青山县林业局\n2024年3月5日",
    "青山县人民政府办公室关于印发青山县古树名木保护管理办法的通知\n青政办〔2024〕8号\n各乡镇人民政府：",
  ])
  func leavesShortParagraphsAlone(text: String) throws {
    let document = try ingest(text)
    #expect(document.blocks.count == text.split(separator: "\n").count)
    #expect(document.text[document.text.span] == text)
  }

  @Test func endsATitleAtTheNumber() throws {
    let letter = Self.wrapped.replacing("青山县古树名木保护管理办法\n", with: "青山县人民政府关于印发古树名木保护管理办法的通知\n青政〔2024〕8号\n")
    #expect(lines(try ingest(letter)).prefix(2) == ["青山县人民政府关于印发古树名木保护管理办法的通知", "青政〔2024〕8号"])
  }

  @Test func leavesLongLinesAlone() throws {
    let text = (1...30).map { "第\($0)条 " + String(repeating: "内容，", count: $0 % 7 * 10 + 1) }.joined(separator: "\n")
    #expect(try ingest(text).blocks.count == 30)
  }

  @Test func leavesListsOfEqualLengthAlone() throws {
    let text = (10...40).map { "\($0).青山县古树名木保护管理工作领导小组成员单位名单" }.joined(separator: "\n")
    #expect(try ingest(text).blocks.count == 31)
  }
}
