import GangmuLint
import GangmuModel
import GangmuTestSupport
import Testing

/// What rules look for, as it is read.
@Suite struct PlaceTests {
  @Test(arguments: [
    ("（⟦鹭政发〔2024〕5号⟧）", "5", "2024"),
    ("（⟦鹭政发[2024〕第05号⟧）", "05", "2024"),
    ("（⟦鹭政发〔2024〕年第3号⟧）", "3", "2024"),
    ("（⟦鹭政发〔24〕3号⟧）", "3", "24"),
    ("（⟦鹭政发2024〕16号⟧）", "16", "2024"),
    ("（⟦鹭政发〔2024 16号⟧）", "16", "2024"),
  ])
  func readsDocumentNumbersAsWritten(marked: String, serial: String, year: String) throws {
    let marked = MarkedText(marked)
    let text = marked.source
    let number = try #require(WrittenNumber.all(in: text.units, serials: UnitScan(text, others: [])[.serial]).first)
    #expect([number.span] == marked.spans)
    #expect(text[number.serial] == serial)
    #expect(text[number.year] == year)
  }

  @Test(arguments: ["2024年第5号", "（2024）鹭01民初12号", "滨河（2024）7号楼", "12月5号", "GB 50016号", "〔2024〕5号"])
  func leavesOtherNumbers(line: String) {
    let text = SourceText(line)
    #expect(WrittenNumber.all(in: text.units, serials: UnitScan(text, others: [])[.serial]).isEmpty)
  }

  @Test(arguments: [
    ("2024年04月09日", "2024-04-09", true), ("二〇二四年十二月三十一日", "2024-12-31", true), ("2026年 4月 20 日", "2026-04-20", true),
    ("2023年2月30日", nil, false), ("2024年2月29日", "2024-02-29", true), ("2月29日", nil, true), ("6月31日", nil, false),
    ("2024年13月", nil, false), ("二○○六年九月七日", "2006-09-07", true),
  ])
  func readsDatesAsWritten(line: String, iso: String?, isReal: Bool) throws {
    let text = SourceText("于" + line + "前")
    let date = try #require(WrittenDate.all(in: text.units, months: UnitScan(text, others: [])[.month]).first)
    #expect(date.iso == iso)
    #expect(date.isReal == isReal)
    #expect(text[date.span] == line)
  }
}
