import GangmuModel
import GangmuTestSupport
import Testing

@testable import GangmuLint

/// Each form of report against its golden file, in both languages.
@Suite struct ReporterTests {
  @Test(arguments: ReporterRegistry.all.map { $0.name }, LocalizedText.Language.allCases)
  func writesTheGoldenReport(name: String, language: LocalizedText.Language) throws {
    let reporter = try #require(ReporterRegistry.reporter(named: name))
    let text = reporter.text(of: SampleReport.report, ReportOptions(language: language, width: 80))
    GoldenFile(path: "reporters/sample.\(language.rawValue).\(name)").expect(text)
  }

  @Test(arguments: ReporterRegistry.all.map { $0.name })
  func tellsThatNothingWasFound(name: String) throws {
    let reporter = try #require(ReporterRegistry.reporter(named: name))
    var report = ValidationReport(tool: SampleReport.report.tool)
    report.documents = ["a.txt"]
    let text = reporter.text(of: report, ReportOptions(language: .english))
    GoldenFile(path: "reporters/empty.\(name)").expect(text)
  }

  @Test func listsNoMoreThanItIsToldButCountsAll() {
    var report = SampleReport.report
    report.limit = 1
    let text = TextReporter.text(of: report, ReportOptions(language: .english))
    #expect(text.contains("NUM-01") && !text.contains("DAT-04"))
    #expect(text.contains("4 findings") && text.contains("the first 1 are listed"))
  }

  @Test func coloursOnlyWhereItIsTold() {
    let plain = TextReporter.text(of: SampleReport.report, ReportOptions())
    let coloured = TextReporter.text(of: SampleReport.report, ReportOptions(usesColour: true))
    #expect(!plain.contains("\u{1B}") && coloured.contains("\u{1B}[1;33m"))
  }

  @Test(arguments: [
    ("一、总体⟦要求⟧", 80, "一、总体要求", 8, 4), ("ab⟦c⟧d", 80, "abcd", 2, 1), ("⟦⟧一", 80, "一", 0, 1),
    ("一\t二⟦三⟧", 80, "一 二三", 5, 2), ("𠮷⟦𠮷⟧", 80, "𠮷𠮷", 2, 2), ("e\u{301}⟦x⟧", 80, "e\u{301}x", 1, 1),
    ("一二三四五六七八九十⟦甲⟧乙丙丁", 21, "…六七八九十甲乙丙丁", 11, 2),
  ])
  func putsTheCaretsRightUnderTheText(marked: String, columns: Int, line: String, indent: Int, width: Int) throws {
    let text = MarkedText(marked)
    let span = try #require(text.spans.first)
    let shown = Excerpt(span, in: SourceText(text.text)).shown(in: columns)
    #expect(shown.line == line)
    #expect(shown.indent == indent)
    #expect(shown.width == width)
  }

  @Test func showsOfALongLineThePieceAroundThePlace() {
    let text = String(repeating: "前", count: 500) + "中" + String(repeating: "后", count: 500)
    let excerpt = Excerpt(TextSpan(500, 501), in: SourceText(text))
    #expect(excerpt.text.unicodeScalars.count < 200)
    let shown = excerpt.shown(in: 60)
    #expect(DisplayWidth.of(shown.line) <= 60)
    #expect(shown.line.contains("中"))
  }
}
