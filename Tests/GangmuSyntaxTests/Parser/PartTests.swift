import GangmuModel
import GangmuSyntax
import GangmuTestSupport
import Testing

/// How a document's parts are told apart.
@Suite struct PartTests {
  private static let letter = """
    青溪县人民政府关于印发青溪县节水工作实施方案的通知
    青政发〔2024〕8号
    各乡镇人民政府，县直各单位：
    现将《青溪县节水工作实施方案》印发给你们，请认真贯彻执行。
    青溪县人民政府
    2024年5月6日
    （此件公开发布）
    青溪县节水工作实施方案
    为做好节水工作，结合我县实际，制定本方案。
    一、工作目标
    全县用水总量下降。
    二、工作任务
    (一)摸清底数。全面排查。
    附件：1.任务分工表
    2.联络表
    附件1
    任务分工表
    1.排查管网。
    责任单位：县水务局
    附件2
    联络表
    各乡镇填报。
    """

  @Test(arguments: [
    "《青溪县节水办法》已经县政府同意，现印发给你们，请认真贯彻\n执行。", "《青溪县节水办法》已经县政府同意，现\n印发给你们，请认真贯彻执行。", "现将《青溪县节水办法》印发给你们，请\n遵照执行。",
  ])
  func findsALetterWhoseSentenceIsCut(_ sentence: String) throws {
    let parsed = try ParsedText(
      "青溪县人民政府关于印发青溪县节水办法的通知\n各乡镇人民政府：\n\(sentence)\n青溪县人民政府\n2024年5月6日\n青溪县节水办法\n第一条 为节约用水，制定本办法。\n第二条 县水务局负责节水。"
    )
    #expect(parsed.tree.parts.map(\.id) == ["notice", "main"])
    #expect(parsed.part("notice")?.signature.map { parsed.texts($0.issuers) } == ["青溪县人民政府"])
  }

  @Test(arguments: [
    "二〇二四年五月六日\n青溪县节水办法", "二OO四年五月六日\n青溪县节水办法", "2024年5月6日\n2024年5月6日\n青溪县节水规划责任分解",
  ])
  func findsALetterByItsDate(_ lines: String) throws {
    let parsed = try ParsedText(
      "青溪县人民政府关于印发节水文件的通知\n各乡镇人民政府：\n现将节水文件印发给你们，请认真贯彻执行。\n青溪县人民政府\n\(lines)\n第一条 为节约用水，制定本办法。\n第二条 县水务局负责节水。")
    #expect(parsed.tree.parts.map(\.id) == ["notice", "main"])
    let signature = try #require(parsed.part("notice")?.signature)
    #expect(signature.date?.hasSuffix("-05-06") == true)
    #expect(parsed.texts(signature.issuers) == ["青溪县人民政府"])
  }

  @Test(arguments: ["", "2024年是节水年，各单位要抓好节水，现就全年工作作出如下安排。\n"])
  func findsATextWithoutTitleBehindTheLettersDate(_ preamble: String) throws {
    let parsed = try ParsedText(
      "青溪县人民政府关于印发《青溪县节水方案》的通知\n各乡镇人民政府：\n《青溪县节水方案》已经县政府同意，现印发给你们，请认真执行。\n青溪县人民政府\n2024年5月6日\n\(preamble)一、修好管网\n修渠。\n二、管好水井\n护井。"
    )
    #expect(parsed.tree.parts.map(\.id) == ["notice", "main"])
    #expect(parsed.part("notice")?.signature?.date == "2024-05-06")
  }

  @Test func keepsALettersOwnClauses() throws {
    let parsed = try ParsedText(
      "青溪县人民政府关于印发《青溪县节水方案》的通知\n各乡镇人民政府：\n现将《青溪县节水方案》印发给你们，并通知如下：\n一、修好管网。\n二、管好水井。\n青溪县人民政府\n2024年5月6日\n联系人：何某，电话：88886666"
    )
    #expect(parsed.tree.parts.map(\.id) == ["main"])
  }

