internal import GangmuExtract
internal import GangmuModel
internal import Testing

@Suite struct MetadataExtractorTests {
  private func metadata(_ build: (inout DocumentSketch) -> Void) -> Metadata {
    var sketch = DocumentSketch()
    build(&sketch)
    return sketch.facts(MetadataExtractor.self).metadata
  }

  @Test func readsLetterAndIssuedText() {
    let metadata = metadata {
      $0.part(.notice)
      $0.line(.title, "青禾县人民政府关于印发《青禾县河道保护办法》的通知")
      $0.line(.documentNumber, "青政发〔2021〕12号")
      $0.line(.recipient, "各乡镇人民政府,县直有关部门:")
      $0.paragraph("现将《青禾县河道保护办法》印发给你们,请遵照执行。")
      $0.line(.signatureIssuer, "青禾县人民政府")
      $0.line(.signatureDate, "二〇二一年五月七日")
      $0.part(.main)
      $0.line(.title, "青禾县河道保护")
      $0.line(.title, "办法(试行)")
      $0.clause("第一条", ordinal: 1, "为了保护河道,制定本办法。")
      $0.clause("第二条", ordinal: 2, "本办法自印发之日起施行,有效期3年。")
    }
    #expect(metadata.title == "青禾县河道保护办法(试行)")
    #expect(metadata.documentType == "办法")
    #expect(
      metadata.documentNumber == DocumentNumber(text: "青政发〔2021〕12号", agencyCode: "青政发", year: 2021, sequence: 12))
    #expect(metadata.issuers == ["青禾县人民政府"])
    #expect(metadata.recipients == ["各乡镇人民政府", "县直有关部门"])
    #expect(metadata.dates.signed == "2021-05-07")
    #expect(metadata.dates.effective == "2021-05-07")
    #expect(metadata.dates.expires == "2024-05-06")
  }

  @Test(arguments: [
    (["中共临溪市委人才工作", "领导小组办公室"], ["中共临溪市委人才工作领导小组办公室"]), (["临溪市财政局", "临溪市教育局"], ["临溪市财政局", "临溪市教育局"]), (["12"], []),
    (["临溪经济开发区防汛抗旱", "应急保障组办公室"], ["临溪经济开发区防汛抗旱应急保障组办公室"]),
  ])
  func joinsASignatureOverTwoLines(_ lines: [String], _ issuers: [String]) {
    let metadata = metadata {
      $0.part(.main)
      $0.line(.title, "关于选拔人才的通知")
      for line in lines { $0.line(.signatureIssuer, line) }
      $0.line(.signatureDate, "2021年5月7日")
    }
    #expect(metadata.issuers == issuers)
  }

  @Test func takesTheTitleFromTheLetterWhereTheTextHasNone() {
    let metadata = metadata {
      $0.part(.notice)
      $0.line(.title, "临溪市人民政府批转市水务局关于加快节水改造若干意见的通知")
      $0.paragraph("市政府同意市水务局《关于加快节水改造的若干意见》,现转发给你们。")
      $0.part(.main)
      $0.clause("一、", ordinal: 1, "总体要求")
    }
    #expect(metadata.title == "关于加快节水改造的若干意见")
    #expect(metadata.documentType == "意见")
    #expect(metadata.issuers == ["临溪市人民政府"])
  }

  @Test(arguments: [
    ("根据《全省水利规划》,市水务局制定了《节水办法》,现印发给你们,请遵照执行。", "节水办法"),
    ("《节水政策》《节水计划》已经市政府同意,现印发给你们。", "节水政策"),
    ("现将省委办公厅印发的《节水办法》(某办〔2017〕15号)转发你们。", "节水办法"), ("市政府同意印发《节水办法》。", "节水办法"),
  ])
  func findsTheIssuedTextAmongTheTitlesOfALetter(_ sentence: String, _ title: String) {
    let metadata = metadata {
      $0.part(.notice)
      $0.paragraph(sentence)
      $0.part(.main)
      $0.clause("一、", ordinal: 1, "总则")
    }
    #expect(metadata.title == title)
  }

  @Test(arguments: [
    ("关于制止违规采砂的通知", "《青禾县人民政府关于河道管理的指导意见》(青政发〔2019〕8号)印发后,各地稳步推进。"),
    ("关于公布节水示范单位名单的通知", "根据《关于推进节水工作的通知》要求,认定10家单位,现予公布。"),
  ])
  func keepsTheTitleThatHandsNothingOver(title: String, paragraph: String) {
    let metadata = metadata {
      $0.part(.main)
      $0.line(.title, title)
      $0.paragraph(paragraph)
      for ordinal in 1...3 { $0.clause("\(ordinal).", ordinal: ordinal, "加强管理。") }
    }
    #expect(metadata.title == title)
  }

  @Test func namesTheTypeThatAnUntitledTextGivesItself() {
    let metadata = metadata {
      $0.part(.main)
      $0.paragraph("为加强水利建设,结合实际,提出如下实施意见。")
    }
    #expect(metadata.title == nil)
    #expect(metadata.documentType == "实施意见")
  }

  @Test(arguments: [["青禾省税务局公告2012年第54号"], ["青禾省税务局公告", "2012年第54号"]])
  func readsTheNumberOfAnAnnouncement(lines: [String]) {
    let metadata = metadata {
      $0.part(.main)
      if lines.count > 1 { $0.line(.chrome, lines[0]) }
      $0.line(.documentNumber, lines[lines.count - 1])
      $0.line(.title, "青禾省税务局关于修改申报表的公告")
      $0.paragraph("为适应需要,现公告如下:")
    }
    #expect(metadata.documentNumber?.text == "青禾省税务局公告2012年第54号")
    #expect(metadata.issuers == ["青禾省税务局"])
  }

  @Test func readsTheNumberOfMinutes() {
    let metadata = metadata {
      $0.part(.main)
      $0.line(.title, "青禾县人民政府常务会议纪要")
      $0.line(.documentNumber, "〔2021〕12号")
      $0.clause("一、", ordinal: 1, "会议议定修渠。")
    }
    #expect(metadata.documentNumber?.text == "〔2021〕12号")
    #expect(metadata.documentNumber?.year == 2021)
  }

  @Test(arguments: ["现在,我代表县人民政府,向大会报告工作,请予审议。", "现在,我代表中共云溪县委员会向大会作报告。"])
  func takesAnUntitledSpeechForAReport(opening: String) {
    let metadata = metadata {
      $0.part(.main)
      $0.paragraph(opening)
    }
    #expect(metadata.documentType == "报告")
  }

  @Test func readsTheDateUnderAnOrderAboveAStatute() {
    let metadata = metadata {
      $0.part(.main)
      $0.line(.title, "青禾省节水条例")
      $0.line(.documentNumber, "青禾省人民政府令第27号")
      $0.paragraph("现发布《青禾省节水条例》,自发布之日起施行。")
      $0.paragraph("省长 何某某")
      $0.paragraph("1997年8月3日")
      $0.clause("第一条", ordinal: 1, "为了节水,制定本条例。")
    }
    #expect(metadata.dates.signed == "1997-08-03")
  }

  @Test func readsFieldsOnLinesWithoutSwallowingTheNext() {
    let metadata = metadata {
      $0.part(.chrome)
      $0.line(.chrome, "索 引 号:104/2016-00001")
      $0.line(.chrome, "发文机关:")
      $0.line(.chrome, "发布时间:2024-04-16 08:14信息来源: 青禾县司法局阅读次数:编辑:某某 字体:【")
      $0.part(.main)
      $0.line(.title, "关于推进法治青禾建设的意见")
    }
    #expect(metadata.indexNumber == "104/2016-00001")
    #expect(metadata.dates.published == "2024-04-16")
    #expect(metadata.issuers == [])
  }

  @Test func readsFieldsWithoutColons() {
    let metadata = metadata {
      $0.part(.chrome)
      $0.line(.chrome, "索引号 11370832/2023-05260 成文时间 2023-03-10")
      $0.line(.chrome, "文号 青发〔2023〕1号 公开日期: 2023年03月12日 公文种类:通知")
      $0.line(.chrome, "索引号:104/2016-00001 某某目录:水利")
      $0.part(.main)
      $0.line(.title, "《青禾县河道保护办法》")
    }
    #expect(metadata.indexNumber == "11370832/2023-05260")
    #expect(metadata.documentNumber?.text == "青发〔2023〕1号")
    #expect(metadata.dates.signed == "2023-03-10")
    #expect(metadata.dates.published == "2023-03-12")
    #expect(metadata.title == "青禾县河道保护办法")
  }

  @Test func readsFieldsInLenticularBracketsAndWithNamesSetApart() {
    let metadata = metadata {
      $0.part(.chrome)
      $0.line(.chrome, "【发文字号】青水发〔2024〕3号")
      $0.line(.chrome, "索 引 号  104/2024-00003")
      $0.line(.chrome, "成 文 日 期  2024-05-06 发 布 日 期  2024-05-08")
      $0.part(.main)
      $0.line(.title, "重点任务分解方案")
    }
    #expect(metadata.documentNumber?.text == "青水发〔2024〕3号")
    #expect(metadata.indexNumber == "104/2024-00003")
    #expect(metadata.dates.signed == "2024-05-06")
    #expect(metadata.dates.published == "2024-05-08")
    #expect(metadata.documentType == "分解方案")
  }

  @Test func readsTheDateBehindTheNumber() {
    let metadata = metadata {
      $0.part(.main)
      $0.line(.title, "青禾县人民政府关于防汛的意见")
      $0.line(.documentNumber, "青政发〔2009〕1号 2009年1月5日")
      $0.clause("一、", ordinal: 1, "总则")
    }
    #expect(metadata.documentNumber?.text == "青政发〔2009〕1号")
    #expect(metadata.dates.signed == "2009-01-05")
  }

  @Test func endsAnIndexNumberBeforeAnUnknownName() {
    let metadata = metadata {
      $0.part(.chrome)
      $0.line(.chrome, "索引号 : 104/2016-00001 某某目录:水利 发文日期:2017年06月28日")
      $0.part(.main)
      $0.line(.title, "青禾县水利局 青禾县财政局 关于印发青禾县河道保护办法的通知")
    }
    #expect(metadata.indexNumber == "104/2016-00001")
    #expect(metadata.dates.signed == "2017-06-28")
    #expect(metadata.issuers == ["青禾县水利局", "青禾县财政局"])
  }

  @Test func readsFieldsInCells() {
    let metadata = metadata {
      $0.part(.chrome)
      $0.line(.chrome, "[ 索 引  号 ] | qh/2024-0000007 | [ 文 号 ] | [ 发布机构 ] | 青禾县 | |")
      $0.line(.chrome, "[ 成文日期 ] | 2024-03-05 | [ 公开日期 ] | 2024-02-03 | [ 有 效 性 ] | 有效中 |")
      $0.part(.main)
      $0.paragraph("现将有关情况报告如下:")
    }
    #expect(metadata.indexNumber == "qh/2024-0000007")
    #expect(metadata.documentNumber == nil)
    #expect(metadata.issuers == ["青禾县"])
    #expect(metadata.dates.signed == "2024-03-05")
    #expect(metadata.dates.published == "2024-02-03")
    #expect(metadata.documentType == "报告")
  }

  @Test("takes the fullest form of who signs that head or title state")
  func takesTheFullestForm() {
    let metadata = metadata {
      $0.part(.main)
      $0.line(.issuerBanner, "青禾市石渡区人民政府文件")
      $0.line(.title, "石渡区人民政府关于做好防汛工作的通知")
      $0.line(.signatureIssuer, "石渡区人民政府")
    }
    #expect(metadata.issuers == ["青禾市石渡区人民政府"])
  }

  @Test func readsTheMastheadOfMinutes() {
    let metadata = metadata {
      $0.part(.main)
      $0.line(.issuerBanner, "青禾县人民政府办公室　　2021年3月5日")
      $0.line(.title, "防汛工作专题会议纪要")
    }
    #expect(metadata.issuers == ["青禾县人民政府办公室"])
    #expect(metadata.dates.signed == "2021-03-05")
  }

  @Test func takesNoSecondBodyForAPlace() {
    let metadata = metadata {
      $0.part(.main)
      $0.line(.title, "中共石渡县委石渡县人民政府关于做好防汛工作的通知")
      $0.line(.signatureIssuer, "中共石渡县委")
      $0.line(.signatureIssuer, "石渡县人民政府")
    }
    #expect(metadata.issuers == ["中共石渡县委", "石渡县人民政府"])
  }

  @Test func readsTheNumberBeforeTheRecipients() {
    let metadata = metadata {
      $0.part(.main)
      $0.line(.title, "关于做好防汛工作的通知")
      $0.line(.recipient, "青政发〔2021〕12号 各镇人民政府、县直各单位:")
    }
    #expect(metadata.documentNumber?.text == "青政发〔2021〕12号")
    #expect(metadata.recipients == ["各镇人民政府", "县直各单位"])
  }

  @Test func readsNumberAndDateInOneBracket() {
    let metadata = metadata {
      $0.part(.main)
      $0.line(.title, "关于做好防汛工作的通知")
      $0.line(.titleNote, "(青政发〔2007〕6号 二〇〇七年八月十四日)")
    }
    #expect(metadata.documentNumber?.text == "青政发〔2007〕6号")
    #expect(metadata.dates.signed == "2007-08-14")
  }

  @Test("takes the day on which an order published a statute, where no page states one")
  func readsTheDayOfPromulgation() {
    let metadata = metadata {
      $0.part(.main)
      $0.line(.title, "青禾省节水办法")
      $0.line(.titleNote, "(2021年12月20日省政府常务会议通过 2021年12月24日青禾省人民政府令第49号公布)")
      $0.clause("第一条", ordinal: 1, "本办法自公布之日起施行。")
    }
    #expect(metadata.dates.published == "2021-12-24")
    #expect(metadata.dates.effective == "2021-12-24")
  }

  @Test func prefersWhoSignsToThePage() {
    let metadata = metadata {
      $0.field("发布机构", "青禾县政府办公室")
      $0.field("PubDate", "2023-11-07 15:02", .meta)
      $0.part(.main)
      $0.line(.title, "关于做好防汛工作的通知")
      $0.line(.signatureIssuer, "青禾县水利局 青禾县应急管理局(县水利局代章)")
      $0.line(.signatureDate, "2023年 6月 1 日")
    }
    #expect(metadata.issuers == ["青禾县水利局", "青禾县应急管理局"])
    #expect(metadata.dates.signed == "2023-06-01")
    #expect(metadata.dates.published == "2023-11-07")
  }

  @Test func readsFrontMatter() {
    let metadata = metadata {
      $0.field("title", "青禾县公示办法", .frontMatter)
      $0.field("date", "2021-05-21", .frontMatter)
      $0.field("author", "青禾县人民政府", .frontMatter)
      $0.part(.main)
      $0.clause("第一条", ordinal: 1, "本办法自发布之日起施行。")
    }
    #expect(metadata.title == "青禾县公示办法")
    #expect(metadata.issuers == ["青禾县人民政府"])
    #expect(metadata.dates.published == "2021-05-21")
    #expect(metadata.dates.effective == "2021-05-21")
  }

  @Test func leavesAnArchiveDateWhereThePublicationDateIsEmpty() {
    let metadata = metadata {
      $0.field("title", "青政办发〔2004〕24号青禾县人民政府关于依法行政的决定", .frontMatter)
      $0.field("date", "2025-12-18", .frontMatter)
      $0.field("publication_date", "", .frontMatter)
      $0.part(.main)
      $0.paragraph("为推进依法行政,作如下决定。")
    }
    #expect(metadata.dates.published == nil)
    #expect(metadata.title == "青禾县人民政府关于依法行政的决定")
    #expect(metadata.documentNumber?.text == "青政办发〔2004〕24号")
    #expect(metadata.issuers == ["青禾县人民政府"])
  }

  @Test(arguments: [("202449日", "2024-04-09"), ("2024111日", nil)] as [(String, String?)])
  func readsADamagedDateOnlyWhereOneReadingIsLeft(_ written: String, _ signed: String?) {
    var sketch = DocumentSketch()
    sketch.part(.chrome)
    sketch.line(.chrome, "发布时间:2024-12-16")
    sketch.part(.main)
    sketch.line(.title, "青禾县防汛预案")
    sketch.line(.signatureDate, "   \(written)   ")
    let facts = sketch.facts(MetadataExtractor.self)
    #expect(facts.metadata.dates.signed == signed)
    #expect(facts.diagnostics.map(\.rule) == ["date-damaged"])
    #expect(facts.diagnostics.first?.span.map { sketch.context.text[$0] } == written)
  }

  @Test func readsOrders() {
    let metadata = metadata {
      $0.part(.notice)
      $0.line(.issuerBanner, "临溪市人民政府令")
      $0.line(.documentNumber, "（第16号）")
      $0.paragraph("《临溪市数据管理办法》已经2020年4月29日市人民政府常务会议审议通过,现予公布,自2020年6月15日起施行。")
      $0.line(.signatureIssuer, "市长 某某某")
      $0.line(.signatureDate, "2020年5月15日")
      $0.part(.main)
      $0.line(.title, "临溪市数据管理办法")
      $0.paragraph("略。")
    }
    #expect(metadata.documentNumber?.text == "临溪市人民政府令第16号")
    #expect(metadata.issuers == ["临溪市人民政府"])
    #expect(metadata.dates.adopted == "2020-04-29")
    #expect(metadata.dates.effective == "2020-06-15")
  }

  @Test(arguments: [
    ["临溪市人民代表大会", "常务委员会公告"], ["临溪市人民代表大会常务委员会", "公　告"], ["临溪市人民代表大会常务委员会公告"],
  ])
  func joinsTheHeadOfAnAnnouncement(head: [String]) {
    let metadata = metadata {
      $0.part(.notice)
      for line in head { $0.line(.issuerBanner, line) }
      $0.line(.documentNumber, "（第5号）")
      $0.paragraph("《临溪市节水条例》现予公布。")
      $0.part(.main)
      $0.line(.title, "临溪市节水条例")
      $0.paragraph("略。")
    }
    #expect(metadata.documentNumber?.text == "临溪市人民代表大会常务委员会公告第5号")
  }

  @Test func takesTheLettersTitleForAPieceOfIt() {
    let metadata = metadata {
      $0.part(.notice)
      $0.line(.title, "关于印发《临溪市履行节水职责评价报告》的通知")
      $0.paragraph("现将《临溪市履行节水职责评价报告》印发给你们。")
      $0.part(.main)
      $0.line(.title, "评价报告")
      $0.paragraph("略。")
    }
    #expect(metadata.title == "临溪市履行节水职责评价报告")
  }

  @Test(arguments: [
    ("关于节水的通知（青政办〔2020〕3号）", "关于节水的通知"), ("关于节水的通知（试行）", "关于节水的通知（试行）"), ("节水统计公报[1]", "节水统计公报"),
    ("节水统计公报[试行]", "节水统计公报[试行]"), ("[1]", "[1]"),
  ])
  func leavesTheMarkOfAFootnoteOut(line: String, title: String) {
    let metadata = metadata {
      $0.part(.main)
      $0.line(.title, line)
      $0.paragraph("略。")
    }
    #expect(metadata.title == title)
  }

  @Test func trustsTheLetterOverALineOfTheContents() {
    let metadata = metadata {
      $0.part(.notice)
      $0.line(.title, "临溪市人民政府关于印发临溪市粮食应急预案的函")
      $0.paragraph("《临溪市粮食应急预案》已经市政府同意,现印发给你们。")
      $0.part(.main)
      $0.line(.title, "3.2 应急报告")
      $0.clause("1", ordinal: 1, "总则")
    }
    #expect(metadata.title == "临溪市粮食应急预案")
    #expect(metadata.documentType == "应急预案")
  }

  @Test func readsTheTextThatAHeadlineReports() {
    let metadata = metadata {
      $0.part(.main)
      $0.line(.title, "临溪市财政局 临溪市水务局印发《关于节水改造的意见》")
      $0.paragraph("2026-02-14 11:30:30")
      $0.line(.signatureIssuer, "特此通知")
      $0.line(.signatureIssuer, "临溪市财政局")
      $0.line(.signatureIssuer, "临溪市水务局")
    }
    #expect(metadata.title == "关于节水改造的意见")
    #expect(metadata.dates.published == "2026-02-14")
    #expect(metadata.issuers == ["临溪市财政局", "临溪市水务局"])
  }

  @Test(arguments: [
    ("来源:青禾县政府 2021-03-23 10:56", "2021-03-23"), ("2021年3月23日 来源:青禾县政府 【字体:大 中 小】", "2021-03-23"),
    ("成文日期:2021-03-23 来源:青禾县政府", nil), ("来源:青禾县政府", nil),
  ])
  func takesTheDateBesideThePagesSourceForPublished(_ line: String, _ date: String?) {
    let metadata = metadata {
      $0.part(.main)
      $0.line(.chrome, line)
      $0.line(.title, "关于加强节水工作的意见")
      $0.clause("一", ordinal: 1, "加强节水。")
    }
    #expect(metadata.dates.published == date)
  }

  @Test func takesTheDayOfEffectFromThePageWhereTheTextSaysNone() {
    let metadata = metadata {
      $0.field("实施日期", "2019-10-16")
      $0.field("失效日期", "2024-10-15")
      $0.part(.main)
      $0.line(.title, "临溪市见习基地管理办法")
      $0.clause("第一条", ordinal: 1, "本办法自印发之日起施行,有效期5年。")
      $0.line(.signatureDate, "2019年10月9日")
    }
    #expect(metadata.dates.signed == "2019-10-09")
    #expect(metadata.dates.effective == "2019-10-16")
    #expect(metadata.dates.expires == "2024-10-15")
  }

  @Test func findsThePlaceOfAnUnsignedTextInItsTitle() {
    let metadata = metadata {
      $0.part(.main)
      $0.line(.title, "济南市生活垃圾管理条例")
      $0.paragraph("略。")
    }
    #expect(metadata.jurisdiction == Metadata.Jurisdiction(name: "山东省济南市", code: "370100", level: "prefecture"))
  }

  @Test(
    arguments: [
      ("（2023年4月10日）", "2023-04-10"), ("（二〇二三年四月十日）", "2023-04-10"), ("（2023年4月10日起试行）", nil), ("（征求意见稿）", nil),
    ] as [(String, String?)])
  func takesADateAloneInBracketsUnderTheTitleForTheSigning(_ note: String, _ signed: String?) {
    let metadata = metadata {
      $0.part(.main)
      $0.line(.title, "中共临溪市委 临溪市人民政府关于加强基层治理的实施意见")
      $0.line(.note, note)
      $0.clause("一、", ordinal: 1, "总体要求")
    }
    #expect(metadata.dates.signed == signed)
  }

  @Test func prefersTheSignatureToTheDateUnderTheTitle() {
    let metadata = metadata {
      $0.part(.main)
      $0.line(.title, "临溪市节水意见")
      $0.line(.note, "(2023年4月10日)")
      $0.line(.signatureDate, "2023年5月8日")
    }
    #expect(metadata.dates.signed == "2023-05-08")
  }

  @Test func survivesATreeWithoutParts() {
    let facts = DocumentSketch().facts(MetadataExtractor.self)
    #expect(facts.metadata == Metadata())
  }
}
