internal import Gangmu

/// Reads and converts the documents that the command line names.
struct DocumentSource {
  let converter: Converter
  let console: Console

  /// A document, or the whole message for people: the file, what is wrong with it, what to do.
  func document(_ file: String) -> Result<Document, FileError> {
    do {
      return .success(try convert(file))
    } catch {
      return .failure(FileError("gangmu: \(file == "-" ? "standard input" : file): \(error.message)"))
    }
  }

  private func convert(_ file: String) throws(FileError) -> Document {
    let bytes = file == "-" ? try console.readInput() : try FileReader.read(file)
    do throws(IngestError) {
      return try converter.convert(bytes, uri: file)
    } catch {
      throw FileError(error.message)
    }
  }
}