  @Test(arguments: [
    ("政 府 工 作 报 告\n——2016年3月5日在青溪县第十七届人民代表大会第五次会议上\n县长 何某某", "政 府 工 作 报 告"),
    ("2016年3月5日在青溪县第十七届人民代表大会第五次会议上\n青溪县人民政府县长 何某某", ""), ("公文网 2021-07-23 10:04:26 政府报告", ""),
    ("青政发〔2015〕3号《青溪县人民政府关于节水的意见》\n青溪县人民政府关于节水的意见", "青溪县人民政府关于节水的意见"),
    ("青溪市人大常委会\n青溪市人民代表大会常务委员会关于节水的决定", "青溪市人民代表大会常务委员会关于节水的决定"),
    ("青溪市节水工作条例\n南省青溪市人大常委会\n青溪市节水工作条例", "青溪市节水工作条例"),
    ("关于印发青溪节水情况的通报\n青溪政务督查\n20期\n青溪县人民政府督查室\n关于印发\n青溪节水情况的通报", "关于印发青溪节水情况的通报"),
    ("青溪市人民政府\n关于落实2021年节水工作报告\n重点事项的通知", "关于落实2021年节水工作报告重点事项的通知"),
    ("青溪市2024年国民经济和社会发展计划\n执行情况与2025年国民经济和\n社会发展计划（草案）的报告", "青溪市2024年国民经济和社会发展计划执行情况与2025年国民经济和社会发展计划（草案）的报告"),
    ("青溪市人民政府关于印发\n青溪市节水三年作战方案\n（2018—2020年）的通知", "青溪市人民政府关于印发青溪市节水三年作战方案（2018—2020年）的通知"),
    ("青溪市税务局公告\n2012年第54号\n青溪市税务局关于修改申报表的公告", "青溪市税务局关于修改申报表的公告"),
    ("青溪市节水工作条例\n青溪市人民政府令\n第16号\n现发布《青溪市节水工作条例》,自发布之日起施行。", "青溪市节水工作条例"),
  ])
  func readsTitlesAmongOtherLines(_ head: String, _ title: String) throws {
    let parsed = try ParsedText("\(head)\n各位代表：\n现在，我代表县人民政府，向大会报告工作，请予审议。\n一、节水\n二、管水")
    let lines = try #require(parsed.part("main")).titleLines
    #expect(parsed.texts(lines).joined() == title)
  }

  @Test(arguments: [
    ("大纲1\n青溪县节水管理员考试公共科目笔试考试大纲\n为便于报考，制定本大纲。\n一、内容\n常识。", "青溪县节水管理员考试公共科目笔试考试大纲"),
    ("附件2\n2024年通过节水型单位复核的单位名单\n第一批\n说明：排名不分先后，另有说明的除外。", "2024年通过节水型单位复核的单位名单"),
    ("节水行动2024\n青溪县节水工作领导小组办公室工作要点\n为做好节水工作，制定本要点。\n一、目标\n节水。", "节水行动2024"),
  ])
  func findsTheTitleUnderALabel(text: String, title: String) throws {
    #expect(try ParsedText(text).part("main")?.titleLines.first.map { try ParsedText(text).document.text[$0] } == title)
  }

  @Test(arguments: [
    ["• 索引号:11370832", "• 公开日期:2021-03-23"], ["时  效: 失效"],
    ["索引号 11370832/2023-05260 成文时间 2023-03-10", "有效性 有效", "文件名称 青溪县节水办法"], ["全文"], ["公开目录：水利"],
  ])
  func leavesPageFieldsOutOfTheTitle(_ fields: [String]) throws {
    let lines = fields + ["青溪县节水管理办法", "第一条 为节约用水，制定本办法。", "第二条 县水务局负责节水。"]
    let parsed = try ParsedText(lines.joined(separator: "\n"))
    #expect(parsed.part("main").map { parsed.texts($0.titleLines) } == ["青溪县节水管理办法"])
  }

