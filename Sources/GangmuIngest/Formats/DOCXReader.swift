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
    // The main part may have any name.
    return hasTypes ? 50 : 0
  }

  static func read(_ input: IngestInput) throws(IngestError) -> IngestedDocument {
    try WordDocumentReader.read(input, format: name)
  }
}
