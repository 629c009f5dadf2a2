import Foundation
import GangmuIngest
import GangmuModel
import GangmuPlatform
import GangmuTestSupport
import Testing

/// DOC, WPS, RTF and ODT, which LibreOffice reads; without it only the message can be tested.
@Suite(.serialized) struct ConvertedFormatTests {
  private static let hasLibreOffice = (try? HelperProgram.run("soffice", ["--version"], seconds: 60)) != nil

  private static let text = #"{\rtf1\ansi\ansicpg936 \u31532?\u19968?\u26465?\par\u20869?\u23481?\par}"#

  /// Files that LibreOffice makes of Fixtures/office/numbered-plan/input.docx, and a line that it keeps whole in each: in
  /// RTF and ODT it loses some of the numbers.
  @Test(
    .enabled(if: hasLibreOffice),
    arguments: [
      ("doc", "（一）摸清底数。由县文物局牵头，县自然资源局、财政局配合，2024年12月底前完成全县古桥普查。"), ("wps", "一、工作目标"),
      ("odt", "一、工作目标"), ("rtf", "到2026年底，全县古桥测绘建档率达到100%，重点古桥修缮率达到80%以上。"),
    ])
  func readsWhatTheDocumentIs(format: String, line: String) throws {
    let folder = try #require(TemporaryFolder())
    let source = try RepositoryFile.bytes("Fixtures/office/numbered-plan/input.docx")
    let file = try #require(folder.write(source, as: "plan.docx"))
    let target = format == "wps" ? "doc" : format
    _ = try HelperProgram.run(
      "soffice",
      [
        "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", target, "--outdir",
        folder.path, file,
      ], seconds: 120)
    let bytes = try #require(folder.read("plan.\(target)"))
    let document = try ingest(bytes, uri: "plan.\(format)")
    #expect(document.source.format == format)
    #expect(document.source.byteCount == bytes.count)
    let lines = lines(document).map { $0.filter { $0 != "#" } }
    #expect(lines.contains(line))
    #expect(document.tables.count == 1)
    #expect(document.blocks.contains { $0.location?.address == "paragraph 2" })
  }

  @Test(.enabled(if: hasLibreOffice)) func knowsTheFormatWithoutAName() throws {
    let document = try ingest(Array(Self.text.utf8), uri: "download.php")
    #expect(document.source.format == "rtf")
    #expect(lines(document) == ["第一条", "内容"])
  }

  @Test(.enabled(if: hasLibreOffice)) func readsTheXMLOfWord2003() throws {
    let text =
      #"<?xml version="1.0"?><?mso-application progid="Word.Document"?>"#
      + #"<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body><w:p><w:r>"#
      + "<w:t>第一条</w:t></w:r></w:p></w:body></w:wordDocument>"
    let document = try ingest(Array(text.utf8), uri: "plan.doc")
    #expect(document.source.format == "doc")
    #expect(lines(document) == ["第一条"])
  }

  @Test(.enabled(if: hasLibreOffice)) func reportsDatesThatUpdateThemselves() throws {
    let document = try ingest(Array(#"{\rtf1 {\field{\*\fldinst DATE }{\fldrslt 1999}} x\par}"#.utf8))
    #expect(document.diagnostics.map(\.rule) == ["date-of-conversion"])
  }

  @Test(.enabled(if: hasLibreOffice)) func leavesNothingBehind() throws {
    _ = try ingest(Array(Self.text.utf8))
    let parent = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
    let left = try FileManager.default.contentsOfDirectory(atPath: parent).filter { name in
      name.hasPrefix("gangmu-") && FileManager.default.fileExists(atPath: "\(parent)/\(name)/input.rtf")
    }
    #expect(left.isEmpty)
  }

  @Test(.enabled(if: !hasLibreOffice)) func namesThePackageThatIsMissing() {
    let error = #expect(throws: IngestError.self) { try ingest(Array(Self.text.utf8)) }
    #expect(error?.code == .helper)
    #expect(error?.message.contains("libreoffice-writer-nogui") == true)
  }
}
