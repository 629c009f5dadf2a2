/// How much bytes look like Chinese text in a charset, where nothing else tells.
enum CharsetStatistics {
  /// Bytes that are looked at.
  static let reach = 1 << 18

  /// UTF-16 without a byte order mark: nearly all units of one order are characters of Chinese text.
  static func utf16WithoutMark(_ bytes: [UInt8]) -> String? {
    let units = min(bytes.count, 8192) / 2
    guard units >= 2 else { return nil }
    var little = 0
    var big = 0
    for unit in 0..<units {
      let first = UInt16(bytes[unit * 2])
      let second = UInt16(bytes[unit * 2 + 1])
      if isLikely(second << 8 | first) { little += 1 }
      if isLikely(first << 8 | second) { big += 1 }
    }
    let needed = units * 19 / 20
    if little > needed, little > big { return "UTF-16LE" }
    if big > needed, big > little { return "UTF-16BE" }
    return nil
  }

  private static func isLikely(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0, 0xB7, 0xD7, 0x2010...0x203B, 0x2460...0x2473, 0x3000...0x303F,
      0x4E00...0x9FA5, 0xFF01...0xFF5E, 0xFEFF:
      true
    default: false
    }
  }

  /// The share of two-byte characters that are everyday ones: GB 2312 level 1 and punctuation.
  static func gb18030Likelihood(_ bytes: [UInt8]) -> Double {
    likelihood(bytes) { lead, trail in
      trail >= 0xA1 && (lead >= 0xB0 && lead <= 0xD7 || lead >= 0xA1 && lead <= 0xA3)
    }
  }

  /// The same for Big5: its level 1 and punctuation.
  static func big5Likelihood(_ bytes: [UInt8]) -> Double {
    likelihood(bytes) { lead, trail in
      lead >= 0xA1 && lead <= 0xC6 && (trail >= 0x40 && trail <= 0x7E || trail >= 0xA1 && trail <= 0xFE)
    }
  }

  private static func likelihood(_ bytes: [UInt8], _ isUsual: (UInt8, UInt8) -> Bool) -> Double {
    let end = min(bytes.count, reach)
    var offset = 0
    var pairs = 0
    var usual = 0
    while offset < end {
      let lead = bytes[offset]
      guard lead >= 0x80, offset + 1 < end else {
        offset += 1
        continue
      }
      pairs += 1
      if isUsual(lead, bytes[offset + 1]) { usual += 1 }
      offset += 2
    }
    return pairs == 0 ? 0 : Double(usual) / Double(pairs)
  }
}
