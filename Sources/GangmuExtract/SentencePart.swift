internal import GangmuModel

/// Finding clauses and brackets around an offset inside one sentence.
enum SentencePart {
  /// The stretch between commas (, ; : 。 and line ends, not 、) around an offset; brackets bound it too.
  static func around(_ offset: Int, in sentence: Range<Int>, _ units: [UInt16]) -> Range<Int> {
    let flags = ScanFlags.table
    var start = offset
    while start > sentence.lowerBound, !flags[Int(units[start - 1])].contains(.partEnd) { start -= 1 }
    return start..<ScanFlags.first(.partEnd, units, from: offset, limit: sentence.upperBound)
  }

  /// The units that are breaks.
  static let breaks: [UInt16] = [0x2C, 0x3B, 0x3A, 0x3002, 0x0A, 0x09, 0x21, 0x3F]

  @inline(__always)
  static func isBreak(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x2C, 0x3B, 0x3A, 0x3002, 0x0A, 0x09, 0x21, 0x3F: true  // , ; : 。 line end, tab, ! ?
    default: false
    }
  }
}
