import Foundation
import GangmuExport
import GangmuModel
import GangmuStore
import GangmuTestSupport
import Testing

@testable import GangmuCommands

@Suite struct QueryCommandTests {
  @Test(arguments: [
    (["query"], GangmuCommands.ExitStatus.usage, "Missing expected argument"),
    (["query", "/nowhere/facts.sqlite"], .failedInput, "/nowhere/facts.sqlite: there is no such file"),
    (["query", "facts.sqlite", "，。"], .usage, "nothing to look for in “，。”"),
    (["query", "facts.sqlite", "--due-before", "2025-1-1"], .usage, "'2025-1-1' is invalid"),
    (["query", "facts.sqlite", "--due-before", "2025-13-01"], .usage, "'2025-13-01' is invalid"),
    (["query", "facts.sqlite", "--role", "boss"], .usage, "'boss' is invalid"),
    (["query", "facts.sqlite", "--limit", "-1"], .usage, "--limit"),
  ])
  func saysWhatIsWrong(arguments: [String], status: GangmuCommands.ExitStatus, message: String) {
    let run = CommandRun(arguments)
    #expect(run.status == status)
    #expect(run.messages.joined().contains(message), "\(run.messages)")
  }

  @Test func saysWhyAFileIsNoDatabase() throws {
    let folder = try TestFolder()
    let text = try folder.write(String(repeating: "一、总体要求\n", count: 100), to: "plan.txt")
    let path = folder.path + "/facts.sqlite"
    #expect(
      CommandRun(["query", folder.path]).messages == [
        "gangmu: \(folder.path): is a folder; name the database in it, for example \(path)"
      ])
    #expect(CommandRun(["query", text]).messages == ["gangmu: \(text) is no database of facts; name another file"])
    try FactStore(creating: path).finish()
    #expect(CommandRun(["query", path]).status == .success)
    let bytes = try Data(contentsOf: URL(filePath: path))
    try bytes.prefix(bytes.count / 2).write(to: URL(filePath: path))
    #expect(CommandRun(["query", path]).messages == ["gangmu: \(path) is damaged; make it anew with gangmu batch"])
  }

  @Test func alignsDoubleWidthTextAndLeavesOutEmptyColumns() {
    let result = self.result(["unit", "none", "task"], [["县水利局", "", "修缮\n古桥"], ["县文化和旅游局", "", "巡查"]])
    let lines = self.lines(of: TextTable(result, width: 40))
    #expect(lines == ["unit            task", "县水利局        修缮 古桥", "县文化和旅游局  巡查"])
  }

  @Test func cutsTheWidestColumnsToTheTerminal() {
    let result = self.result(["a", "b"], [[String(repeating: "水", count: 30), "短"]])
    let lines = self.lines(of: TextTable(result, width: 24))
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 24 })
    #expect(lines.last?.contains("…") == true)
  }

  private func result(_ columns: [String], _ rows: [[String]]) -> QueryResult {
    QueryResult(columns: columns, rows: rows.map { $0.map { $0.isEmpty ? .none : .text($0) } }, count: rows.count)
  }

  private func lines(of table: TextTable) -> [String] {
    let collected = Collected()
    var output = ByteOutput(receiver: { bytes in
      collected.bytes += bytes.withUnsafeBufferPointer(Array.init)
      return true
    })
    table.write(false, into: &output)
    output.flush()
    return String(decoding: collected.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private final class Collected {
    var bytes: [UInt8] = []
  }
}
