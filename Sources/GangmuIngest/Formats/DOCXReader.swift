internal import GangmuModel

/// Word documents in ECMA-376 packages, Transitional and Strict, with macros or as templates, by whatever program.
enum DOCXReader: FormatReader {
  static let name = "docx"
  static let fileExtensions = ["docx", "docm", "dotx", "dotm"]
  static let isText = false

  static func likelihood(_ input: IngestInput) -> Int {
    var hasTypes = false
    for name in input.partNames {
      let name = name.lowercased()
      if name.hasPrefix("word/") { return 95 }
      if name.hasPrefix("xl/") || name.hasPrefix("ppt/") { return 0 }
      if name == "[content_types].xml" { hasTypes = true }
    }
    // The main part may have any name; an encrypted package does not tell what it is.
    return hasTypes || isEncrypted(input) ? 50 : 0
  }

  static func read(_ input: IngestInput) throws(IngestError) -> IngestedDocument {
    guard !isEncrypted(input) else {
      throw IngestError(.encrypted, "the file is encrypted: save it without a password first")
    }
    return try WordDocumentReader.read(input, format: name)
  }

  private static func isEncrypted(_ input: IngestInput) -> Bool {
    CompoundFile.names(in: input.bytes).contains("EncryptedPackage")
  }
}
