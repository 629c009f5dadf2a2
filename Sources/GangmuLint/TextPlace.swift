package import GangmuModel

/// A place in a document's text as reports show it.
package struct TextPlace: Sendable, Hashable, Codable {
  /// The line that holds the place; `nil` for a whole document.
  package var excerpt: Excerpt?
  /// The place behind the last character, in formats that have lines.
  package var end: Location?
  /// What tells the place from others, where that is not the excerpt around it.
  package var context: String?

  package init(excerpt: Excerpt? = nil, end: Location? = nil, context: String? = nil) {
    self.excerpt = excerpt
    self.end = end
    self.context = context
  }
}

extension CheckedDocument {
  /// What reports show of a place.
  package func place(of span: TextSpan?) -> TextPlace {
    guard let span else { return TextPlace() }
    let excerpt = Excerpt(span, in: text)
    return TextPlace(
      excerpt: excerpt, end: end(of: span), context: excerpt.covers(span) ? nil : TextContext.of(span, in: text))
  }

  /// The place behind the last character; it may be the first of the next line nowhere.
  private func end(of span: TextSpan) -> Location? {
    let last = span.isEmpty ? span.start : span.end - 1
    guard var location = location(last), location.line != nil else { return nil }
    if !span.isEmpty { location.column = location.column.map { $0 + 1 } }
    return location
  }
}

/// The text at and around a place without its blanks, to know the place again after lines have moved.
package enum TextContext {
  /// How much of the line stands on each side.
  static let around = 20

  static func of(_ span: TextSpan, in text: SourceText) -> String {
    let units = text.units
    var first = min(span.start, units.count)
    while first > 0, span.start - first < around, units[first - 1] != 0x0A { first -= 1 }
    var last = min(span.start, units.count)
    while last < units.count, last - span.start < span.count + around, units[last] != 0x0A { last += 1 }
    return withoutBlanks(text.utf8[text.utf8Range(of: TextSpan(first, last))])
  }

  /// The same, taken from an excerpt that covers it.
  package static func of(_ span: TextSpan, in excerpt: Excerpt) -> String {
    let scalars = excerpt.text.unicodeScalars
    let behind = scalars.dropFirst(max(0, excerpt.start - around))
    return withoutBlanks(String(behind.prefix(min(excerpt.start, around) + span.count + around)).utf8)
  }

  /// Without control characters, spaces and full-width spaces.
  private static func withoutBlanks(_ bytes: some Collection<UInt8>) -> String {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    for byte in bytes where byte > 0x20 {
      kept.append(byte)
      if byte == 0x80, kept.count >= 3, kept[kept.count - 3] == 0xE3, kept[kept.count - 2] == 0x80 {
        kept.removeLast(3)
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
