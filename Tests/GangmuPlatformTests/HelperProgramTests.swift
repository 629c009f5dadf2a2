import GangmuPlatform
import Testing

@Suite struct HelperProgramTests {
  @Test func passesInputAndGivesOutput() throws {
    let input = [UInt8](repeating: 0x61, count: 3_000_000)
    #expect(try HelperProgram.run("cat", [], input: input, seconds: 60).bytes == input)
  }

  @Test func givesMessagesOfWhatSucceeds() throws {
    let output = try HelperProgram.run("sh", ["-c", "echo text; echo doubt >&2"], seconds: 60)
    #expect(String(decoding: output.bytes, as: UTF8.self) == "text\n")
    #expect(output.messages == "doubt\n")
  }

  @Test func keepsTheEndOfLongMessages() throws {
    let output = try HelperProgram.run("sh", ["-c", "head -c 1000000 /dev/zero >&2; echo end >&2"], seconds: 60)
    #expect(output.messages.utf8.count <= 1 << 16)
    #expect(output.messages.hasSuffix("end\n"))
  }

  @Test func saysWhatIsMissing() {
    #expect(throws: HelperProgram.Fault.notInstalled) { try HelperProgram.run("no-such-program", [], seconds: 9) }
  }

  @Test func stopsWhatHangsAndItsChildren() {
    #expect(throws: HelperProgram.Fault.timedOut(seconds: 1)) {
      try HelperProgram.run("sh", ["-c", "sleep 60 & sleep 60"], seconds: 1)
    }
  }

  @Test func stopsWhatWritesTooMuch() {
    #expect(throws: HelperProgram.Fault.outputTooLarge(limit: 1000)) {
      try HelperProgram.run("yes", [], seconds: 60, outputLimit: 1000)
    }
  }

  @Test func givesStatusAndMessageOfFailures() {
    #expect(throws: HelperProgram.Fault.ended(status: 3, message: "why\n")) {
      try HelperProgram.run("sh", ["-c", "echo why >&2; exit 3"], seconds: 60)
    }
  }

  @Test func removesTemporaryFolders() throws {
    var folder = TemporaryFolder()
    let path = try #require(folder?.path)
    _ = try #require(folder?.write([1, 2], as: "a"))
    #expect(folder?.read("a") == [1, 2])
    #expect(folder?.read("b") == nil)
    folder = nil
    #expect(throws: HelperProgram.Fault.self) { try HelperProgram.run("test", ["-e", path], seconds: 9) }
  }
}
