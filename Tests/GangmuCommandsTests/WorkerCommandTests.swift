import Foundation
import Testing

@testable import GangmuCommands

@Suite struct WorkerCommandTests {
  private let text = #""关于修桥的意见\n一、总体要求\n修好青岚桥。""#

  private func answers(_ requests: String..., arguments: [String] = []) -> [String] {
    let run = CommandRun(["worker", "--no-text"] + arguments, input: requests.joined(separator: "\n"))
    #expect(run.status == .success)
    return run.output.split(separator: "\n").map(String.init)
  }

  @Test func answersEachRequestInItsTurn() {
    let found = answers(
      "{\"id\": \"甲\", \"text\": \(text), \"uri\": \"x.txt\"}", "", "{\"id\": 2, \"html\": \"<p>一、修路</p>\"}")
    #expect(found.count == 2)
    #expect(found.first?.hasPrefix("{\"id\":\"甲\",\"document\":{\"schemaVersion\"") == true)
    #expect(found.first?.contains("\"uri\":\"x.txt\"") == true)
    #expect(found.last?.hasPrefix("{\"id\":2,\"document\"") == true)
    #expect(found.last?.contains("\"format\":\"html\"") == true)
  }

  @Test func readsBytesBehindTheLine() {
    let body = "关于修桥的意见\n一、修桥"
    let found = answers("{\"id\": 1, \"byteCount\": \(body.utf8.count)}", body + "{\"id\": 2, \"text\": \(text)}")
    #expect(found.map { String($0.prefix(19)) } == ["{\"id\":1,\"document\":", "{\"id\":2,\"document\":"])
  }

  @Test(arguments: [
    ("bad", "request", "null"), ("{\"text\": \"一\"}", "request", "null"), ("{\"id\": 3}", "request", "3"),
    ("{\"id\": 4, \"byteCount\": 99}", "request", "4"), ("{\"id\": 5, \"byteCount\": -1}", "request", "5"),
    ("{\"id\": 6, \"text\": \"\"}", "empty", "6"), ("{\"id\": \"七\", \"path\": \"/nowhere.txt\"}", "file", "\"七\""),
    ("{\"id\": 8, \"text\": \"一\", \"format\": \"papyrus\"}", "unsupported-format", "8"),
  ])
  func answersWithWhatIsWrong(request: String, code: String, id: String) {
    let found = answers(request)
    #expect(found.count == 1)
    #expect(found.first?.contains("\"code\":\"\(code)\"") == true)
    #expect(found.first?.contains("\"id\":\(id)") == true)
  }

  @Test func saysThatADataSetIsNoDocument() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).jsonl")
    defer { try? FileManager.default.removeItem(at: file) }
    let rows = "{\"id\": 1, \"text\": \"一、修桥\"}\n"
    try Data(rows.utf8).write(to: file)
    #expect(answers("{\"id\": 1, \"path\": \"\(file.path)\"}").first?.contains("holds documents of its own") == true)
    let counted = answers("{\"id\": 1, \"uri\": \"a.jsonl\", \"byteCount\": \(rows.utf8.count)}", rows)
    #expect(counted.first?.contains("a.jsonl holds documents of its own") == true)
  }

  @Test func knowsItsPieces() {
    let stored = ["--delivery", "stored", "--bodies"]
    #expect(CommandRun(["worker", "--framed", "json,nothing"] + stored + ["/dev/null"]).status == .usage)
    for arguments in [["--bodies", "/dev/null"], ["--delivery", "files"], ["--framed", "jsonl"]] {
      #expect(CommandRun(["worker"] + arguments).status == .usage)
    }
    #expect(CommandRun(["worker", "--framed", "jsonl", "--delivery", "none"]).status == .usage)
    #expect(CommandRun(["worker", "--framed", "jsonl", "--delivery", "files"]).status == .success)
    #expect(CommandRun(["worker", "--protocol", "1"]).status == .success)
    #expect(CommandRun(["worker", "--protocol", "2"]).status == .usage)
    #expect(CommandRun(["worker", "--framed", "jsonl,tasks"] + stored + ["/dev/null"]).status == .success)
    #expect(CommandRun(["worker", "--framed", "jsonl,tasks"] + stored + ["/nowhere/at/all"]).status == .usage)
  }
}
