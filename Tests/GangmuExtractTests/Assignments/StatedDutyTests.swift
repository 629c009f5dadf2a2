import GangmuModel
import Testing

@Suite struct StatedDutyTests {
  private static let opening = "云溪县关于做好水利工作的实施意见\n\n一、总体安排。"

  @Test(arguments: StatedCases.found + StatedNameCases.found)
  func findsStatedUnits(_ item: AssignmentCase) throws {
    for (text, expected) in zip(AssignmentCase.twins(item.text), AssignmentCase.twins(item.units)) {
      #expect(try AssignmentCase.found(in: Self.opening + text, basis: .stated) == expected)
    }
  }

  @Test(arguments: StatedCases.missed + StatedTimeCases.missed)
  func leavesAloneWhatStatesNoDuty(_ item: AssignmentCase) throws {
    for text in AssignmentCase.twins(item.text) {
      #expect(try AssignmentCase.found(in: Self.opening + text, basis: .stated) == "")
    }
  }

  @Test func countsABodyOnceInAClause() throws {
    let text = Self.opening + "县水利局要修渠。县水利局要清淤。\n二、督导检查。县水利局要检查。"
    #expect(try AssignmentCase.found(in: text, basis: .stated) == "r县水利局 r县水利局")
  }

  @Test func readsNoPlainStatementsInReports() throws {
    let text = "云溪县水利工作报告\n\n一、基本情况。县水利局定期发布水情。\n二、下一步打算\n(一)修渠。县水利局要修渠。\n(二)清淤。各镇组织清淤。"
    #expect(try AssignmentCase.found(in: text, basis: .stated) == "r县水利局 r各镇")
  }

  @Test func readsNoPlainStatementsWhereAClauseSaysWhy() throws {
    let text = "云溪县关于做好水利工作的意见\n\n一、充分认识水利工作的重要性\n县水利局定期发布水情。各镇要提高认识。\n二、主要任务\n县水利局定期发布水情。"
    #expect(try AssignmentCase.found(in: text, basis: .stated) == "r各镇 r县水利局")
  }

  @Test(arguments: [("县督查室将对进度滞后的任务进行督查。", "r县督查室"), ("县政府将水利工作纳入考核。", "")])
  func readsWhatAReportPromises(_ sentence: String, _ units: String) throws {
    let text = "云溪县水利工作情况的通报\n\n一、基本情况。" + sentence
    #expect(try AssignmentCase.found(in: text, basis: .stated) == units)
  }

  @Test(arguments: [
    ("县政府将对落实情况进行督查。", "r县政府"), ("县政府将适时开展督查。", "r县政府"), ("县政府将方案印发各镇。", ""), ("县政府定期开展督查。", ""),
  ])
  func readsInAPreambleWhatABodyWillDo(_ sentence: String, _ units: String) throws {
    let text = "云溪县关于做好水利工作的实施意见\n\n各镇:\n现就水利工作通知如下。\(sentence)\n一、修渠引水。"
    #expect(try AssignmentCase.found(in: text, basis: .stated) == units)
  }

  @Test func leavesOutWhatAFormulaAlreadyDeclares() throws {
    let text = Self.opening + "由县水利局牵头,县财政局配合,修好干渠。"
    #expect(try AssignmentCase.found(in: text, basis: .stated) == "")
  }

  @Test func readsThePlainTextOfAnAnnexWithoutClauses() throws {
    let text =
      "云溪县关于成立防汛指挥部的通知\n\n各镇:\n现将名单印发给你们。\n一、抓好落实。\n\n云溪县人民政府\n2024年3月5日\n\n附件\n\n防汛指挥部成员名单\n\n各成员单位确定1名联络员。\n"
    #expect(try AssignmentCase.found(in: text, basis: .stated) == "r各成员单位")
  }
}
