/// Text as the full-text index has it: each Chinese character a word of its own, so that any piece of text can be found,
/// a word of two characters too, which SQLite's trigrams cannot.
package enum SearchText {
  /// The text with a blank on both sides of each character beyond the alphabets that are written with blanks.
  package static func words(of text: String) -> String {
    var words = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isWord(scalar) {
        words.append(" ")
        words.append(scalar)
        words.append(" ")
      } else {
        words.append(scalar)
      }
    }
    return String(words)
  }

  /// FTS5's phrase for a piece of text, `nil` where there is nothing in it to find.
  package static func phrase(for text: String) -> String? {
    let words = words(of: text).split(separator: " ").joined(separator: " ")
    guard words.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    else { return nil }
    return "\"" + String(words.unicodeScalars.map { $0 == "\"" ? " " : Character($0) }) + "\""
  }

  /// Ideographs with their extensions and 〇.
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
