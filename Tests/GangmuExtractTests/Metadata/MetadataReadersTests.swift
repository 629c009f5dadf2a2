@testable internal import GangmuExtract
internal import GangmuModel
internal import GangmuSyntax
internal import GangmuTestSupport
internal import Testing

@Suite struct DocumentTypeReaderTests {
  @Test(arguments: [
    ("关于促进旅游业发展的若干政策措施（试行）", "政策措施"), ("青禾县“数据要素×”实施方案（2024—2026年）", "实施方案"), ("青禾县行政执法公示办法", "办法"),
    ("关于修订管理暂行办法的通知", "通知"), ("青禾县暂行办法", "暂行办法"), ("青禾县2022年政务公开工作要点", "工作要点"), ("关于加快发展的若干意见", "意见"),
    ("国务院令", "令"), ("关于“最美家庭”推荐对象的公示", "公示"), ("青禾县春耕任务分解表", "任务分解表"), ("部门解读｜《关于加快发展的意见》", "解读"), ("青禾县旅游条例 ", "条例"),
    ("关于印发《某某方案》", "方案"), ("关于推动高质量发展若干政策举措（2025年版）", "政策举措"),
  ])
  func findsTheFullestForm(_ title: String, _ type: String) {
    #expect(DocumentTypeReader.type(ofTitle: UnitFold.units(title)) == type)
  }

  @Test(arguments: ["招生5月7日起报名！", "青禾县", "", "（试行）", ")"]) func findsNoneInOtherLines(_ title: String) {
    #expect(DocumentTypeReader.type(ofTitle: UnitFold.units(title)) == nil)
  }

  @Test(
    arguments: [
      ("结合我区实际,提出如下实施意见。", "实施意见"), ("现将有关情况报告如下:", "报告"), ("根据有关法律,制定本办法。", "办法"), ("制定以下措施。", "措施"),
      ("现将有关事项通知如下:", "通知"), ("以下简称园区", nil), ("本办法自印发之日起施行。", "办法"), ("结合实际,提出实施意见如下:", "实施意见"), ("特制订本行动计划。", "行动计划"),
      ("本办法适用于全县。", nil),
    ] as [(String, String?)])
  func findsWhatATextCallsItself(_ text: String, _ type: String?) {
    let units = UnitFold.units(text)
    #expect(DocumentTypeReader.type(named: units, in: 0..<units.count) == type)
  }
}

