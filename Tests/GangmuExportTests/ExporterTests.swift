import GangmuExport
import GangmuModel
import GangmuTestSupport
import Testing

@Suite struct ExporterTests {
  private func written(_ exporter: any Exporter.Type, _ options: ExportOptions = ExportOptions()) -> String {
    var output = ByteOutput()
    exporter.write(SampleDocument.document, options: options, into: &output)
    return String(decoding: output.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("json", true, "sample.pretty.json"),
    ("jsonl", false, "sample.jsonl"),
    ("markdown", false, "sample.md"),
  ])
  func writesTheSampleAsRecorded(name: String, pretty: Bool, golden: String) throws {
    let exporter = try #require(ExporterRegistry.exporter(named: name))
    GoldenFile(path: "exporters/\(golden)").expect(written(exporter, ExportOptions(pretty: pretty)))
  }

  @Test(arguments: FactTableRegistry.all.map { $0.name })
  func writesEachTableAsRecorded(name: String) throws {
    let table = try #require(FactTableRegistry.table(named: name))
    for row in table.rows(of: SampleDocument.document, ClauseFacts(SampleDocument.document)) {
      #expect(row.count == table.columns.count)
    }
    GoldenFile(path: "exporters/sample.\(name).csv").expect(written(CSVExporter.self, ExportOptions(table: table)))
  }

  @Test func marksUTF8ForSpreadsheets() {
    #expect(written(CSVExporter.self, ExportOptions(marksUTF8: true)).hasPrefix("\u{FEFF}document,"))
    #expect(written(CSVExporter.self, ExportOptions(position: 1, marksUTF8: true)).hasPrefix("桥.txt,"))
  }

  @Test func leavesOutTheText() {
    let json = written(JSONExporter.self, ExportOptions(includesText: false))
    #expect(!json.contains("\n  \"text\""))
    #expect(!json.contains("},\"text\":"))
    #expect(json.contains("\"paragraphs\":[\"各镇：\"]"))
  }

  @Test func writesTheHeadOfATableOnce() {
    let first = written(CSVExporter.self)
    let second = written(CSVExporter.self, ExportOptions(position: 1))
    #expect(first.hasPrefix("document,"))
    #expect(first.hasSuffix(second))
    #expect(!second.hasPrefix("document,"))
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), (">=", ">="), ("+=", "+="), ("＝1", "'＝1"), ("a,\"b\"", "\"a,\"\"b\"\"\""), ("甲\n乙", "\"甲\n乙\""),
  ])
  func keepsCellsSafe(title: String, expected: String) {
    var document = SampleDocument.document
    document.metadata.title = title
    var output = ByteOutput()
    CSVExporter.write(document, options: ExportOptions(position: 1), into: &output)
    #expect(String(decoding: output.bytes, as: UTF8.self).hasPrefix("桥.txt,\(expected),main/一,"))
  }

  @Test func listsExportersInOrder() {
    let names = ExporterRegistry.all.map { $0.name }
    #expect(names == names.sorted())
    #expect(Set(names).count == names.count)
  }

  @Test func holdsTheSchemaThatIsPublished() throws {
    let published = try RepositoryFile.text("Schemas/gangmu-document-1.0.schema.json")
    #expect(PublishedSchema.document == published)
  }
}
