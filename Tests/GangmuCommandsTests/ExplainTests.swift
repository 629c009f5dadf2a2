import Testing

@testable import GangmuCommands

@Suite struct ExplainTests {
  private static let text = """
    青岚县人民政府关于修好水渠的实施意见
    青政发〔2024〕3号
    各镇人民政府：
    现提出如下意见。
    一、修渠引水
    （一）分段整修。县水利局要在2025年底前修好东风渠，完好率达到95%以上。按照第（二）项执行。
    （二）定期检查。2023年10月1日召开会议。县水利局可以委托检测。向县政府报告。
    （三）加强宣传。广泛宣传。（县委宣传部、各镇）

    青岚县人民政府
    2024年3月5日
    """

  private func run(_ place: String...) -> CommandRun { CommandRun(["explain", "-"] + place, input: Self.text) }

  @Test(arguments: [
    "（一）  hanParen 1, opens main/一/(一)", "a1  duty-subject  县水利局要在", "responsible 县水利局 (government, county)",
    "d1  date-limit  2025年底前", "by 2025-12-31", "t1  share-level", "r1  internal-number  第（二）项",
    "a body before 应, 要, 须",
  ])
  func showsTheFactsOfALine(words: String) {
    let run = run("--line", "6")
    #expect(run.status == .success)
    #expect(run.output.contains(words))
  }

  @Test(arguments: [
    "date-limit  2023年10月1日\n      it lies before the document's own date, 2024-03-05",
    "duty-subject  县水利局\n      可, 可以 and the like give leave", "duty-subject  政府\n      its clause begins with a word",
  ])
  func showsWhatWasNearlyAFact(words: String) { #expect(run("--clause", "main/一/(二)").output.contains(words)) }

  @Test func saysWhyABracketDoesNotCount() {
    #expect(
      run("--line", "8").output.contains(
        "bare-bracket  （县委宣传部、各镇）\n      a list of bodies alone in a bracket counts only"))
  }

  @Test(arguments: [["--line", "99"], ["--clause", "main/九"]]) func tellsThatThereIsNoSuchPlace(place: [String]) {
    let run = CommandRun(["explain", "-"] + place, input: Self.text)
    #expect(run.status == .failedInput)
    #expect(run.output.isEmpty)
    #expect(run.messages.joined().contains(place[1]))
  }

  @Test(arguments: [[], ["--line", "0"], ["--line", "1", "--clause", "main"]]) func wantsOnePlace(place: [String]) {
    #expect(CommandRun(["explain", "-"] + place, input: Self.text).status == .usage)
  }
}
