import GangmuIngest
import GangmuModel
import GangmuPlatform
import GangmuTestSupport
import Testing

/// LibreOffice makes the file and reads it.
@Suite struct XLSReaderTests {
  private static let hasLibreOffice = (try? HelperProgram.run("soffice", ["--version"], seconds: 60)) != nil

  @Test(.enabled(if: hasLibreOffice))
  func readsWhatTheWorkbookIs() throws {
    let folder = try #require(TemporaryFolder())
    let source = try RepositoryFile.bytes("Fixtures/office/task-ledger/input.xlsx")
    let file = try #require(folder.write(source, as: "ledger.xlsx"))
    _ = try HelperProgram.run(
      "soffice",
      [
        "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", "xls", "--outdir",
        folder.path, file,
      ], seconds: 120)
    let bytes = try #require(folder.read("ledger.xls"))
    let document = try ingest(bytes, uri: "ledger.et")
    #expect(lines(document) == lines(try ingest(source)))
    #expect(document.blocks.map(\.location) == (try ingest(source)).blocks.map(\.location))
    #expect(document.source.format == "xls")
    #expect(document.source.byteCount == bytes.count)
    #expect(document.diagnostics.map(\.rule) == ["hidden-content", "hidden-content"])
  }
}
