internal import GangmuModel
internal import GangmuSyntax
internal import GangmuTestSupport
internal import Testing

@Suite struct DateReaderTests {
  @Test(arguments: [
    ("⟦2015年3月2日⟧印发", "2015-03-02"), ("⟦２０１５年３月２日⟧", "2015-03-02"), ("⟦二〇一五年三月二日⟧", "2015-03-02"),
    ("⟦二○○四年三月二十二日⟧", "2004-03-22"), ("⟦二OO四年十二月三十一日⟧", "2004-12-31"), ("⟦二零一九年十月廿一日⟧", "2019-10-21"),
    ("于⟦2026年 4月 20 日⟧", "2026-04-20"), ("⟦2011 年 12 月 15 日⟧令", "2011-12-15"), ("时间:⟦2022-10-20⟧", "2022-10-20"),
    ("⟦2022/12/27⟧ 08:14", "2022-12-27"), ("⟦2022.4.6⟧", "2022-04-06"), ("⟦20240307⟧", "2024-03-07"),
    ("⟦2023-01-19⟧17:49", "2023-01-19"), ("⟦2023-1-9⟧17:49", "2023-01-09"), ("⟦2024年2月29日⟧", "2024-02-29"),
    ("⟦2020年5月7号⟧", "2020-05-07"), ("⟦2018年元月3日⟧", "2018-01-03"), ("⟦二〇一八年元月三日⟧", "2018-01-03"),
  ])
  func readsDates(_ marked: String, _ iso: String) throws {
    let marked = MarkedText(marked)
    let match = try #require(DateReader.first(marked.source.units, in: 0..<marked.source.count))
    #expect(match.date.iso == iso)
    #expect(match.span == marked.spans[0])
  }

  @Test(arguments: [
    "2023年2月29日", "2024年2月30日", "2024年13月1日", "2024年4月", "二〇二四年", "3月15日", "202403071", "12024-03-07", "2024-00-10",
    "2024.5",
    "京发〔2024〕5号", "1.2亿元", "", "2024年0月5日", "2024年4月0日",
  ])
  func readsNothingElse(_ text: String) {
    let units = SourceText(text).units
    #expect(DateReader.first(units, in: 0..<units.count) == nil)
  }

  @Test func staysWithinItsLimits() {
    let units = SourceText("2015年3月2日").units
    #expect(DateReader.match(units, at: 0, limit: 7) == nil)
    #expect(DateReader.match(units, at: 0, limit: 99) == nil)
    #expect(DateReader.match(units, at: -1, limit: 3) == nil)
    #expect(DateReader.first(units, in: 0..<99)?.date.iso == "2015-03-02")
  }
}

@Suite struct DamagedDateTests {
  @Test(arguments: [
    ("202449日", ["2024-04-09"]), ("2024年49日", ["2024-04-09"]), ("20244月9日", ["2024-04-09"]),
    ("2024111日", ["2024-01-11", "2024-11-01"]), ("2024230日", []), ("  2021年315日  ", ["2021-03-15"]),
    ("2024年4月9", ["2024-04-09"]),
  ])
  func listsEveryReading(_ text: String, _ readings: [String]) throws {
    let units = SourceText(text).units
    let damaged = try #require(DamagedDate.find(in: units, range: 0..<units.count))
    #expect(damaged.readings.map(\.iso) == readings)
  }

  @Test(arguments: ["2024年4月9日", "2024年度", "第202449号", "", "共2024人"]) func seesNoDamageElsewhere(_ text: String) {
    let units = SourceText(text).units
    #expect(DamagedDate.find(in: units, range: 0..<units.count) == nil)
  }

  @Test func readsOnlyWhatIsNotAfterAKnownDay() throws {
    let units = SourceText("2024111日").units
    let damaged = try #require(DamagedDate.find(in: units, range: 0..<units.count))
    #expect(damaged.onlyReading() == nil)
    #expect(damaged.onlyReading(notAfter: CalendarDate(iso: "2024-02-01"))?.iso == "2024-01-11")
    #expect(damaged.onlyReading(notAfter: CalendarDate(iso: "2023-12-31")) == nil)
  }
}

@Suite struct CalendarDateTests {
  @Test(arguments: [
    ("2023-09-08", 36, "2026-09-08"), ("2024-01-31", 1, "2024-02-29"), ("2023-12-15", 1, "2024-01-15"),
    ("2024-03-31", -1, "2024-02-29"),
  ])
  func addsMonths(_ start: String, _ months: Int, _ end: String) throws {
    #expect(try #require(CalendarDate(iso: start)).adding(months: months)?.iso == end)
  }

  @Test(arguments: [
    ("2024-03-01", -1, "2024-02-29"), ("2023-12-31", 1, "2024-01-01"), ("2021-01-01", -1, "2020-12-31"),
    ("2021-05-21", 30, "2021-06-20"),
  ])
  func addsDays(_ start: String, _ days: Int, _ end: String) throws {
    #expect(try #require(CalendarDate(iso: start)).adding(days: days)?.iso == end)
  }

  @Test(arguments: ["2024-02-30", "2024-2-3", "20240203", "2024-02-0x", "", "1800-01-01"]) func readsOnlyExistingDays(
    _ text: String
  ) {
    #expect(CalendarDate(iso: text) == nil)
  }
}
