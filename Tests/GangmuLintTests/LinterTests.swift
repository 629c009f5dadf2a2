import Gangmu
import GangmuLint
import GangmuModel
import Testing

@Suite struct LinterTests {
  private func checked(_ text: String) throws -> CheckedDocument {
    try Converter().checked(InputDocument(uri: "test.txt", bytes: Array(text.utf8)))
  }

  @Test(arguments: [(20, 20), (21, 21), (45, 21)])
  func listsSoManyFindingsOfARuleAndCountsTheOthers(faults: Int, listed: Int) throws {
    let document = try checked("关于河道管护的意见\n" + String(repeating: "坚持⽣态优先。\n", count: faults))
    let findings = Linter(only: ["radical-lookalike"]).findings(in: document)
    #expect(findings.count == listed)
    #expect(findings.count { $0.span != nil } == min(faults, 20))
    if faults > 20 { #expect(findings.last?.message.english == "\(faults - 20) more of these are not listed") }
  }

  @Test func listsAllFindingsForFixes() throws {
    var linter = Linter(only: ["ENC-03"])
    linter.mostPerRule = nil
    let document = try checked("关于河道管护的意见\n" + String(repeating: "坚持⽣态优先。\n", count: 30))
    #expect(linter.findings(in: document).count == 30)
  }

  @Test func putsFindingsInTheOrderOfTheText() throws {
    let document = try checked("关于河道管护的意见\n坚持⽣态优先,坚持绿色发展。\n保护⽔源ꎻ\n")
    let findings = Linter(only: ["ENC-02", "ENC-03", "ENC-06"]).findings(in: document)
    #expect(findings.map(\.code) == ["ENC-03", "ENC-06", "ENC-03", "ENC-02"])
  }

  @Test func namesTheInnermostClauseOfAPlace() throws {
    let document = try checked(
      """
      关于河道管护的意见
      各镇人民政府：
      为加强河道管护，提出如下意见。
      一、总体要求
      （一）指导思想。坚持节水优先。
      （二）目标。河道畅通。
      二、保障措施
      加强领导。
      附件：1.任务分工表
      附件1
      任务分工表
      一、巡河
      每月巡河一次。
      """)
    for offset in 0..<document.text.count {
      let span = TextSpan(offset, offset + 1)
      let holding = document.tree.clauses.last { $0.span.start <= span.start && span.end <= $0.span.end }
      #expect(document.clause(of: span) == holding?.id)
    }
  }
}
