import GangmuExtract
import GangmuModel
import GangmuTestSupport
import Testing

@Suite struct TargetExtractorTests {
  private func line(_ target: Target) -> String {
    "\(target.relation) \(target.value) \(target.unit ?? "-")" + (target.per.map { " / \($0)" } ?? "")
  }

  private func folded(_ text: String) -> [UInt16] { SourceText(text).units }

  private func check(_ example: TargetCase, type: String, _ modality: Target.Modality) {
    for text in [example.text, ExtractionHarness.fullWidth(example.text)] {
      let targets = ExtractionHarness.facts(text, type: type).targets
      #expect(targets.map { folded(line($0)) } == example.targets.map(folded), "\(text): \(targets.map(line))")
      #expect(targets.allSatisfy { $0.modality == modality }, "\(text)")
      let source = SourceText(text)
      for target in targets { #expect(target.text == source[target.span]) }
    }
  }

  @Test("finds quantities to be reached, in both widths", arguments: TargetCase.planned)
  func finds(example: TargetCase) { check(example, type: "实施方案", .target) }

  @Test("finds what a report counts, in both widths", arguments: TargetCase.reported)
  func findsResults(example: TargetCase) { check(example, type: "报告", .achieved) }

  @Test("finds what a plan tells of the time before it, in both widths", arguments: TargetCase.told)
  func findsPast(example: TargetCase) { check(example, type: "实施方案", .achieved) }

  @Test(
    "tells a result from what is planned behind it",
    arguments: ["去年建成3所,今年再建5所。", "2020年新建3所,2021年再建5所。", "截至2月底,已建成3所,年底前再建5所。"])
  func partsResultFromPlan(text: String) {
    #expect(ExtractionHarness.facts(text).targets.map(\.modality) == [.achieved, .target])
  }

  @Test(
    "tells results under a heading of what was done",
    arguments: [
      ("过去五年的主要工作", Target.Modality.achieved), ("三年来的工作和今后打算", .target),
      ("2020年计划执行情况", .achieved), ("2020年法治政府建设情况", .achieved), ("发展背景", .achieved), ("总体情况", .achieved),
      ("取得的巨大成就", .achieved), ("目标任务超额完成", .achieved), ("节水工作取得显著成效", .achieved), ("推动节水工作取得显著成效", .target),
      ("公开法治政府建设情况", .target), ("宣传重大成就", .target), ("下一步工作", .target),
    ])
  func readsHeadings(heading: String, modality: Target.Modality) {
    #expect(ExtractionHarness.facts("新建学校3所。", heading: heading).targets.map(\.modality) == [modality])
  }

  @Test("reads a report's plan and its execution by their headings")
  func readsPlanHeadings() {
    let told = ExtractionHarness.facts("新建学校3所。", type: "报告", heading: "2020年计划执行情况")
    #expect(told.targets.map(\.modality) == [.achieved])
    let summed = ExtractionHarness.facts(
      "新建学校3所。", type: "计划", title: "2020年工作总结和2021年工作计划", heading: "2020年工作总结")
    #expect(summed.targets.map(\.modality) == [.achieved])
    let planned = ExtractionHarness.facts("新建学校3所。", type: "报告", heading: "2021年计划")
    #expect(planned.targets.map(\.modality) == [.target])
    let drafted = ExtractionHarness.facts("财政收入增长8%。", type: "报告", heading: "2021年预算草案")
    #expect(drafted.targets.map(\.modality) == [.target])
    let spent = ExtractionHarness.facts("财政收入增长8%。", type: "报告", heading: "2020年决算草案")
    #expect(spent.targets.map(\.modality) == [.achieved])
  }

  @Test("takes the years before the plan that a title names for past", arguments: ["“十四五”发展规划", "第十四个五年规划纲要"])
  func readsPlanTitles(title: String) {
    let text = "“十三五”期间,新建学校3所。2016年,新建学校4所。“十四五”期间,新建学校5所。"
    let targets = ExtractionHarness.facts(text, type: "规划", title: title, signed: nil).targets
    #expect(targets.map(\.modality) == [.achieved, .achieved, .target])
  }

  @Test("takes the state of things over which a plan was made for past, but not what is to be made better")
  func readsBackgroundHeadings() throws {
    let parsed = try ParsedText("云溪县水利规划\n一、发展环境\n新建水闸3座。\n二、优化发展环境\n新建水闸5座。")
    var facts = Facts()
    TargetExtractor.extract(from: ExtractionContext(document: parsed.document, tree: parsed.tree), into: &facts)
    #expect(facts.targets.map(\.modality) == [.achieved, .target])
  }

  @Test("lets a report's headings without numbers tell what was done from what is planned")
  func readsBareHeadings() {
    let text = "2020年工作回顾\n新建学校3所。\n2021年重点工作\n新建学校5所。\n2020年总结和2021年计划\n新建学校6所。"
    #expect(ExtractionHarness.facts(text, type: "报告").targets.map(\.modality) == [.achieved, .target, .target])
    #expect(ExtractionHarness.facts(text, type: "方案").targets.map(\.modality) == [.target, .target, .target])
  }

  @Test(
    "tells by its title whether a report plans",
    arguments: [
      ("关于2020年重点工作完成情况的报告", Target.Modality.achieved), ("水利建设计划中期自评报告", .achieved),
      ("2020年预算执行情况和2021年预算草案的报告", .target),
    ])
  func readsReportTitles(title: String, modality: Target.Modality) throws {
    let parsed = try ParsedText("\(title)\n现报告如下。\n一、修渠\n新建水闸3座。\n2021年工作安排\n新建水闸5座。")
    var facts = Facts()
    facts.metadata.documentType = "报告"
    TargetExtractor.extract(from: ExtractionContext(document: parsed.document, tree: parsed.tree), into: &facts)
    #expect(facts.targets.map(\.modality) == [modality, .target])
  }

  @Test("tells by a paragraph's label whether a report's figure is an aim")
  func readsLabelsOfAReport() throws {
    let text = "一、修渠\n目标任务：新建水闸3座。\n进展情况：新建水闸2座。"
    #expect(ExtractionHarness.facts(text, type: "报告").targets.map(\.modality) == [.target, .achieved])
  }

  @Test("takes the heading of what is looked into for no report")
  func readsWhatIsLookedInto() {
    let text = "（一）水闸建设进展情况。\n1.督查时间：2021年7月中旬。\n2.人员安排：县水利局安排2名干部。"
    #expect(ExtractionHarness.facts(text).targets.map(\.modality) == [.target])
  }

  @Test("takes the year that a document begins for one to come", arguments: ["2021年,新建学校3所。", "2020年底前新建学校3所。"])
  func findsPlanned(text: String) {
    #expect(ExtractionHarness.facts(text).targets.map(\.modality) == [.target])
  }

  @Test("finds no quantity in a near miss, in both widths", arguments: TargetCase.none)
  func findsNone(text: String) {
    for text in [text, ExtractionHarness.fullWidth(text)] {
      #expect(ExtractionHarness.facts(text).targets.map(line) == [], "\(text)")
    }
  }

  @Test(
    "reads on through damaged numbers",
    arguments: ["渗漏率控制在6.万5‰以内。", "产值分别增长3.5%左、开始至6%左右、5%左右。", "覆盖率28%以上;渗漏率控制在6.万5‰以内。"])
  func readsDamaged(text: String) {
    #expect(ExtractionHarness.facts(text).targets.allSatisfy { text.contains($0.text) })
  }

  @Test(
    "names what is measured",
    arguments: [
      ("到2025年,重点人群签约覆盖率达到80%以上。", "重点人群签约覆盖率"), ("培训500名基层医生。", "基层医生"), ("累计审查合同370余件。", "审查合同"),
      ("实现述法主体全覆盖。", "述法主体"), ("每个镇设立观察点不少于1个。", "观察点"), ("其中专家号源不低于30%。", "专家号源"),
      ("“一件事一次办”事项达50项以上。", "“一件事一次办”事项"), ("年收入50万元以上的村占比达到30%。", "50万元以上的村占比"),
      ("争取到位资金10亿元以上。", "到位资金"), ("节约用水500万立方米。", "节约用水"), ("九年义务教育巩固率达到95%。", "九年义务教育巩固率"),
      ("固定资产投资年均增长11%。", "固定资产投资"), ("营业收入超过10亿元的园区达到2个。", "营业收入超过10亿元的园区"),
    ])
  func namesMetric(text: String, metric: String) throws {
    let target = try #require(ExtractionHarness.facts(text).targets.first)
    #expect(target.metric.contains(metric), "\(target.metric)")
    #expect(text.contains(target.metric))
  }

  @Test(
    "leaves the time, and words before the noun, out of what is measured",
    arguments: [
      ("配备检测人员,不少于三人。", "检测人员"), ("进行安全检查,每年不少于2次。", "安全检查"), ("建成水厂2座,开展检查,每年不少于2次。", "检查"),
      ("修渠。(县水利局牵头;完成时限:2026年9月30日前)水渠完好率达到90%。", "水渠完好率"),
      ("五年内培训农民500人。", "培训农民"), ("用三年时间新建学校12所。", "新建学校"), ("三年左右新建学校12所。", "新建学校"), ("2022年度新建学校12所。", "新建学校"),
      ("创建2个4A级景区。", "4A级景区"), ("建成3个2万吨级泊位。", "2万吨级泊位"), ("编制30个5G工厂典型案例。", "5G工厂典型案例"),
      ("全年建设监测站点25个,包括自动站点14个。", "自动站点"), ("各养护单位应当每年对古桥至少全面检修2次。", "对古桥至少全面检修"),
      ("50%左右县(市、区)中学建成水质实验室。", "县(市、区)中学建成水质实验室"), ("灌区数量占全国总数的10%以上。", "灌区数量占全国总数"),
      ("供水单位应当确保水质合格率达到98%以上。", "水质合格率"), ("县水利局务必新建渠道12公里。", "新建渠道"),
      ("全年GDP增长6%以上。", "全年GDP"), ("实现了组织全覆盖。", "组织"), ("较大以上事故零发生。", "较大以上事故"),
      ("改造住房5万户(套)、校舍8万平方米。", "校舍"), ("用地120公顷(其中城区用地控制在80公顷以内)。", "城区用地"), ("5岁以下儿童死亡率降到5‰。", "5岁以下儿童死亡率"),
      ("二级以上医院覆盖率达到90%。", "二级以上医院覆盖率"), ("全县工业产值突破500亿元大关。", "全县工业产值"),
      ("全市90%以上的乡镇建成养老中心。", "乡镇建成养老中心"),
      ("职业学校95%的课程与标准衔接。", "课程与标准衔接"), ("生均拨款水平达到12000元的基础上逐步提高。", "生均拨款水平"), ("但须每年评估1次。", "评估"),
      ("基本农田保护率达到89%。", "基本农田保护率"), ("收入增长与经济增长基本同步、粮食产量达到500亿斤。", "粮食产量"), ("建成5万亩标准农田。", "标准农田"),
      ("秸秆还田率达到80%。", "秸秆还田率"),
      ("森林覆盖率分别达到东县60%、西县55%。", "森林覆盖率"), ("完成30个村改造(责任单位:县民政局)。", "村改造"), ("县医院负责培训不少于2期。", "培训"),
    ])
  func leavesTimeOut(text: String, metric: String) {
    #expect(ExtractionHarness.facts(text).targets.last?.metric == metric)
  }

  @Test(
    "gives each quantity of a list its own metric, with the noun that the list wrote once",
    arguments: [
      ("失业人员和外来人员培训率分别达65%和50%。", ["失业人员培训率", "外来人员培训率"]),
      ("城镇、农村居民收入分别增长6%和8%。", ["城镇居民收入", "农村居民收入"]),
      ("市区入园率达到50%以上,县(市)达到30%以上。", ["市区入园率", "县(市)入园率"]),
      ("耗氧量和排污总量(含工业、生活)分别控制在10万吨、5万吨以内。", ["耗氧量", "排污总量"]),
      ("第一、第二、第三产业增加值分别增长4%、9%、12%。", ["第一产业增加值", "第二产业增加值", "第三产业增加值"]),
      ("工业和服务业增加值分别达到100亿元、50亿元。", ["工业增加值", "服务业增加值"]),
      ("能源消耗和主要污染物排放总量分别降低20%和10%。", ["能源消耗", "主要污染物排放总量"]),
      ("森林覆盖率和城镇化率分别达到60%和55%。", ["森林覆盖率", "城镇化率"]),
      ("建设国家级园区1个、省级2个、市级5个。", ["建设国家级园区", "省级园区", "市级园区"]),
      ("第一、二、三产业增加值分别增长4%、9%、12%。", ["第一、二、三产业增加值", "第一、二、三产业增加值", "第一、二、三产业增加值"]),
    ])
  func dividesMetrics(text: String, metrics: [String]) {
    #expect(ExtractionHarness.facts(text).targets.map(\.metric) == metrics)
  }

  @Test(
    "names what a result is compared or counted with",
    arguments: [
      ("合作社由115家增加到173家。", ["合作社"]), ("配备水泵10台以及充足的物资。", ["配备水泵"]),
      ("使用的资金总量为5亿元。", ["使用的资金总量"]), ("茶业产值12亿元,是2015年的1.5倍。", ["茶业产值", "茶业产值"]),
      ("财政收入10亿元,实现五年翻一番。", ["财政收入", "财政收入"]), ("预计(下同)财政收入10亿元。", ["财政收入"]),
      ("财政收入10亿元,为预算的52%,同比增长8%。", ["财政收入", "为预算", "财政收入"]), ("城乡收入比由2.4缩小到1.8。", ["城乡收入比"]),
      ("小学30所,占全县的60%,比上年提高3个百分点。", ["小学", "占全县", "占全县"]), ("外贸总值首次突破7亿元。", ["外贸总值"]),
      ("生产总值较“十三五”末的90亿元增加40亿元,增长33%。", ["生产总值", "生产总值"]),
      ("利用外资2亿美元,到位内资30亿元,分别增长15%、23%。", ["利用外资", "到位内资", "利用外资", "到位内资"]),
      ("财政总收入15亿元,其中地方收入11亿元,分别增长5%、8%。", ["财政总收入", "地方收入", "财政总收入", "地方收入"]),
    ])
  func namesResults(text: String, metrics: [String]) {
    #expect(ExtractionHarness.facts(text, type: "报告").targets.map(\.metric) == metrics)
  }

  @Test("ties a quantity to the time that its sentence gives")
  func linksDeadlines() {
    let facts = ExtractionHarness.facts("到2023年,覆盖率达到70%;到2025年,覆盖率达到80%。知晓率达到90%。")
    #expect(facts.targets.map(\.deadline) == ["d1", "d2", nil])
  }

  @Test(
    "lets the time with which a sentence begins hold for all its parts",
    arguments: [
      ("到2027年,在教育方面:新建学校10所;在卫生方面:新建医院5家,新增床位300张。新建桥梁2座。", ["d1", "d1", "d1", nil]),
      ("新建学校10所,到2027年建成率达到80%;新建医院5家。", [nil, "d1", nil]),
      ("2027年,新建学校10所;提高水平;每年培训医生20名。", ["d1", "d2"]),
      ("2027年,新建学校10所;\n新建医院5家。", ["d1", nil]),
    ])
  func linksOpeningDeadlines(text: String, deadlines: [String?]) {
    #expect(ExtractionHarness.facts(text).targets.map(\.deadline) == deadlines)
  }

  @Test(
    "reads the later years of a table of indicators",
    arguments: [("属性", ["<= 200000000 立方米", "= 150000 亩"]), ("备注", [])])
  func readsYearColumns(column: String, targets: [String]) throws {
    let rows = [
      ["指标", "单位", "2020年", "2025年", column], ["用水总量", "亿立方米", "2.1", "≤2.0", "约束性"],
      ["节水灌溉面积", "万亩", "10", "15", "预期性"],
    ]
    let cells = rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined()
    let page = "<html><body><h1>某县节水规划</h1><p>一、主要指标如下。</p><table>\(cells)</table></body></html>"
    let parsed = try ParsedText(bytes: Array(page.utf8), uri: "test.html")
    var facts = Facts()
    TargetExtractor.extract(from: ExtractionContext(document: parsed.document, tree: parsed.tree), into: &facts)
    #expect(facts.targets.map(line) == targets)
  }

  @Test("reads enumerations that stand in no clause")
  func readsBareEnumerations() throws {
    let parsed = try ParsedText("云溪县修渠方案\n要做好两项工作：一是新建渠道12公里；二是培训管水员20名。")
    var facts = Facts()
    TargetExtractor.extract(from: ExtractionContext(document: parsed.document, tree: parsed.tree), into: &facts)
    #expect(facts.targets.map(line) == ["= 12 公里", "= 20 名"])
    #expect(facts.targets.allSatisfy { $0.clause == "main" })
  }

  @Test("numbers targets in the order of the text")
  func numbers() {
    #expect(ExtractionHarness.facts("建成2个园区,培育3家企业。").targets.map(\.id) == ["t1", "t2"])
  }

  @Test("takes what a plan quotes from an inquiry for a result", arguments: ["监测结果显示,价格下降12%。", "据统计,就业率达到91%。"])
  func tellsResults(text: String) {
    #expect(ExtractionHarness.facts(text).targets.map(\.modality) == [.achieved])
  }

  @Test(
    "takes only kept limits from a rule's numbers",
    arguments: [
      ("检查人员不得少于2人。", 1), ("由2名人员组成。", 0), ("每年至少公开一次。", 1),
      ("应当由2名以上人员组成。", 1), ("年内查处案件10件以上。", 1), ("查处案件10件以上加分。", 0),
      ("各村应当配备巡查员1名。", 1), ("每村1名巡查员。", 0), ("应当设置不少于10张的床位。", 1),
      ("到2025年,新建学校3所。", 1), ("新建学校3所的,给予奖励。", 0), ("县财政每年安排资金不低于50万元。", 1),
    ])
  func readsRules(text: String, count: Int) {
    #expect(ExtractionHarness.facts(text, type: "管理办法").targets.count == count)
  }

  @Test(
    "bears text without sense",
    arguments: ["", "1", "%", "%%%%", "1个1个1个", "全覆盖全覆盖", "1-2-3-4个", "每每每", "“”《》((((", "年年年", "自之日起"])
  func bears(text: String) {
    let facts = ExtractionHarness.facts(text)
    for target in facts.targets { #expect(target.span.end <= SourceText(text).count) }
  }
}
