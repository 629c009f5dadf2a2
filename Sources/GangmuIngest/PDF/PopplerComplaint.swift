internal import GangmuModel

/// What poppler complains of in a PDF that it could read all the same, and that lets text be missing.
enum PopplerComplaint: Equatable {
  /// It had to repair the file; in its own words.
  case damage(String)
  /// It lacks the data by which it knows characters of fonts that are not embedded.
  case noFontData

  /// - Parameter messages: What poppler wrote to its standard error.
  /// - Returns: `nil` where nothing of it is about text.
  init?(_ messages: String) {
    let lines = messages.utf8.split(separator: 0x0A).map { Array($0) }
    // Without the data the fonts are missing too, which looks like damage.
    if lines.contains(where: { Self.holds($0, Self.fontDataSigns) }) {
      self = .noFontData
    } else if let line = lines.first(where: { Self.isError($0) && Self.holds($0, Self.damageSigns) }) {
      // Syntax Error (1234): Unterminated string
      let words = line.firstPlace(of: ": ").map { line[($0 + 2)...] } ?? line[...]
      self = .damage(String(decoding: Blank.trimmed(words), as: UTF8.self))
    } else {
      return nil
    }
  }

  var diagnostic: Diagnostic {
    switch self {
    case .damage(let words):
      Diagnostic(
        rule: "damaged-file", severity: .warning,
        message: "the PDF is damaged and text may be missing: get it again (poppler says: \(words))")
    case .noFontData:
      Diagnostic(rule: "font-data-missing", severity: .warning, message: Self.missingFontData)
    }
  }

  static let missingFontData =
    "the PDF has fonts that are not embedded, whose text is lost: install the package poppler-data and read it again"

  private static func isError(_ line: [UInt8]) -> Bool {
    line.starts(with: "Syntax Error".utf8) || line.starts(with: "Internal Error".utf8)
  }

  private static func holds(_ line: [UInt8], _ signs: [StaticString]) -> Bool { signs.contains { line.holds($0) } }

  private static let fontDataSigns: [StaticString] = ["Missing language pack", "CMap file for 'Adobe-"]

  /// Words of poppler's messages on a file's objects, its pages and the operators that show text. Warnings, and errors of
  /// fonts, colours, pictures, annotations and forms, come with many PDFs that are sound.
  private static let damageSigns: [StaticString] = [
    "xref", "XRef", "trailer", "endstream", "object stream", "flate stream", "'Length'", "End of file",
    "Illegal character", "Unterminated", "Dictionary key", "Kid", "page tree", "Pages", "pages object",
    "contents object", "Unknown operator", "Too few", "font tag", "No font in",
  ]
}
