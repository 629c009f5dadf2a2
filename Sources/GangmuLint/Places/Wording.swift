internal import GangmuModel

/// What titles and names are compared by: characters, digits and letters, without blanks and punctuation.
enum Wording {
  static func content(_ units: [UInt16], _ span: TextSpan) -> [UInt16] {
    units.taken(from: span.range.clamped(to: units.indices), counts)
  }

  static func content(_ units: [UInt16], _ spans: [TextSpan]) -> [UInt16] { spans.flatMap { content(units, $0) } }

  static func content(_ string: String) -> [UInt16] { UnitFold.units(string).filter(counts) }

  private static func counts(_ unit: UInt16) -> Bool {
    let kind = UnitClass.of(unit)
    return kind.isHan || kind.isDigit || kind.isLatin
  }
}
