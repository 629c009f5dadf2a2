import Foundation
import Gangmu
import GangmuPlatform
import GangmuTestSupport
import Testing

/// One text in every format, made by `Scripts/make-same-text.py`, gives one set of facts.
@Suite struct SameTextTests {
  private static let hasLibreOffice = (try? HelperProgram.run("soffice", ["--version"], seconds: 60)) != nil
  private static let converted: Set = ["doc", "wps", "rtf", "odt"]

  private static let files: [String] = {
    let folder = RepositoryFile.root.appending(path: "Fixtures/same-text").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().filter { hasLibreOffice || !converted.contains(URL(filePath: $0).pathExtension) }
  }()

  /// All facts with the clause each stands in, without their offsets.
  private func facts(_ name: String) throws -> [String] {
    let bytes = try RepositoryFile.bytes("Fixtures/same-text/\(name)")
    let converter = Converter()
    var documents: [Document] = []
    converter.forEachInput(in: bytes, uri: name) { _, input in
      if let input = try? input.get(), let document = try? converter.convert(input) { documents.append(document) }
      return true
    }
    let document = try #require(documents.first)
    let metadata = document.metadata
    var facts = [
      "\(metadata.title ?? "") \(metadata.documentNumber?.text ?? "") \(metadata.issuers) \(metadata.recipients) \(metadata.dates.signed ?? "")"
    ]
    facts += document.allClauses.map { "\($0.id) \(document.heading(of: $0) ?? "")" }
    facts += document.assignments.map { assignment in
      "\(assignment.clause) \(assignment.basis) "
        + assignment.units.map { "\($0.role):\($0.name)" }.joined(separator: " ")
    }
    facts += document.deadlines.map { "\($0.clause) \($0.kind) \($0.text) \($0.end ?? "") \($0.rrule ?? "")" }
    facts += document.targets.map { "\($0.clause) \($0.metric) \($0.relation) \($0.value) \($0.unit ?? "")" }
    return facts
  }

  @Test(arguments: files) func givesTheSameFacts(file: String) throws {
    let expected = try facts("page.html")
    #expect(expected.count > 30)
    #expect(try facts(file) == expected)
  }

  @Test func holdsEveryFormatOfText() {
    let extensions = Set(Self.files.map { URL(filePath: $0).pathExtension })
    #expect(extensions.isSuperset(of: ["docx", "html", "jsonl", "md", "ofd", "pdf", "txt", "zip"]))
  }
}