  @Test func takesNamesOfFieldsAndValuesBelowThemForFurniture() throws {
    let fields = "索引号\n0114/2023-06550\n文件类型\n政府文件\n发文字号\n青政发〔2023〕5号\n发布日期\n2023年02月13日 10:53:20\n效力状态\n有效"
    let parsed = try ParsedText("关于加强节水工作的通知\n\(fields)\n各镇人民政府：\n现通知如下。\n一、目标\n二、任务")
    let main = try #require(parsed.part("main"))
    #expect(parsed.texts(main.titleLines) == ["关于加强节水工作的通知"])
    let chrome = parsed.tree.frontLines.filter { $0.role == .chrome }.map { parsed.document.text[$0.span] }
    #expect(chrome.joined(separator: "\n") == fields)
  }

  @Test(arguments: ["各县、区人民政府，青溪经济开发区、青溪\n工业园区，市各直属单位：", "各乡镇人民政府，\n各街道办事处，县直\n各单位："])
  func joinsRecipientsThatWereCut(_ recipients: String) throws {
    let parsed = try ParsedText("关于加强节水工作的通知\n\(recipients)\n为做好节水工作，现通知如下。\n一、目标\n二、任务")
    let lines = parsed.tree.frontLines.filter { $0.role == .recipient }.map { parsed.document.text[$0.span] }
    #expect(lines == recipients.split(separator: "\n").map(String.init))
    #expect(parsed.part("main").map { parsed.texts($0.titleLines) } == ["关于加强节水工作的通知"])
  }

  @Test func tellsLetterTextAndAnnexesApart() throws {
    let parsed = try ParsedText(Self.letter)
    #expect(parsed.tree.parts.map(\.id) == ["notice", "main", "annex1", "annex2"])
    let titles = parsed.tree.parts.map { parsed.texts($0.titleLines).joined() }
    #expect(titles == ["青溪县人民政府关于印发青溪县节水工作实施方案的通知", "青溪县节水工作实施方案", "任务分工表", "联络表"])
    let notice = try #require(parsed.part("notice"))
    #expect(notice.signature.map { parsed.texts($0.issuers) } == ["青溪县人民政府"])
    #expect(notice.signature?.dateSpan.map { parsed.document.text[$0] } == "2024年5月6日")
    #expect(parsed.ids.contains("annex1/1"))
  }

  /// The line 附件：… above the signature only names what the letter issues.
  @Test(arguments: [
    ("附件：青溪县节水办法\n青溪县水务局\n2024年5月6日\n青溪县节水办法\n", ["notice", "main"]),
    ("附件：青溪县节水办法\n青溪县水务局\n2024年5月6日\n附件\n青溪县节水办法\n", ["notice", "main"]),
    ("附件：1.青溪县节水办法\n2.申请表\n青溪县水务局\n2024年5月6日\n附件1\n青溪县节水办法\n", ["notice", "main"]),
    ("青溪县水务局\n2024年5月6日\n附件1：青溪县节水办法\n", ["notice", "main"]),
    ("附件：1.青溪县节水办法\n2.申请表\n青溪县水务局\n2024年5月6日\n附件1\n青溪县节水办法\n第一条 甲。\n附件2\n申请表\n", ["notice", "main", "annex1"]),
  ])
  func findsIssuedTextBehindListOfAnnexes(_ lines: String, _ parts: [String]) throws {
    let head = "青溪县水务局关于印发《青溪县节水办法》的通知\n各乡镇：\n现将《青溪县节水办法》印发给你们，请遵照执行。\n"
    let parsed = try ParsedText(head + lines + "第一条 为做好节水工作，制定本办法。\n第二条 县水务局负责节水工作。")
    #expect(parsed.tree.parts.map(\.id) == parts)
    #expect(parsed.part("main").map { parsed.texts($0.titleLines) } == ["青溪县节水办法"])
    let notice = try #require(parsed.part("notice"))
    #expect(notice.signature.map { parsed.texts($0.issuers) } == ["青溪县水务局"])
    #expect(notice.signature?.date == "2024-05-06")
  }

