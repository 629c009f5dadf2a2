import GangmuExtract
import GangmuIngest
import GangmuModel
import GangmuSyntax
import GangmuTestSupport
import Testing

@Suite struct AssignmentTests {
  @Test(arguments: DeclaredCases.found)
  func findsDeclaredUnits(_ item: AssignmentCase) throws {
    for (text, expected) in zip(AssignmentCase.twins(item.text), AssignmentCase.twins(item.units)) {
      #expect(try AssignmentCase.found(in: DeclaredCases.title + text, basis: .declared) == expected)
    }
  }

  @Test(arguments: DeclaredCases.missed)
  func leavesAloneWhatOnlyLooksDeclared(_ item: AssignmentCase) throws {
    for text in AssignmentCase.twins(item.text) {
      #expect(try AssignmentCase.found(in: DeclaredCases.title + text, basis: .declared) == "")
    }
  }

  @Test func marksOpenListsAndClasses() throws {
    let facts = try AssignmentCase.facts(of: DeclaredCases.title + "一、修渠引水。(责任单位:县水利局、县直有关部门、各镇等)")
    let assignment = try #require(facts.assignments.first)
    #expect(assignment.openEnded)
    #expect(assignment.units.map(\.collective) == [false, true, true])
  }

  @Test(arguments: [
    ("一、修渠。(责任单位:县水利局、县住建局按职责分工负责)", true), ("一、修渠。(县水利局牵头,各镇根据各自职责分别组织实施)", true),
    ("一、修渠。县水利局、县住建局要按照职责分工修好渠。", true), ("一、修渠。(责任单位:县水利局、县住建局)", false),
    ("一、明确职责分工。\n责任单位:县水利局", false), ("一、修渠。县水利局要修好渠。", false),
  ])
  func marksSharedDuties(_ text: String, _ shared: Bool) throws {
    for text in AssignmentCase.twins(text) {
      let facts = try AssignmentCase.facts(of: DeclaredCases.title + text)
      #expect(facts.assignments.map(\.shared) == [shared])
    }
  }

  @Test(arguments: [
    ("一、放宽限制。(负责部门:县商务局,适用范围:云溪片区)\n二、修渠。(负责部门:县水利局)", ["云溪片区", nil]),
    ("以下除标注适用范围外,适用范围均为各片区。\n\n一、修渠。(负责部门:县水利局)\n二、建仓。(负责部门:县粮食局,适用范围:云溪片区)", ["各片区*", "云溪片区"]),
    ("一、修渠。(负责部门:县水利局)\n二、建仓。未注明的,适用范围均为各片区。\n三、种粮。(负责部门:县粮食局)", [nil, "各片区*"]),
    ("本办法适用范围为全县各片区。\n\n一、修渠。(负责部门:县水利局)", [nil]),
  ])
  func readsScopesAndTheirDefaults(_ text: String, _ scopes: [String?]) throws {
    for text in AssignmentCase.twins(text) {
      let found = try AssignmentCase.facts(of: DeclaredCases.title + text).assignments.map(\.scope)
      #expect(found.map { scope in scope.map { $0.text + ($0.isDefault ? "*" : "") } } == scopes)
    }
  }

  @Test func takesTheParagraphBehindABodyAsItsTask() throws {
    let text = DeclaredCases.title + "一、职责\n县水利局：负责修渠。按时放水。\n县财政局：负责筹措资金。"
    let source = try ParsedText(text).document.text
    let tasks = try AssignmentCase.facts(of: text).assignments.map { $0.task.map { source[$0] } }
    #expect(tasks == [["负责修渠。按时放水。"], ["负责筹措资金。"]])
  }

  @Test func keepsExactSpansAndTheTask() throws {
    let text = DeclaredCases.title + "一、修渠引水。\n1.管好干渠,及时疏浚。（责任单位：县水利局、财政局）"
    let facts = try AssignmentCase.facts(of: text)
    let source = try ParsedText(text).document.text
    let assignment = try #require(facts.assignments.first)
    #expect(assignment.clause == "main/一/1")
    #expect(assignment.units.map { source[$0.span] } == assignment.units.map(\.text))
    #expect(source[assignment.span] == "（责任单位：县水利局、财政局）")
    #expect(assignment.task.map { source[$0] } == ["管好干渠,及时疏浚。"])
  }

