internal import Gangmu
internal import GangmuBatch
internal import GangmuLint
internal import GangmuModel

/// Applies a document's settings to the documents of one file.
struct FileChecker {
  private let converter: Converter
  private let settings: Settings
  /// What a fresh extraction is compared with.
  private let snapshot: Snapshot?

  init(converter: Converter, settings: Settings, snapshot: Snapshot? = nil) {
    var converter = converter
    // Each line of it has a text, which is no document to be read again.
    converter.isWhole = ExtractedJSON.isOne
    self.converter = converter
    self.settings = settings
    self.snapshot = snapshot
  }

  func result(of bytes: [UInt8], uri: String) -> FileResult {
    var result = FileResult()
    InputName(uri).forEachInput(in: bytes, converter) { name, input in
      switch input {
      case .success(let document): check(document, into: &result)
      case .failure(let error): result.failures.append(.init(uri: name, message: error.message))
      }
      return true
    }
    return result
  }

  private func check(_ input: InputDocument, into result: inout FileResult) {
    if ExtractedJSON.isOne(input.bytes) {
      JSONFileChecker(settings: settings).check(input.bytes, uri: input.uri, into: &result)
    } else if let kind = DataFile.kind(of: input.bytes, named: input.uri) {
      result.others.append(.init(uri: input.uri, kind: kind))
    } else {
      checkDocument(input, into: &result)
    }
  }

  private func checkDocument(_ input: InputDocument, into result: inout FileResult) {
    let document: CheckedDocument
    do throws(IngestError) {
      document = try converter.checked(input)
    } catch {
      result.failures.append(.init(uri: input.uri, message: error.message))
      return
    }
    func placed(_ finding: Finding) -> PlacedFinding { PlacedFinding(finding, at: document.place(of: finding.span)) }
    result.documents.append(input.uri)
    result.findings += settings.linter.findings(in: document).map(placed)
    if let snapshot {
      let checker = SnapshotChecker(snapshot: snapshot, linter: settings.linter)
      result.findings += checker.findings(in: document).map(placed)
    }
    for (code, notes) in settings.linter.notes(on: document) { result.notes[code, default: []] += notes }
  }
}
