internal import Gangmu

/// Reads and converts the documents that the command line names.
struct DocumentSource {
  let converter: Converter
  let console: Console

  /// A document, or the whole message for people: the file, what is wrong with it, what to do.
  func document(_ file: String) -> Result<Document, FileError> {
    read(file) { bytes in try converter.convert(bytes, uri: file) }
  }

  /// Why a place of a document was read as it was, or the whole message for people.
  func explanation(_ file: String, at place: Explanation.Place) -> Result<Explanation, FileError> {
    read(file) { bytes in try converter.explain(bytes, uri: file, at: place) }
  }

  private func read<Value>(_ file: String, _ body: ([UInt8]) throws -> Value) -> Result<Value, FileError> {
    func failure(_ message: String) -> Result<Value, FileError> {
      .failure(FileError("gangmu: \(file == "-" ? "standard input" : file): \(message)"))
    }
    do {
      return .success(try body(file == "-" ? try console.readInput() : try FileReader.read(file)))
    } catch let error as FileError {
      return failure(error.message)
    } catch let error as IngestError {
      return failure(error.message)
    } catch let error as PlaceError {
      return failure(error.message)
    } catch {
      return failure("cannot be read: \(error)")
    }
  }
}
