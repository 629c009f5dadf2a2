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

  @Test(arguments: [
    ("本办法自2024年1月1日起⟦施行⟧", Term.effect), ("⟦施行⟧", .effect), ("依照⟦安全生产法⟧处罚", .statute), ("⟦安全生产法⟧", .statute),
    ("安全生产工作", .statute), ("增长5%⟦左右⟧", .roughly), ("⟦请予批复⟧。", .request), ("请予", .request), ("左", .roughly),
  ])
  func findsTermsAlsoAtTheEnd(marked: String, term: Term) {
    let marked = MarkedText(marked)
    #expect(UnitScan(marked.source, others: [])[term] == marked.spans)
  }

  @Test(arguments: [
    ("十七⟦、⟧八个村", Anchor.dunhaoInNumber), ("二⟦、⟧三", .dunhaoInNumber), ("一、总体要求", .dunhaoInNumber),
    ("县财政局、⟦等⟧", .dengBehindDunhao), ("县财政局等", .dengBehindDunhao), ("5⟦-⟧6", .dash), ("甲-乙", .dash), ("5⟦百⟧", .hundred),
    ("百", .hundred), ("9⟦:⟧30", .clockColon), ("如下：", .clockColon), ("2024⟦年⟧", .year),
  ])
  func findsAnchorsAlsoAtTheEnd(marked: String, anchor: Anchor) {
    let marked = MarkedText(marked)
    #expect(UnitScan(marked.source, others: [])[anchor] == marked.spans.map(\.start))
  }
}
