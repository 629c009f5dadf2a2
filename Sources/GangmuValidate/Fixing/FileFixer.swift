package import Gangmu
internal import GangmuLint
internal import GangmuModel

/// Applies the fixes of findings to plain text and Markdown in UTF-8; other files are never touched.
package struct FileFixer: Sendable {
  package enum Outcome: Sendable, Equatable {
    /// Nothing to do, or a format that is not fixed.
    case unchanged
    case fixed([UInt8], edits: Int)
    /// There are fixes, but the file is in this encoding.
    case otherEncoding(String)
  }

  private let converter: Converter
  private let linter: Linter
  /// A fix can make room for another; a file that goes on changing is left after so many rounds.
  private static let mostRounds = 5

  package init(converter: Converter, settings: Settings) {
    self.converter = converter
    var linter = settings.linter
    linter.mostPerRule = nil
    self.linter = linter
  }

  package func outcome(of bytes: [UInt8], uri: String) -> Outcome {
    guard !ExtractedJSON.isOne(bytes), DataFile.kind(of: bytes, named: uri) == nil else { return .unchanged }
    var current = bytes
    var edits = 0
    for _ in 0..<Self.mostRounds {
      guard let document = try? document(current, uri), ["text", "markdown"].contains(document.document.source.format)
      else { break }
      let fixes = linter.findings(in: document).compactMap(\.fix)
      guard !fixes.isEmpty else { break }
      guard document.document.source.encoding == "UTF-8" else {
        return .otherEncoding(document.document.source.encoding)
      }
      let found = FileEdits(fixes, in: document, bytes: current).edits
      guard !found.isEmpty else { break }
      current = FileEdits.apply(found, to: current)
      edits += found.count
    }
    return current == bytes ? .unchanged : .fixed(current, edits: edits)
  }

  /// The file's only document; `nil` for archives and data sets.
  private func document(_ bytes: [UInt8], _ uri: String) throws -> CheckedDocument? {
    var inputs: [InputDocument] = []
    converter.forEachInput(in: bytes, uri: uri) { _, input in
      if let input = try? input.get() { inputs.append(input) }
      return inputs.count < 2
    }
    guard inputs.count == 1, inputs[0].uri == uri else { return nil }
    return try converter.checked(inputs[0])
  }
}