  @Test func numbersBothBasesInTheOrderOfTheText() throws {
    let text = DeclaredCases.title + "一、修渠引水。县水利局要管好干渠。(责任单位:县财政局)\n二、建仓。县粮食局要建仓。(责任单位:各镇)"
    let facts = try AssignmentCase.facts(of: text)
    #expect(facts.assignments.map(\.id) == ["a1", "a2", "a3", "a4"])
    #expect(facts.assignments.map(\.basis) == [.stated, .declared, .stated, .declared])
  }

  @Test func readsTableColumns() throws {
    let facts = try tableFacts([
      ["序号", "重点任务", "牵头单位", "配合单位", "市水利局内责任处室", "责任领导"],
      ["1", "修渠", "市水利局、各区政府", "/", "农水处", "张三"],
      ["2", "建仓", "市粮食局", "市财政局，市商务局", "-", "李四"],
    ])
    let units = facts.assignments.map { $0.units.map { "\($0.role.rawValue) \($0.name)" } }
    #expect(
      units == [
        ["lead 市水利局", "lead 各区政府", "responsible 市水利局农水处"], ["lead 市粮食局", "participating 市财政局", "participating 市商务局"],
      ])
    #expect(facts.assignments.map { $0.people.map(\.text) } == [["张三"], ["李四"]])
  }

  @Test func readsTheLowerRowOfATablesHead() throws {
    let head =
      "<tr><td rowspan=2>重点任务</td><td colspan=2>责任分工</td><td rowspan=2>责任领导</td></tr><tr><td>牵头单位</td><td>配合单位</td></tr>"
    let facts = try facts(ofTable: head + "<tr><td>修渠</td><td>县水利局</td><td>县财政局<br>各镇</td><td>张三</td></tr>")
    let units = facts.assignments.map { $0.units.map { "\($0.role.rawValue) \($0.name)" } }
    #expect(units == [["lead 县水利局", "participating 县财政局", "participating 各镇"]])
    #expect(facts.assignments.map { $0.people.map(\.text) } == [["张三"]])
  }

  @Test func takesNoTasksNameAndNoDittoForABody() throws {
    let facts = try tableFacts([
      ["序号", "重点任务", "责任单位"], ["1", "公办学校建设", "县教育局"], ["2", "县中医院改造", "同上"],
    ])
    #expect(facts.assignments.map { $0.units.map(\.name) } == [["县教育局"]])
  }

  @Test(arguments: [("水利工作责任单位考核细则", 5), ("水利工作考核细则", 0)])
  func findsTheColumnOfBodiesInATableOfResponsibleUnits(_ caption: String, _ count: Int) throws {
    let names = ["县水利局", "县财政局", "县教育局", "县公安局", "县民政局"]
    let rows = names.enumerated().map { "<tr><td>\($0.offset + 1)</td><td>\($0.element)</td><td>巡查干渠</td></tr>" }
    let facts = try facts(
      ofTable: "<tr><td colspan=3>\(caption)</td></tr><tr><td>序号</td><td>考核项目</td><td>考核内容</td></tr>" + rows.joined())
    #expect(facts.assignments.map { $0.units.map(\.name) } == names.prefix(count).map { [$0] })
  }

  @Test func leavesTablesWithoutRoleColumnsAlone() throws {
    let facts = try tableFacts([["序号", "单位", "电话"], ["1", "县水利局", "12345"], ["2", "县财政局", "12346"]])
    #expect(facts.assignments.isEmpty)
  }

  @Test(arguments: [
    "(", "(责任单位:", "(责任单位:、、、)", "责任单位:", "由牵头,配合", "(牵头)", "〔〕【】[]()", "(责任单位:县水利局((((", "由由由由要要要", "】县水利局", "】责任单位】",
    "由先接到报告的水",
  ])
  func survivesBrokenFormulas(_ text: String) throws {
    _ = try AssignmentCase.facts(of: text)
    _ = try AssignmentCase.facts(of: DeclaredCases.title + "一、" + text)
    _ = try AssignmentCase.facts(of: String(repeating: text, count: 300))
  }

  private func tableFacts(_ rows: [[String]]) throws -> Facts {
    try facts(ofTable: rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined())
  }

  private func facts(ofTable cells: String) throws -> Facts {
    let page = "<html><body><h1>任务分工方案</h1><p>一、任务分工如下。</p><table>\(cells)</table></body></html>"
    let parsed = try ParsedText(bytes: Array(page.utf8), uri: "test.html")
    var facts = Facts()
    let context = ExtractionContext(document: parsed.document, tree: parsed.tree)
    AssignmentExtractor.extract(from: context, into: &facts)
    return facts
  }
}
