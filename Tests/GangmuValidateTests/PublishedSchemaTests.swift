import GangmuExport
import GangmuLint
import GangmuModel
import GangmuTestSupport
import Testing

@Suite struct PublishedSchemaTests {
  @Test(arguments: [PublishedSchema.document, PublishedSchema.config, PublishedSchema.findings])
  func usesOnlyKeywordsThatAreChecked(text: String) throws {
    #expect(try JSONSchema(text).unknownKeywords.isEmpty)
  }

  @Test(arguments: ["zh", "en"])
  func describesTheReport(language: String) throws {
    var parser = JSONParser(try RepositoryFile.bytes("Fixtures/reporters/sample.\(language).json"))
    let report = try parser.value()
    #expect(try JSONSchema(PublishedSchema.findings).faults(in: report) == [])
  }

  @Test(arguments: [
    (#"{"a": 1,}"#, 8), (#"{"a" 1}"#, 5), (#"{a: 1}"#, 1), ("[1 2]", 3), ("", 0), ("tru", 3), ("01", 0), ("1.", 0),
    (#""\x""#, 1), (#""\ud800""#, 1), ("\"a\nb\"", 2), (#""abc"#, 0), ("[", 1), ("-", 0), ("+1", 0), (".5", 0),
    (String(repeating: "[", count: 300), 256),
  ])
  func tellsWhereJSONIsWrong(text: String, offset: Int) {
    #expect {
      var parser = JSONParser(Array(text.utf8))
      _ = try parser.value()
    } throws: { error in
      (error as? JSONParser.Fault)?.offset == offset
    }
  }

  @Test(arguments: [
    (#""\u6c34\n\"\\\/\ud842\udfb7""#, JSONNode.Value.string("水\n\"\\/𠮷")), ("-0", .integer(0)),
    ("1.5e3", .decimal(1500)),
    ("[]", .array([])), ("{}", .object([])), (" null ", .null), ("\u{FEFF}true", .bool(true)), ("1E2", .decimal(100)),
    ("12345678901234567890123", .decimal(1.2345678901234568e22)),
  ])
  func readsJSON(text: String, value: JSONNode.Value) throws {
    var parser = JSONParser(Array(text.utf8))
    let node = try parser.value()
    let isAtEnd = parser.isAtEnd()
    #expect(node == JSONNode(value, at: 0))
    #expect(isAtEnd)
  }
}
