internal import GangmuLint
internal import GangmuModel
internal import GangmuPlatform

/// Gives findings what reports show of their places in a text.
struct TextPlaces {
  let text: SourceText
  let location: (Int) -> Location?

  func placed(_ finding: Finding) -> PlacedFinding { PlacedFinding(finding, at: place(finding.span)) }

  func place(_ span: TextSpan?) -> TextPlace {
    guard let span else { return TextPlace(excerpt: nil, end: nil, context: "") }
    return TextPlace(excerpt: Excerpt(span, in: text), end: end(of: span), context: context(of: span))
  }

  /// The place behind the last character; it may be the first of the next line nowhere.
  private func end(of span: TextSpan) -> Location? {
    let last = span.isEmpty ? span.start : span.end - 1
    guard var location = location(last), location.line != nil else { return nil }
    if !span.isEmpty { location.column = location.column.map { $0 + 1 } }
    return location
  }

  private static let around = 20

  /// The place and a little of its line on both sides, blanks left out.
  private func context(of span: TextSpan) -> String {
    let units = text.units
    var first = min(span.start, units.count)
    while first > 0, span.start - first < Self.around, units[first - 1] != 0x0A { first -= 1 }
    var last = min(span.start, units.count)
    while last < units.count, last - span.start < span.count + Self.around, units[last] != 0x0A { last += 1 }
    return Self.withoutBlanks(text.utf8[text.utf8Range(of: TextSpan(first, last))])
  }

  /// Without control characters, spaces and full-width spaces.
  private static func withoutBlanks(_ bytes: ArraySlice<UInt8>) -> String {
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

extension PlacedFinding {
  init(_ finding: Finding, at place: TextPlace) {
    self.init(
      finding, excerpt: place.excerpt, end: place.end,
      fingerprint: Self.fingerprint(code: finding.code, clause: finding.clause, context: place.context))
  }

  private static func fingerprint(code: String, clause: String?, context: String) -> String {
    String(SHA256.hexadecimal(of: Array("\(code)\0\(clause ?? "")\0\(context)".utf8)).prefix(16))
  }
}
