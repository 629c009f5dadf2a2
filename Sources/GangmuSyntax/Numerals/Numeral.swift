internal import GangmuModel

/// Chinese and Arabic whole numbers as they are written in documents: 12, １２, 十二, 一十二, 廿二, 二〇一五, 一百零八, 贰拾.
package enum Numeral {
  /// A number and the offset after it.
  package struct Match: Sendable, Hashable {
    package var value: Int
    package var end: Int
  }

  /// Reads the longest number at an offset, Arabic or Chinese.
  ///
  /// - Parameters:
  ///   - units: Folded units (``SourceText/units``).
  ///   - limit: The offset to stop before.
  /// - Returns: `nil` where no number stands, where a Chinese numeral is malformed from its first character on, or where the
  ///   number passes 10^15.
  package static func match(_ units: [UInt16], at start: Int, limit: Int) -> Match? {
    guard start >= 0, start < limit, limit <= units.count else { return nil }
    if UnitClass.of(units[start]).isDigit { return arabic(units, at: start, limit: limit) }
    return chinese(units, at: start, limit: limit)
  }

  /// Reads digits; grouping commas are not read.
  package static func arabic(_ units: [UInt16], at start: Int, limit: Int) -> Match? {
    guard start >= 0, limit <= units.count else { return nil }
    var value = 0
    var at = start
    while at < limit, UnitClass.of(units[at]).isDigit {
      guard value < ceiling else { return nil }
      value = value * 10 + Int(units[at] - 0x30)
      at += 1
    }
    return at > start ? Match(value: value, end: at) : nil
  }

  /// Reads a Chinese numeral: positional (二〇一五) or with places (一百零八, 十二, 廿二).
  package static func chinese(_ units: [UInt16], at start: Int, limit: Int) -> Match? {
    guard start >= 0, limit <= units.count else { return nil }
    var end = start
    var hasPlace = false
    while end < limit, let sign = sign(units[end]) {
      if case .digit = sign {} else { hasPlace = true }
      end += 1
    }
    guard end > start else { return nil }
    return hasPlace ? withPlaces(units, start, end) : positional(units, start, end)
  }

  private static let ceiling = 100_000_000_000_000

  private static func positional(_ units: [UInt16], _ start: Int, _ end: Int) -> Match? {
    var value = 0
    for at in start..<end {
      guard case .digit(let digit)? = sign(units[at]), value < ceiling else { return nil }
      value = value * 10 + digit
    }
    return Match(value: value, end: end)
  }

  /// 一亿二千万三百零五: below each of 亿 and 万 a section, in it digits before their places.
  private static func withPlaces(_ units: [UInt16], _ start: Int, _ end: Int) -> Match? {
    var hundredMillions = 0
    var tenThousands = 0
    var section = 0
    var digit: Int?
    // Places fall within a section: 二十三十 is 二十三 and then something else.
    var lastPlace = Int.max
    var at = start
    scan: while at < end {
      switch sign(units[at]) {
      case .digit(let value):
        // A second digit in a row ends the numeral, unless the first is a zero: 一百零八.
        if let pending = digit, pending != 0 { break scan }
        digit = value
      case .place(100_000_000):
        guard hundredMillions == 0 else { break scan }
        hundredMillions = max(tenThousands + section + (digit ?? 0), 1) * 100_000_000
        (tenThousands, section, digit) = (0, 0, nil)
        lastPlace = Int.max
      case .place(10_000):
        guard tenThousands == 0 else { break scan }
        tenThousands = max(section + (digit ?? 0), 1) * 10_000
        (section, digit) = (0, nil)
        lastPlace = Int.max
      case .place(let place):
        guard place < lastPlace else { break scan }
        section += (digit ?? 1) * place
        (digit, lastPlace) = (nil, place)
      case .tens(let value):
        guard 10 < lastPlace, digit ?? 0 == 0 else { break scan }
        section += value
        (digit, lastPlace) = (nil, 10)
      case nil: break scan
      }
      at += 1
    }
    return Match(value: hundredMillions + tenThousands + section + (digit ?? 0), end: at)
  }

  private enum Sign {
    case digit(Int)
    /// 十, 百, 千, 万, 亿
    case place(Int)
    /// 廿, 卅, 卌
    case tens(Int)
  }

  private static func sign(_ unit: UInt16) -> Sign? {
    switch unit {
    case 0x3007, 0x96F6: .digit(0)  // 〇 零
    case 0x4E00, 0x58F9: .digit(1)  // 一 壹
    case 0x4E8C, 0x8D30, 0x4E24: .digit(2)  // 二 贰 两
    case 0x4E09, 0x53C1: .digit(3)  // 三 叁
    case 0x56DB, 0x8086: .digit(4)  // 四 肆
    case 0x4E94, 0x4F0D: .digit(5)  // 五 伍
    case 0x516D, 0x9646: .digit(6)  // 六 陆
    case 0x4E03, 0x67D2: .digit(7)  // 七 柒
    case 0x516B, 0x634C: .digit(8)  // 八 捌
    case 0x4E5D, 0x7396: .digit(9)  // 九 玖
    case 0x5341, 0x62FE: .place(10)  // 十 拾
    case 0x767E, 0x4F70: .place(100)  // 百 佰
    case 0x5343, 0x4EDF: .place(1000)  // 千 仟
    case 0x4E07: .place(10_000)  // 万
    case 0x4EBF: .place(100_000_000)  // 亿
    case 0x5EFF: .tens(20)  // 廿
    case 0x5345: .tens(30)  // 卅
    case 0x534C: .tens(40)  // 卌
    default: nil
    }
  }
}