  @Test func beginsSecondIssuedTextAtItsLabel() throws {
    let head = "青溪县水务局关于印发两个文件的通知\n各乡镇：\n现将《青溪县节水工作办法》《青溪县供水工作办法》印发给你们，请遵照执行。\n青溪县水务局\n2024年5月6日\n"
    let text = "附件1\n青溪县节水工作办法\n第一条 甲。\n第二条 乙。\n第三条 丙。\n附件2\n青溪县供水工作办法\n第一条 丁。"
    let parsed = try ParsedText(head + text)
    #expect(parsed.tree.parts.map(\.id) == ["notice", "main", "annex1"])
    let labels = parsed.tree.frontLines.filter { $0.role == .annexLabel }
    #expect(labels.map { parsed.document.text[$0.span] } == ["附件1", "附件2"])
    #expect(labels.map(\.part) == [1, 2])
  }

  @Test func givesFrontLinesTheirRoles() throws {
    let parsed = try ParsedText(Self.letter)
    let roles = parsed.tree.frontLines.filter { $0.part == 0 }.map(\.role)
    #expect(roles == [.title, .documentNumber, .recipient, .signatureIssuer, .signatureDate, .note])
  }

  struct Front: Sendable {
    var lines: [String]
    var title: String
    var banner: [String] = []
  }