@Suite struct DocumentNumberReaderTests {
  @Test(
    arguments: [
      ("⟦青政发〔2021〕12号⟧", "青政发", 2021, 12), ("（⟦青政办秘[2021]82号⟧）", "青政办秘", 2021, 82), ("见⟦某发（2019）3 号⟧文", "见某发", 2019, 3),
      ("⟦国务院令　第737号⟧", "国务院令", nil, 737), ("⟦临溪市人民政府令（第61号）⟧", "临溪市人民政府令", nil, 61),
      ("⟦临溪市人民政府第61号令⟧", "临溪市人民政府", nil, 61), ("⟦水利部第三号令⟧", "水利部", nil, 3),
      ("（2011年12月15日⟦临溪市人民政府令第 61 号⟧公布）", "临溪市人民政府令", nil, 61),
      ("⟦青政发【2021】12号⟧关于防汛的通知", "青政发", 2021, 12), ("⟦〔十五届〕第62号⟧", nil, nil, 62),
      ("关于防汛的通知⟦溪政发〔2020〕1号⟧各县", "溪政发", 2020, 1), ("⟦临府规〔２０２５〕１２ 号⟧", "临府规", 2025, 12),
    ] as [(String, String?, Int?, Int)])
  func readsNumbers(_ marked: String, _ agency: String?, _ year: Int?, _ sequence: Int) throws {
    let marked = MarkedText(marked)
    let match = try #require(DocumentNumberReader.first(in: marked.source.units, range: 0..<marked.source.count))
    let number = DocumentNumberReader.number(match, of: marked.source)
    if agency != "见某发" { #expect(match.span == marked.spans[0]) }
    #expect(number.agencyCode == agency)
    #expect(number.year == year)
    #expect(number.sequence == sequence)
  }

  @Test(arguments: ["5月7号", "〔2021〕5号", "第3号文件夹", "(2021)号", "电话12345号", "青政发〔21〕5号", ""])
  func readsNothingElse(_ text: String) {
    let units = UnitFold.units(text)
    #expect(DocumentNumberReader.first(in: units, range: 0..<units.count) == nil)
  }
}

@Suite struct RecipientReaderTests {
  @Test(
    arguments: [
      ("各镇、各村(社区)、镇级各单位:", ["各镇", "各村(社区)", "镇级各单位"]), ("各县(市、区)人民政府,市直各部门：", ["各县(市、区)人民政府", "市直各部门"]),
      ("各省、自治区、直辖市人民政府,国务院各部委:", ["各省", "自治区", "直辖市人民政府", "国务院各部委"]),
      ("各区商务局、财政局,市服务中心:", ["各区商务局", "财政局", "市服务中心"]),
      ("各省、自治区、直辖市商务、教育主管部门:", ["各省、自治区、直辖市商务、教育主管部门"]),
      ("各省、自治区、直辖市及兵团财政厅、教育厅,有关单位:", ["各省、自治区、直辖市及兵团财政厅、教育厅", "有关单位"]),
      ("青溪高新区、经开区和南山示范区管委会,市属和驻市各单位:", ["青溪高新区", "经开区", "南山示范区管委会", "市属和驻市各单位"]),
      ("各县、区人民政府,青溪\n  工业园区,市各直属单位:", ["各县", "区人民政府", "青溪工业园区", "市各直属单位"]),
      ("各地级以上市、县(市、区)残联、扶贫办:", ["各地级以上市、县(市、区)残联、扶贫办"]),
      ("各有关部门和单位:", ["各有关部门和单位"]), ("县直及驻县各单位:", ["县直及驻县各单位"]), (":", []),
    ] as [(String, [String])])
  func splitsLists(_ line: String, _ expected: [String]) {
    let text = SourceText(line)
    #expect(RecipientReader.split(text.span, of: text) == expected)
  }
}

@Suite struct BodyNameTests {
  @Test(
    arguments: [
      ("青禾县财政局", ["青禾县财政局"]), ("临溪市教育局  临溪市财政局", ["临溪市教育局", "临溪市财政局"]), ("临溪市教育局临溪市财政局", ["临溪市教育局", "临溪市财政局"]),
      ("国 务 院", ["国务院"]), ("临溪市教育局          临溪市财政局", ["临溪市教育局", "临溪市财政局"]), ("省长　某某某", []),
      ("某领导小组办公室(某局代章)", ["某领导小组办公室"]), ("", []),
      ("中共青禾县委", ["中共青禾县委"]), ("中共中央 国务院", ["中共中央", "国务院"]),
    ] as [(String, [String])])
  func splitsSignatures(_ line: String, _ expected: [String]) {
    let text = SourceText(line)
    #expect(BodyName.split(text.span, of: text) == expected)
  }
}

@Suite struct ValidityReaderTests {
  @Test(
    arguments: [
      ("本办法自2017年3月24日起施行。", "2017-03-24", nil), ("本办法自印发之日起施行,有效期3年。", "2023-09-08", "2026-09-07"),
      ("本方案自发布之日起施行,有效期至2027年12月31日。", "2023-09-08", "2027-12-31"), ("现予公布,自公布之日起施行。", "2023-09-08", nil),
      ("本意见自2023年9月8日起施行,有效期五年。", "2023-09-08", "2028-09-07"), ("执行期限自发布之日起至2023年12月31日止。", "2023-09-08", "2023-12-31"),
      ("本通知自2024年1月1日起至2025年12月31日止执行。", "2024-01-01", "2025-12-31"),
      ("本规定自2024年1月1日起施行。《旧规定》自2023年1月1日起施行。", "2024-01-01", nil),
      ("本通知自印发之日起正式实施。有效期6个月。", "2023-09-08", "2024-03-07"), ("第四十条　本条例自2021年5月1日起施行。", "2021-05-01", nil),
      ("《某办法》自本办法施行之日起废止。", nil, nil), ("自2019年起,各部门每年报送。", nil, nil), ("许可证有效期届满的,应当换证。", nil, nil),
      ("本办法第三条自2024年1月1日起实施新标准。", nil, nil), ("取得证书的,有效期为三年。", nil, nil), ("授予称号,有效期3年。", nil, nil),
      ("自2024年1月1日起施行,有效期2年。", "2024-01-01", "2025-12-31"),
    ] as [(String, String?, String?)])
  func readsEffectAndLapse(_ text: String, _ effective: String?, _ expires: String?) {
    let text = SourceText(text)
    var reader = ValidityReader(units: text.units, ownDate: CalendarDate(iso: "2023-09-08"))
    reader.read(text.span)
    reader.finish(effective: reader.effective)
    #expect(reader.effective?.iso == effective)
    #expect(reader.expires?.iso == expires)
  }
}

@Suite struct FieldCatalogTests {
  @Test(arguments: [
    ("[ 索 引  号 ]", FieldKey.index), ("发 文 字 号：", .number), ("PubDate", .published), ("成文日期", .signed), ("阅读次数", .other),
    ("發布日期", .published), ("publication_date", .published),
  ])
  func knowsNamesHoweverTheyAreSpaced(_ name: String, _ key: FieldKey) {
    #expect(FieldCatalog.key(of: name) == key)
  }

  @Test func knowsNoOthers() { #expect(FieldCatalog.key(of: "天气") == nil) }
}
