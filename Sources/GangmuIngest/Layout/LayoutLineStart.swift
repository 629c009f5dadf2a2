internal import GangmuModel

/// What a line begins with and no line's end may cut. Source: UAX #14, for the marks that Chinese text has.
enum LayoutLineStart {
  /// In characters of full width.
  static func width(_ text: [UInt8]) -> Double {
    let units = UnitFold.units(utf8: text.prefix(90))
    guard var last = units.first else { return 0 }
    var width = isLatin(last) ? 0.55 : 1
    for unit in units.dropFirst() {
      guard isBound(last, unit) else { break }
      width += isLatin(unit) ? 0.55 : 1
      last = unit
    }
    return width
  }

  private static func isBound(_ unit: UInt16, _ next: UInt16) -> Bool {
    if UnitClass.of(unit).isOpen || UnitClass.of(next).isClose || closing.contains(next) { return true }
    if quotes.contains(unit) || quotes.contains(next) { return true }
    return isLatin(next) && (isLatin(unit) || (closing.contains(unit) && UnitClass.of(next).isDigit))
  }

  private static func isLatin(_ unit: UInt16) -> Bool {
    unit > 0x20 && unit < 0x7F && !closing.contains(unit) && !UnitClass.of(unit).isOpen && !UnitClass.of(unit).isClose
  }

  private static let closing = UnitSet(",.;:!?。、%")
  private static let quotes = UnitSet("“”‘’\"'")
}
