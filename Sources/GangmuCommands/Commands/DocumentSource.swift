internal import Gangmu
internal import GangmuBatch
internal import GangmuPlatform

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
    let name = InputName(PathName.text(of: file.utf8), standardInput: "-")
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try name.file == "-" ? console.readInput() : FileReader.read(name.file)
    } catch {
      _ = body(.failure(failure(name.file, error.message)))
      return
    }
    name.forEachInput(in: bytes, converter) { name, input in body(input.mapError { failure(name, $0.message) }) }
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
}