  @Test(arguments: [
    Front(lines: ["中共青溪县委", "关于加强节水工作的意见"], title: "关于加强节水工作的意见", banner: ["中共青溪县委"]),
    Front(
      lines: ["东岭省青溪市人民政府", "青溪市人民政府关于加强节水工作的意见"], title: "青溪市人民政府关于加强节水工作的意见",
      banner: ["东岭省青溪市人民政府"]),
    Front(
      lines: ["青溪县贯彻落实《关于做好节水", "工作稳定供水的若干政策", "措施》实施方案"], title: "青溪县贯彻落实《关于做好节水工作稳定供水的若干政策措施》实施方案"),
    Front(
      lines: ["青溪县政府", "打印 分享", "有效", "打印 分享", "青溪县水务局", "青水发〔2024〕8号", "关于加强节水工作的意见"], title: "关于加强节水工作的意见",
      banner: ["青溪县水务局"]),
    Front(lines: ["青溪县人民政府", "关于加强节水工作的", "通　知"], title: "关于加强节水工作的通　知", banner: ["青溪县人民政府"]),
    Front(
      lines: ["青溪县人民政府专题会议纪要", "〔2024〕9号", "青溪县人民政府办公室　　2024年5月6日", "节水工作推进会议纪要"], title: "节水工作推进会议纪要",
      banner: ["青溪县人民政府办公室　　2024年5月6日"]),
    Front(lines: ["关于青溪县节水工作的通知", "为节水，现通知。"], title: "关于青溪县节水工作的通知"),
    Front(
      lines: ["关于青溪县节水工作的报告", "青溪县人民政府", "（2024年3月10日）"], title: "关于青溪县节水工作的报告", banner: ["青溪县人民政府"]),
    Front(lines: ["关于青溪县节水工作的报告", "各位代表："], title: "关于青溪县节水工作的报告"),
    Front(lines: ["青溪县政府文件 字体(    )  打印", "关于加强节水工作的意见", "青政发〔2024〕8号 2024年5月6日"], title: "关于加强节水工作的意见"),
    Front(lines: ["打印整页 打印内容 分享", "时效性：现行有效", "关于加强节水工作的意见"], title: "关于加强节水工作的意见"),
    Front(lines: ["青溪县人民政府关于", "加强节水工作的意见"], title: "青溪县人民政府关于加强节水工作的意见"),
    Front(lines: ["青溪县水务局", "青溪县财政局", "关于加强节水工作的通知"], title: "关于加强节水工作的通知", banner: ["青溪县水务局", "青溪县财政局"]),
    Front(lines: ["青溪县人民政府文件", "青政发〔2024〕8号", "关于加强节水工作的意见（试行）"], title: "关于加强节水工作的意见（试行）"),
    Front(lines: ["青溪县节水三年行动计划", "（2019—2021）"], title: "青溪县节水三年行动计划（2019—2021）"),
    Front(lines: ["青溪县节水管理办法", "（2024年5月6日青溪县人民政府公布）"], title: "青溪县节水管理办法"),
    Front(lines: ["青溪县节水工作实施方案", "（征求意见稿）"], title: "青溪县节水工作实施方案（征求意见稿）"),
    Front(lines: ["青政办〔2024〕8号　　签发人：张某某　李某某", "关于加强节水工作的请示"], title: "关于加强节水工作的请示"),
    Front(lines: ["公开方式：主动公开　青政办〔2024〕8号", "关于加强节水工作的通知"], title: "关于加强节水工作的通知"),
    Front(lines: ["000014/2024-00123  青政办〔2024〕8号", "机密★1年  特急", "关于加强节水工作的通知"], title: "关于加强节水工作的通知"),
    Front(lines: ["000012", "青政办〔2024〕8号", "★", "关于加强节水工作的通知"], title: "关于加强节水工作的通知"),
    Front(lines: ["来源：青溪日报", "时间：2024-05-06", "关于加强节水工作的意见"], title: "关于加强节水工作的意见"),
    // Near misses: a title that tells of secrets or signers.
    Front(lines: ["机密文件　管理办法"], title: "机密文件　管理办法"),
    Front(lines: ["关于做好签发人：备案工作的通知"], title: "关于做好签发人：备案工作的通知"),
  ])
  func readsTitle(_ front: Front) throws {
    let parsed = try ParsedText((front.lines + ["为做好节水工作，结合我县实际，提出如下意见。", "一、目标", "二、任务"]).joined(separator: "\n"))
    let main = try #require(parsed.part("main"))
    #expect(parsed.texts(main.titleLines).joined() == front.title)
    let banner = parsed.tree.frontLines.filter { $0.role == .issuerBanner }.map { parsed.document.text[$0.span] }
    if !front.banner.isEmpty { #expect(banner == front.banner) }
  }

  @Test(arguments: ["各位代表：", "主任、各位副主任、各位委员："])
  func takesTheAddressOfASpeechForNoRecipients(_ address: String) throws {
    let parsed = try ParsedText("关于青溪县节水工作的报告\n\(address)\n现将节水工作报告如下。\n一、目标\n二、任务")
    #expect(!parsed.tree.frontLines.contains { $0.role == .recipient })
  }

  @Test(arguments: [
    ("青溪县人民政府研究决定：\n任命张某某为青溪县水务局副局长。", ["各乡镇人民政府，县直各单位："]),
    ("经研究，县政府决定：\n授予王某某荣誉称号。", ["各乡镇人民政府，县直各单位："]),
    ("依照《节约用水条例》，特制定本办法：\n一、甲事。\n二、乙事。", ["各乡镇人民政府，县直各单位："]),
    ("现将有关事项请示如下：\n一、甲事。\n二、乙事。", ["各乡镇人民政府，县直各单位："]),
    // Near misses: recipients on two lines, one of them an institute.
    ("青溪县规划研究院，各有关单位：\n一、甲事。\n二、乙事。", ["各乡镇人民政府，县直各单位：", "青溪县规划研究院，各有关单位："]),
  ])
  func endsRecipientsWhereTheTextIsAnnounced(_ text: String, _ recipients: [String]) throws {
    let parsed = try ParsedText("青溪县人民政府关于节水的通知\n各乡镇人民政府，县直各单位：\n\(text)\n青溪县人民政府\n2024年5月6日")
    let lines = parsed.tree.frontLines.filter { $0.role == .recipient }.map { parsed.document.text[$0.span] }
    #expect(lines == recipients)
    #expect(parsed.part("main")?.signature?.dateSpan != nil)
  }

  @Test func findsASignatureGluedToTheText() throws {
    let parsed = try ParsedText("关于节水的通知\n各乡镇人民政府：\n一、甲事。\n二、乙事按期完成。青溪县水务局2024年5月6日")
    let signature = try #require(parsed.part("main")?.signature)
    #expect(parsed.texts(signature.issuers) == ["青溪县水务局"])
    #expect(signature.date == "2024-05-06")
  }

  @Test func takesNoContactForASigner() throws {
    let parsed = try ParsedText(
      "关于节水的通知\n各乡镇人民政府：\n一、甲事。\n二、联系方式\n青溪县水利局 李某 0431-86908346\n青溪县水务局\n2024年5月6日")
    #expect(parsed.part("main")?.signature.map { parsed.texts($0.issuers) } == ["青溪县水务局"])
  }

  @Test(
    arguments: [
      ("青溪县水务局\n2023年12月", ["青溪县水务局"], "2023年12月"), ("青溪县水务局\n二〇二三年十二月", ["青溪县水务局"], "二〇二三年十二月"),
      // Near miss: a month below a sentence is text.
      ("各乡镇抓好落实。\n2023年12月", [], nil),
    ] as [(String, [String], String?)])
  func takesAMonthBelowTheIssuerForTheDate(_ end: String, _ issuers: [String], _ date: String?) throws {
    let parsed = try ParsedText("青溪县水务局关于节水的通知\n各乡镇：\n现将有关事项通知如下：\n一、甲事。\n二、乙事。抓好落实。\n" + end)
    let signature = parsed.part("main")?.signature
    #expect(parsed.texts(signature?.issuers ?? []) == issuers)
    #expect(signature?.dateSpan.map { parsed.document.text[$0] } == date)
  }

  @Test(arguments: [
    ("— 1 —", true), ("- 12 -", true), ("—3—", true), ("第 3 页 共 8 页", true), ("第3页", true),
    ("-5", false), ("第3项", false), ("——甲", false), ("12", false),
  ])
  func takesPageNumbersForFurniture(_ line: String, _ isFurniture: Bool) throws {
    let parsed = try ParsedText("青溪县节水方案\n一、甲事。\n\(line)\n二、乙事。\n青溪县水务局\n2023年5月6日")
    #expect(parsed.tree.parts.contains { $0.kind == .chrome } == isFurniture)
    #expect(parsed.part("main")?.signature.map { parsed.texts($0.issuers) } == ["青溪县水务局"])
  }

  @Test(arguments: [("四、联系方式\n业务咨询：张某，0571-12345678\n", false), ("四、保障措施\n落实经费。\n", true)])
  func keepsTelephoneNumbersUnderTheirHeading(_ heading: String, _ isFurniture: Bool) throws {
    let parsed = try ParsedText("青溪县节水指南\n一、甲事。\n二、乙事。\n三、丙事。\n\(heading)技术支持：0571-87654321")
    #expect(parsed.tree.parts.contains { $0.kind == .chrome } == isFurniture)
  }

  @Test(arguments: [
    ("二、公开。依托门户网站公布名单。(责任单位:县水务局)", false), ("二、公开。\n本站由青溪县人民政府门户网站主办", true),
  ])
  func keepsALastClauseThatEndsInABracket(_ end: String, _ isFurniture: Bool) throws {
    let parsed = try ParsedText("青溪县节水方案\n一、甲事。\n" + end)
    #expect(parsed.tree.parts.contains { $0.kind == .chrome } == isFurniture)
    #expect(parsed.ids == ["main/一", "main/二"])
  }

  @Test(arguments: [
    ("姓名\t性别\t年龄\t联系电话", ""), ("姓名　单位　职务　电话", ""), ("青溪县　志愿服务　报名表", "青溪县　志愿服务　报名表"),
    ("志愿服务报名表", "志愿服务报名表"),
  ])
  func takesNoTableHeadForAnAnnexTitle(_ line: String, _ title: String) throws {
    let parsed = try ParsedText("关于志愿服务的通知\n现将有关事项通知如下，请贯彻执行。\n一、甲事。\n二、乙事。\n青溪县水务局\n2023年5月6日\n附件\n\(line)\n甲")
    #expect(parsed.texts(parsed.part("annex1")?.titleLines ?? []).joined() == title)
  }

  @Test func keepsPageFurnitureApart() throws {
    let text = """
      欢迎访问青溪县人民政府门户网站
      县委| 县人大| 县政协
      当前位置: 首页 > 政务公开 > 政策文件
      索 引 号:104/2024-00001
      发布时间:2024-05-08
      字体:【大 中 小】
      青溪县人民政府关于加强节水工作的意见
      各乡镇人民政府：
      打印和分享节水知识是各单位的责任，提出如下意见。
      一、目标。字体设计大赛按时举办。
      二、任务。扫一扫二维码即可报名。
      青溪县人民政府
      2024年5月6日
      扫一扫在手机打开当前页
      """
    let parsed = try ParsedText(text)
    let chrome = parsed.tree.parts.filter { $0.kind == .chrome }
    #expect(chrome.map(\.paragraphs.count) == [6, 1])
    #expect(parsed.ids == ["main/一", "main/二"])
    #expect(parsed.part("main")?.signature != nil)
  }

  @Test(arguments: [
    ("附件：青溪县节水任务清单\n青溪县人民政府\n2024年5月6日", ["main"]),
    ("青溪县人民政府\n2024年5月6日\n附件\n青溪县节水任务清单\n1.甲事。\n2.乙事。", ["main", "annex1"]),
    ("附件：1.甲表\n2.乙表\n青溪县人民政府\n2024年5月6日\n附件1：\n甲表\n内容一。\n附件2：\n乙表\n内容二。", ["main", "annex1", "annex2"]),
    ("青溪县人民政府\n2024年5月6日\n附　件1\n甲表\n内容一。\n附 件 2\n乙表\n内容二。", ["main", "annex1", "annex2"]),
    ("附　件：甲表\n青溪县人民政府\n2024年5月6日\n附　件\n甲表\n内容一。", ["main", "annex1"]),
    ("青溪县人民政府\n2024年5月6日\n【附件】\n甲表\n内容一。", ["main", "annex1"]),
    ("青溪县人民政府\n2024年5月6日\n附：甲表\n一、丙事，由县水务局负责。\n二、丁事，由县财政局负责。", ["main", "annex1"]),
    ("附：甲表\n青溪县人民政府\n2024年5月6日", ["main"]),
    ("附件所列项目按规定办理，各单位抓好落实。", ["main"]), ("附 件所列项目按规定办理，各单位抓好落实。", ["main"]),
  ])
  func tellsAnnexFromListOfAnnexes(_ end: String, _ parts: [String]) throws {
    let parsed = try ParsedText("青溪县人民政府关于节水的意见\n提出如下意见，请认真贯彻落实到位。\n一、甲事。抓好落实。\n二、乙事。抓好落实。\n" + end)
    #expect(parsed.tree.parts.map(\.id) == parts)
  }

  private static let clauses =
    "一、严格编制 （一）落实红线。县水务局牵头编制。 （二）公众参与。各乡镇组织听证。 二、严格实施 （一）严格审批。不得越权审批。 （二）严格验收。由县水务局验收。"

  @Test(arguments: [
    "青溪县人民政府关于加强节水管理的通知 青政发〔2024〕8号 各乡镇人民政府： 现将有关事项通知如下： \(clauses) 青溪县人民政府 2024年5月6日",
    "青溪县人民政府关于加强节水管理的通知\n青政发〔2024〕8号 各乡镇人民政府： 现将有关事项通知如下： \(clauses) 青溪县人民政府 2024年5月6日",
    "青溪县人民政府关于加强节水管理的通知青政发〔2024〕8号各乡镇人民政府：现将有关事项通知如下： \(clauses) 青溪县人民政府2024年5月6日",
  ])
  func readsAShortDocumentOnOneLine(_ text: String) throws {
    let parsed = try ParsedText(text)
    let front = parsed.tree.frontLines.map { "\($0.role) \(parsed.document.text[$0.span])" }
    #expect(
      front.prefix(3) == ["title 青溪县人民政府关于加强节水管理的通知", "documentNumber 青政发〔2024〕8号", "recipient 各乡镇人民政府："])
    #expect(parsed.ids.count == 6)
    #expect(parsed.part("main")?.signature.map { parsed.texts($0.issuers).first?.hasPrefix("青溪县人民政府") } == true)
  }

