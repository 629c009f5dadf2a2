internal import Gangmu
internal import GangmuBatch
internal import GangmuLint
internal import GangmuModel

/// Applies a document's settings to the documents of one file.
struct FileChecker {
  let converter: Converter
  let settings: Settings
  /// What a fresh extraction is compared with.
  var snapshot: Snapshot?

  func result(of bytes: [UInt8], uri: String) -> FileResult {
    if ExtractedJSON.isOne(bytes) { return JSONFileChecker(settings: settings).result(of: bytes, uri: uri) }
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
