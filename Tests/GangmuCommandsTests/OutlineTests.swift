import GangmuModel
import Testing

@testable import GangmuCommands

@Suite struct OutlineTests {
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
