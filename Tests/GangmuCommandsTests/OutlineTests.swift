import Testing

@testable import GangmuCommands

@Suite struct OutlineTests {
  @Test(arguments: [
    ("abc", 3), ("青岚", 4), ("（一）", 6), ("①a", 2), ("e\u{301}", 1), ("𠮷", 2), ("ｱ", 1), ("　", 2), ("", 0),
  ])
  func countsColumns(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test(arguments: [
    ("青岚县", 6, "青岚县"), ("青岚县", 5, "青岚…"), ("青岚县", 4, "青…"), ("abcdef", 4, "abc…"), ("abcd", 4, "abcd"),
    ("", 4, ""),
  ])
  func shortensToColumns(text: String, columns: Int, expected: String) {
    #expect(text.shortened(to: columns) == expected)
    #expect(DisplayWidth.of(text.shortened(to: columns)) <= columns)
  }

  @Test(arguments: [
    (" 一\n\t二　三 ", "一 二 三"), ("a\u{1B}[31mb", "a[31mb"), ("a\u{202E}b\u{7}", "ab"), ("\u{9B}31m", "31m"),
  ])
  func keepsTextFromSteeringTheTerminal(text: String, expected: String) {
    #expect(text.asTerminalLine == expected)
  }

  private let text = """
    青岚县修桥工作方案
    一、总体要求
    到2030年，全县桥梁完好率达到95%以上。
    二、主要任务
    （一）加强巡查。每季度巡查一次。（牵头单位：县交通局，配合单位：县财政局、县水利局、县公安局、县应急管理局、县自然资源局）
    """

  @Test(arguments: [40, 60, 80, 120]) func keepsWithinTheWidth(width: Int) {
    let run = CommandRun(["outline", "--width", "\(width)", "-"], input: text)
    #expect(run.status == .success)
    for line in run.output.split(separator: "\n") { #expect(DisplayWidth.of(String(line)) <= width) }
  }

  @Test func coloursOnlyWhereAsked() {
    #expect(!CommandRun(["outline", "-"], input: text).output.contains("\u{1B}"))
    #expect(CommandRun(["outline", "-"], input: text, width: 80, usesColour: true).output.contains("\u{1B}[1m"))
  }
}
