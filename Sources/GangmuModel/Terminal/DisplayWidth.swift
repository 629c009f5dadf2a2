/// How many terminal columns text takes: two for East Asian wide and full-width characters (Unicode Annex 11), none
/// for combining ones.
package enum DisplayWidth {
  /// Wide and full-width ranges, sorted; unassigned places inside CJK blocks count with their block.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x25FD...0x25FE, 0x2614...0x2615,
    0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
    0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]

  package static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    if isZeroWidth(value) { return 0 }
    if value < 0x1100 { return 1 }
    var low = 0
    var high = wide.count
    while low < high {
      let middle = (low + high) / 2
      if wide[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wide.count && wide[low].contains(value) ? 2 : 1
  }

  package static func of(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + of($1) } }

  private static func isZeroWidth(_ value: UInt32) -> Bool {
    switch value {
    case 0x300...0x36F, 0x200B...0x200F, 0x2060, 0xFE00...0xFE0F, 0xFEFF, 0xE0100...0xE01EF: true
    default: false
    }
  }
}

extension String {
  /// The text on one line for a terminal: line ends and runs of blanks become one space, and characters that could
  /// steer the terminal or turn the reading direction are left out.
  package var asTerminalLine: String {
    if isTerminalLine { return self }
    var result = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000: pendingSpace = !result.isEmpty
      case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: continue
      default:
        if pendingSpace { result.append(" ") }
        pendingSpace = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  private var isTerminalLine: Bool {
    var isBehindSpace = true
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x20:
        if isBehindSpace { return false }
        isBehindSpace = true
      case 0..<0x20, 0x7F...0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0x3000, 0xFEFF: return false
      default: isBehindSpace = false
      }
    }
    return !isBehindSpace || isEmpty
  }

  /// The beginning that fits into `columns`, with `…` where something is left out.
  package func shortened(to columns: Int) -> String {
    var width = 0
    var cut = unicodeScalars.startIndex
    for index in unicodeScalars.indices {
      width += DisplayWidth.of(unicodeScalars[index])
      if width > columns { return String(unicodeScalars[..<cut]) + "…" }
      if width < columns { cut = unicodeScalars.index(after: index) }
    }
    return self
  }

  package func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - DisplayWidth.of(self)))
  }
}
