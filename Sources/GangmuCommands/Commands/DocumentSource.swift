internal import Gangmu

/// Reads the documents that the command line names.
///
/// A file is a document, or an archive or data set of them; `archive#entry` names one of those. Failures come as the
/// whole message for people: the file, what is wrong with it, what to do.
struct DocumentSource {
  let converter: Converter
  let console: Console

  /// Converts the documents of a file, one after the other.
  ///
  /// - Parameter body: Gets each document, or the message of what could not be read; `false` ends the reading.
  func forEachDocument(of file: String, _ body: (Result<Document, FileError>) -> Bool) {
    forEachInput(of: file) { input in body(input.flatMap { input in value(input.uri) { try converter.convert(input) } })
    }
  }

  /// Why a place of a document was read as it was; of several documents in a file one has to be named.
  func explanation(_ file: String, at place: Explanation.Place) -> Result<Explanation, FileError> {
    var inputs: [Result<InputDocument, FileError>] = []
    forEachInput(of: file) { input in
      inputs.append(input)
      return inputs.count < 2
    }
    guard inputs.count == 1, let input = inputs.first else {
      let example = inputs.compactMap { try? $0.get().uri }.first ?? "\(file)#entry"
      return .failure(failure(file, "holds several documents; name one, for example \(example)"))
    }
    return input.flatMap { input in value(input.uri) { try converter.explain(input, at: place) } }
  }

  private func forEachInput(of file: String, _ body: (Result<InputDocument, FileError>) -> Bool) {
    let (path, entry) = Self.parts(of: file)
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try path == "-" ? console.readInput() : FileReader.read(path)
    } catch {
      _ = body(.failure(failure(path, error.message)))
      return
    }
    var isFound = entry == nil
    converter.forEachInput(in: bytes, uri: path) { name, input in
      if entry != nil, name != file { return true }
      isFound = true
      return body(input.mapError { failure(name, $0.message) }) && entry == nil
    }
    if !isFound { _ = body(.failure(failure(path, "holds no entry “\(entry ?? "")”; check the name"))) }
  }

  private func value<Value>(_ file: String, _ body: () throws -> Value) -> Result<Value, FileError> {
    do {
      return .success(try body())
    } catch let error as IngestError {
      return .failure(failure(file, error.message))
    } catch let error as PlaceError {
      return .failure(failure(file, error.message))
    } catch {
      return .failure(failure(file, "cannot be read: \(error)"))
    }
  }

  private func failure(_ file: String, _ message: String) -> FileError {
    FileError("gangmu: \(file == "-" ? "standard input" : file): \(message)")
  }

  /// A file's path and the entry in it: `#` parts them, unless it belongs to the file's own name.
  private static func parts(of operand: String) -> (path: String, entry: String?) {
    guard let mark = operand.firstIndex(of: "#"), !FileReader.exists(operand) else { return (operand, nil) }
    return (String(operand[..<mark]), String(operand[operand.index(after: mark)...]))
  }
}