  @Test func readsALetterAndItsTextOnOneLine() throws {
    let parsed = try ParsedText(
      "青溪县人民政府办公室关于印发青溪县节水工作方案的通知各乡镇人民政府，县政府各部门：《青溪县节水工作方案》已经县政府同意，现印发给你们，请认真贯彻执行。青溪县人民政府办公室2023年5月8日青溪县节水工作方案为促进节水，制定本方案。一、总体要求。坚持节水优先，系统治理。二、重点任务。县水务局牵头开展排查。"
    )
    #expect(parsed.tree.parts.map(\.id) == ["notice", "main"])
    #expect(parsed.tree.parts.map { parsed.texts($0.titleLines).joined() }.last == "青溪县节水工作方案")
    #expect(parsed.ids == ["main/一", "main/二"])
  }

  /// Paragraphs that name a document with its number, and go on with a colon.
  @Test(arguments: [
    "根据《青溪县人民政府关于加强节水管理的通知》（青政发〔2024〕8号）和县委办公室、县政府办公室有关要求，结合各乡镇、各单位实际，现就进一步做好全县机关事业单位、学校和医院的节水工作，全面落实用水定额管理和计划用水制度，将重点工作明确为以下几项：排查 管网、更换 器具。",
    "青政发〔2024〕8号文件印发以来，各乡镇人民政府、县政府各部门认真落实节水要求，主要做法有三个方面，分别涉及农业、工业和城镇生活用水，其中青溪县水务局牵头开展了全县管网漏损排查，县教育局组织了节水宣传进校园，县住建局更换了老旧小区的供水管道，特别是：排查 管网、更换 器具。",
  ])
  func leavesParagraphsWithNumbersWhole(_ paragraph: String) throws {
    let parsed = try ParsedText("青溪县节水意见\n\(paragraph)\n一、甲事。\n二、乙事。")
    #expect(parsed.texts(parsed.part("main")?.paragraphs ?? []) == [paragraph])
  }

