internal import GangmuModel

/// What titles and names are compared by: characters, digits and letters, without blanks and punctuation.
enum Wording {
  static func content(_ units: [UInt16], _ span: TextSpan) -> [UInt16] {
    units.taken(from: span.range.clamped(to: units.indices), counts)
  }

  static func content(_ units: [UInt16], _ spans: [TextSpan]) -> [UInt16] { spans.flatMap { content(units, $0) } }

  static func content(_ string: String) -> [UInt16] { UnitFold.units(string).filter(counts) }

  /// Units as a string.
  static func string(_ units: some Collection<UInt16>) -> String {
    String(unsafeUninitializedCapacity: units.count * 3) { bytes in
      var count = 0
      func put(_ byte: UInt16) {
        bytes[count] = UInt8(truncatingIfNeeded: byte)
        count += 1
      }
      for unit in units {
        if unit < 0x80 {
          put(unit)
        } else if unit < 0x800 {
          put(0xC0 | unit >> 6)
          put(0x80 | unit & 0x3F)
        } else {
          put(0xE0 | unit >> 12)
          put(0x80 | unit >> 6 & 0x3F)
          put(0x80 | unit & 0x3F)
        }
      }
      return count
    }
  }

  private static func counts(_ unit: UInt16) -> Bool {
    let kind = UnitClass.of(unit)
    return kind.isHan || kind.isDigit || kind.isLatin
  }
}
