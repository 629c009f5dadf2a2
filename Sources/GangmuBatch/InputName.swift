package import Gangmu
internal import GangmuPlatform

/// What an input's name leads to: a file, or one document in it, which outputs and reports call `archive.zip#2024/plan.docx`.
package struct InputName: Sendable {
  /// All of it.
  private let name: String
  package let file: String
  /// `nil` where all of the file is meant.
  package let entry: String?

  /// - Parameters:
  ///   - name: Where there is a file of that name, or of a longer part of it, that is meant.
  ///   - standardInput: What stands for it; it can hold documents as well.
  package init(_ name: String, standardInput: String? = nil) {
    self.name = name
    let marks = FileKind(name) == .missing ? name.unicodeScalars.indices.filter { name.unicodeScalars[$0] == "#" } : []
    let mark = marks.last { mark in
      let file = String(name[..<mark])
      return file == standardInput || FileKind(file) == .file
    }
    file = mark.map { String(name[..<$0]) } ?? name
    entry = mark.map { String(name.unicodeScalars[$0...].dropFirst()) }
  }

  /// Goes through the documents that are meant.
  ///
  /// - Parameters:
  ///   - bytes: Of the file.
  ///   - body: As of ``Gangmu/Converter/forEachInput(in:uri:_:)``; also told that there is no such entry.
  package func forEachInput(
    in bytes: [UInt8], _ converter: Converter, _ body: (String, Result<InputDocument, IngestError>) -> Bool
  ) {
    guard let entry else { return converter.forEachInput(in: bytes, uri: file, body) }
    var isFound = false
    var fault: IngestError?
    converter.forEachInput(in: bytes, uri: file) { found, input in
      // The file as a whole is told of where it is no archive, or cannot be read on: what was named may stand behind that.
      if found == file, case .failure(let error) = input { fault = error }
      // An archive in an archive holds documents too. They stand together.
      guard found == name || found.hasPrefix(name + "#") else { return !isFound }
      isFound = true
      return body(found, input)
    }
    if !isFound {
      _ = body(name, .failure(fault ?? IngestError(.noEntry, "\(file) holds no entry “\(entry)”; check the name")))
    }
  }
}
