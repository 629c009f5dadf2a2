package import GangmuModel

/// A part's title as rules compare it: without white space and without a bracket at its end such as （试行）.
package struct TitleText: Sendable {
  package var units: [UInt16]
  /// From the first title line to the end of the last.
  package var span: TextSpan

  /// `nil` for a part without a title.
  package init?(_ part: Part?, _ text: SourceText) {
    guard let part, let first = part.titleLines.first else { return nil }
    self.init(part.titleLines.reduce(first) { $0.union($1) }, text)
  }

  package init(_ span: TextSpan, _ text: SourceText) {
    self.span = span
    units = text.units.taken(from: span.range) { !UnitClass.of($0).isBlank }
    if units.last == UInt16(ascii: ")"), let open = units.lastIndex(of: UInt16(ascii: "(")), open > 0 {
      units.removeSubrange(open...)
    }
  }

  package func ends(with word: [UInt16]) -> Bool { units.has(word, at: units.count - word.count, limit: units.count) }

  package func contains(_ word: [UInt16]) -> Bool { units.contains(word, in: 0..<units.count) }

  /// Equal but for marks, or one holds the other: an issuer or a place may stand before the name.
  package func means(_ other: TitleText) -> Bool {
    let (own, its) = (han, other.han)
    return own == its
      || (own.count < its.count ? its.contains(own, in: 0..<its.count) : own.contains(its, in: 0..<own.count))
  }

  private var han: [UInt16] { units.filter { UnitClass.of($0).isHan || UnitClass.of($0).isDigit } }
}
