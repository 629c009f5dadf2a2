/// Text as the full-text index has it: each Chinese character a word of its own, so that any piece of text can be found,
/// a word of two characters too, which SQLite's trigrams cannot.
package enum SearchText {
  /// The text with a blank on both sides of each character beyond the alphabets that are written with blanks.
  package static func words(of text: String) -> String {
    var words: [UInt8] = []
    words.reserveCapacity(text.utf8.count * 5 / 3)
    for scalar in text.unicodeScalars {
      let isWord = isWord(scalar)
      if isWord, words.last != 0x20 { words.append(0x20) }
      words.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      if isWord { words.append(0x20) }
    }
    return String(decoding: words, as: UTF8.self)
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
