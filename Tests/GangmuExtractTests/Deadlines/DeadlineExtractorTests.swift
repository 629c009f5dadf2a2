import GangmuExtract
import GangmuModel
import GangmuTestSupport
import Testing

@Suite struct DeadlineExtractorTests {
  @Test("reads one limit of two dates")
  func readsPairedLimits() {
    let deadlines = ExtractionHarness.facts("各镇于2021年6月5日和12月5日前报送总结。").deadlines
    #expect(deadlines.map(\.kind) == [.by, .by])
    #expect(deadlines.map(\.end) == ["2021-06-05", "2021-12-05"])
  }

  @Test func readsOneLimitOfSeveralDates() {
    let deadlines = ExtractionHarness.facts("各镇于2021年4月10日、7月10日、10月10日前报送。").deadlines
    #expect(deadlines.map(\.kind) == [.by, .by, .by])
    #expect(deadlines.map(\.end) == ["2021-04-10", "2021-07-10", "2021-10-10"])
  }

  @Test("gives the end of the last month of a list to all")
  func readsListedMonths() {
    let deadlines = ExtractionHarness.facts("分别在6月、9月和12月底完成清淤。").deadlines
    #expect(deadlines.map(\.kind) == [.by, .by, .by])
    #expect(deadlines.map(\.end) == ["2021-06-30", "2021-09-30", "2021-12-31"])
  }

  @Test("takes the year that a clause of an undated text stated once")
  func carriesYear() throws {
    let facts = try Self.undated("各镇2011年3月底前完成部署;4月底前确定名单。11月底前完工。")
    #expect(facts.deadlines.map(\.end) == ["2011-03-31", "2011-04-30", "2011-11-30"])
  }

  @Test func takesTheYearBehindTheClausesLabels() throws {
    let facts = try Self.undated("目标任务:年底完成修渠。\n完成时间:2012年12月。")
    #expect(facts.deadlines.map(\.end) == ["2012-12-31", "2012-12-31"])
  }

  @Test func takesBothYearsForLimits() {
    let deadlines = ExtractionHarness.facts("到2025年和2030年,普及率分别达到50%和80%。").deadlines
    #expect(deadlines.map(\.kind) == [.by, .by])
    #expect(deadlines.map(\.text) == ["到2025年", "2030年"])
  }