  @Test func skipsTableOfContents() throws {
    let text = "青溪县节水条例\n目　录\n第一章　总　则\n第二章　附　则\n第一章　总　则\n第一条　甲。\n第二章　附　则\n第二条　乙。"
    #expect(try ParsedText(text).ids == ["main/第一章", "main/第一章/第一条", "main/第二章", "main/第二章/第二条"])
  }

  @Test func givesParagraphsBelowItemsToTheirArticle() throws {
    let parsed = try ParsedText("第一条 甲：\n（一）乙；\n（二）丙。\n前款丁由县水务局办理。\n第二条 戊。")
    let article = try #require(parsed.clause("main/第一条"))
    #expect(parsed.texts(article.paragraphs) == ["甲：", "前款丁由县水务局办理。"])
  }

  @Test func closesWithParagraphsThatBelongToNoClause() throws {
    let parsed = try ParsedText("一、甲事\n1.乙事。抓好。\n2.丙事。抓好。\n3.丁事。抓好。\n各地各有关部门及时报送重大情况。")
    let main = try #require(parsed.part("main"))
    #expect(parsed.texts(main.closing) == ["各地各有关部门及时报送重大情况。"])
  }

  @Test(arguments: [
    ("当否，请批示。", ["当否，请批示。"]), ("以上意见如无不妥，请批转各镇执行。", ["以上意见如无不妥，请批转各镇执行。"]), ("此复。", ["此复。"]),
    ("联系人：张某，电话1234567", ["联系人：张某，电话1234567"]),
    ("责任单位：县水务局。\n抄 送：县委办。\n县政府办公室　2024年5月6日印发\n共印50份", ["抄 送：县委办。", "县政府办公室　2024年5月6日印发", "共印50份"]),
    ("责任单位：县水务局。", []), ("共印发宣传册50份。", []), ("方案由县政府办公室于2024年5月6日印发。", []),
  ])
  func closesWithTheDocumentsLastLines(_ lines: String, _ closing: [String]) throws {
    for item in ["一、甲事\n乙事，\n要抓好。", "第一条 甲事。"] {
      let parsed = try ParsedText("青溪县节水办法\n" + item + "\n" + lines)
      #expect(parsed.part("main").map { parsed.texts($0.closing) } == closing)
    }
  }

  @Test func keepsContactsUnderTheirHeading() throws {
    let parsed = try ParsedText("青溪县节水办法\n一、甲事\n抓好。\n二、联系方式\n联系人：张某\n联系电话：1234567")
    #expect(parsed.part("main")?.closing.isEmpty == true)
  }
}