  @Test("finds and normalises a time, in both widths", arguments: DeadlineCase.found)
  func finds(example: DeadlineCase) throws {
    for text in [example.text, ExtractionHarness.fullWidth(example.text)] {
      let marked = MarkedText(text)
      let deadlines = ExtractionHarness.facts(marked.text).deadlines
      #expect(deadlines.map(\.value) == [example.value], "\(text)")
      #expect(deadlines.map(\.kind) == [example.kind], "\(text)")
      #expect(deadlines.map(\.span) == marked.spans, "\(text): \(deadlines.map(\.text))")
      for deadline in deadlines { #expect(deadline.text == marked.source[deadline.span]) }
    }
  }

  @Test("finds no time in a near miss, in both widths", arguments: DeadlineCase.none)
  func findsNone(text: String) {
    for text in [text, ExtractionHarness.fullWidth(text)] {
      #expect(ExtractionHarness.facts(text).deadlines.map(\.text) == [], "\(text)")
    }
  }

  @Test("marks years that the document's dates gave", arguments: [("3月底前报送。", true), ("2022年3月底前报送。", false)])
  func marksInferredYears(text: String, isInferred: Bool) {
    #expect(ExtractionHarness.facts(text).deadlines.map(\.inferredYear) == [isInferred])
  }

  @Test("says which times name no year where the document states none")
  func reportsUnknownYears() throws {
    let facts = try Self.undated("各镇于3月底前报送,2024年9月底前完工,2025年6月底前验收。明年起常态管理。")
    #expect(facts.deadlines.map(\.text) == ["2024年9月底前", "2025年6月底前"])
    #expect(facts.diagnostics.map(\.rule) == ["deadline-year-unknown", "deadline-year-unknown"])
  }

  @Test("takes the one year that an undated text names for its limits, and for nothing that may be past")
  func takesOnlyYear() throws {
    let facts = try Self.undated("各镇于3月底前报送,2024年9月底前完工。")
    #expect(facts.deadlines.map(\.value) == ["2024-03-31", "2024-09-30"])
    #expect(facts.deadlines.map(\.inferredYear) == [true, false])
    let past = try Self.undated("一、依据\n依据2024年规划修渠。\n二、经过\n6月1日,县政府召开会议。6月2日起试运行。")
    #expect(past.deadlines.map(\.value) == [])
    #expect(try Self.undated("截至2021年底,全县建成20座。3月底前报送。").deadlines.map(\.value) == ["2021-03-31"])
  }

  @Test("says which days their months lack", arguments: ["各镇于2024年9月31日前报送。", "2023年2月29日起施行。"])
  func reportsImpossibleDays(text: String) throws {
    let facts = try Self.undated(text)
    #expect(facts.deadlines.count == 1)
    #expect(facts.diagnostics.map(\.rule) == ["date-impossible"])
  }

  /// The facts of a text without a date of its own.
  private static func undated(_ text: String) throws -> Facts {
    let parsed = try ParsedText("修渠方案\n一、" + text)
    var facts = Facts()
    DeadlineExtractor.extract(from: ExtractionContext(document: parsed.document, tree: parsed.tree), into: &facts)
    return facts
  }

  @Test("takes the year of the heading over a report's plans")
  func takesHeadingYear() throws {
    let parsed = try ParsedText("2023年节水工作报告\n现报告如下。\n一、2023年工作回顾\n修渠。\n二、2024年重点工作\n（一）修渠。6月底前完工。")
    var facts = Facts()
    facts.metadata.title = "2023年节水工作报告"
    facts.metadata.documentType = "报告"
    DeadlineExtractor.extract(from: ExtractionContext(document: parsed.document, tree: parsed.tree), into: &facts)
    #expect(facts.deadlines.map(\.value) == ["2024-01-01/2024-12-31", "2024-06-30"])
  }

  @Test("takes the plan's year before the signing's")
  func takesPlanYear() {
    let facts = ExtractionHarness.facts("6月底前完成。", title: "某县2022年政务公开工作要点", signed: "2021-12-30")
    #expect(facts.deadlines.map(\.value) == ["2022-06-30"])
    let spaced = ExtractionHarness.facts("6 月底前完成。", title: "某县 2022 年政务公开工作要点", signed: nil)
    #expect(spaced.deadlines.map(\.value) == ["2022-06-30"])
  }

  @Test("takes the days that come next where entries to a later year's projects are called for")
  func takesDaysBehindACall() {
    let facts = ExtractionHarness.facts(
      "12月15日前报送。1月10日前公布。", title: "关于申报2018年水利项目的通知", signed: "2017-12-04")
    #expect(facts.deadlines.map(\.value) == ["2017-12-15", "2018-01-10"])
  }

  @Test("takes the year of its number where a document has no dates")
  func takesNumbersYear() {
    let number = DocumentNumber(text: "甲政发〔2020〕3号", agencyCode: "甲政发", year: 2020, sequence: 3)
    let facts = ExtractionHarness.facts("6月底前完成。", signed: nil, number: number)
    #expect(facts.deadlines.map(\.value) == ["2020-06-30"])
  }

  @Test("takes what ended before its number's or title's year for past where a document has no dates")
  func takesEarlierYearsForPast() {
    let number = DocumentNumber(text: "甲政发〔2020〕3号", agencyCode: "甲政发", year: 2020, sequence: 3)
    let text = "截至2019年底,全县建成20座。2020年底前再建5座。"
    #expect(ExtractionHarness.facts(text, signed: nil, number: number).deadlines.map(\.value) == ["2020-12-31"])
    #expect(ExtractionHarness.facts(text, title: "2020年工作要点", signed: nil).deadlines.map(\.value) == ["2020-12-31"])
  }

  @Test(
    "takes the year of the day on which a report was given", arguments: [("在县人民代表大会上", ["2024-06-30"]), ("讨论稿", [])])
  func takesDayOfReport(place: String, expected: [String]) throws {
    let parsed = try ParsedText("云溪县人民政府工作报告\n\n（2024年1月16日\(place)）\n\n各位代表：\n\n一、回顾\n2023年3月修渠。\n二、目标任务\n6月底前完成修渠。")
    let context = ExtractionContext(document: parsed.document, tree: parsed.tree)
    var facts = Facts()
    for extractor in [MetadataExtractor.self, DeadlineExtractor.self] as [any Extractor.Type] {
      extractor.extract(from: context, into: &facts)
    }
    #expect(facts.deadlines.compactMap(\.end) == expected)
  }

  @Test("reads no bare month in a document without dates", arguments: ["6月底前完成。", "4月20日组织一次大扫除。"])
  func needsYear(text: String) {
    #expect(ExtractionHarness.facts(text, signed: nil).deadlines.isEmpty)
  }

  @Test(
    "reads a plan's year in a chapter heading, and none in a report's",
    arguments: [("2022年的主要安排", 1), ("2022年工作情况", 0)])
  func readsHeadings(heading: String, count: Int) {
    let facts = ExtractionHarness.facts("继续加强队伍建设。", type: "报告", signed: "2021-12-30", heading: heading)
    #expect(facts.deadlines.count == count)
  }

  @Test("passes over what a report did")
  func passesOverReports() {
    #expect(ExtractionHarness.facts("6月底前完成整改。", type: "工作报告").deadlines.isEmpty)
  }

  @Test("counts working days as such")
  func marksWorkingDays() {
    #expect(ExtractionHarness.facts("5个工作日内答复,10日内办结。").deadlines.map(\.workingDays) == [true, false])
  }

  @Test(
    "reads ongoing duties only after a label",
    arguments: [("完成时限:长期坚持", 1), ("要长期坚持。", 0), ("(完成时限:持续推进)", 1), ("完成时限:立即整改,长期坚持。", 1)])
  func readsOngoing(text: String, count: Int) {
    let deadlines = ExtractionHarness.facts(text).deadlines
    #expect(deadlines.filter { $0.kind == .ongoing }.count == count)
    #expect(deadlines.count == count)
  }

  @Test("takes what a report asks for, and nothing that it tells")
  func readsReports() {
    let asked = ExtractionHarness.facts("一、总体情况。2月底前完成清淤30处。请各镇于4月10日前整改。截至年底,完成30处。", type: "报告")
    #expect(asked.deadlines.map(\.end) == ["2021-04-10"])
    let labelled = ExtractionHarness.facts("一、整改情况。已完成清淤。\n完成时限:2021年12月底前", type: "报告")
    #expect(labelled.deadlines.map(\.end) == ["2021-12-31"])
  }

  @Test("numbers deadlines in the order of the text")
  func numbers() {
    let facts = ExtractionHarness.facts("到2025年,建成平台;每年开展评估,6月底前报送。")
    #expect(facts.deadlines.map(\.id) == ["d1", "d2", "d3"])
    #expect(facts.deadlines.map(\.kind) == [.by, .recurring, .recurring])
  }
}
