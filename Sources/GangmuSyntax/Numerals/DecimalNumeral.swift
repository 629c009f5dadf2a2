internal import GangmuModel

/// Decimal numbers as documents write quantities: 4.66, 1,234, 1.5亿, 30多万, 三点五, 一百二十, 百分之六十, 五分之一, 五成, 一半.
package enum DecimalNumeral {
  /// The unit that a numeral carries by its own form.
  package enum BuiltInUnit: Sendable, Hashable {
    case none
    /// 百分之N, N成
    case percent
    /// 千分之N
    case permille
  }

  package struct Match: Sendable, Hashable {
    package var value: ExactDecimal
    package var end: Int
    package var unit: BuiltInUnit = .none
    /// 余, 多 or 几 stands inside or right after the number: the value is a lower bound.
    package var isLowerBound = false
    /// 五分之一, 一半: complete without a unit.
    package var isFraction = false
    package var isArabic = false
    /// 2万, 1.5亿: written with a scale, so that a range shares it (20-60万).
    package var scale = 0
  }

  /// Reads the longest number at an offset of folded units; `nil` where none stands or it is malformed.
  package static func match(_ units: [UInt16], at start: Int, limit: Int) -> Match? {
    guard start >= 0, start < limit, limit <= units.count else { return nil }
    if UnitClass.of(units[start]).isDigit { return arabic(units, start, limit) }
    if let fraction = FractionNumeral.match(units, at: start, limit: limit) { return fraction }
    return chinese(units, start, limit)
  }

  // MARK: Arabic

  private static func arabic(_ units: [UInt16], _ start: Int, _ limit: Int) -> Match? {
    guard var match = grouped(units, start, limit) else { return nil }
    match.isArabic = true
    readScale(units, limit, &match)
    return match
  }

  /// Digits, with groups of three after commas and a fraction after a point.
  private static func grouped(_ units: [UInt16], _ start: Int, _ limit: Int) -> Match? {
    var at = start
    var value = 0
    var places = 0
    func digit(_ offset: Int) -> Int? {
      offset < limit && UnitClass.of(units[offset]).isDigit ? Int(units[offset]) - 0x30 : nil
    }
    func take() -> Bool {
      while let next = digit(at) {
        guard value < 100_000_000_000_000 else { return false }
        value = value * 10 + next
        at += 1
      }
      return true
    }
    guard take() else { return nil }
    let lead = at - start
    while lead <= 3, at < limit, units[at] == 0x2C, isGroup(units, at + 1, limit) {
      at += 1
      guard take() else { return nil }
    }
    if at + 1 < limit, units[at] == 0x2E, digit(at + 1) != nil {
      let point = at
      at += 1
      guard take() else { return nil }
      places = at - point - 1
      // 1.2.3 is an outline number or a date.
      if at + 1 < limit, units[at] == 0x2E, digit(at + 1) != nil { return nil }
    }
    return Match(value: ExactDecimal(digits: value, exponent: -places), end: at)
  }

  /// Exactly three digits.
  private static func isGroup(_ units: [UInt16], _ start: Int, _ limit: Int) -> Bool {
    var at = start
    while at < limit, UnitClass.of(units[at]).isDigit { at += 1 }
    return at - start == 3
  }

  /// 万, 亿, 千万, 百万, 万亿 after digits, with 余 or 多 before or after.
  private static func readScale(_ units: [UInt16], _ limit: Int, _ match: inout Match) {
    var at = match.end
    // 340 亿元: documents made by word processors set blanks around digits.
    let apart = units.skipBlanks(at, limit: limit)
    if apart > at, apart < limit, power(units[apart]) ?? 0 > 3 { at = apart }
    if at + 1 < limit, isVague(units[at]), power(units[at + 1]) != nil {
      match.isLowerBound = true
      at += 1
    }
    var scale = 0
    // 百 and 千 come before 万 and 亿, never after; 5千瓦 and 3百分点 have no scale.
    while at < limit, scale < 12, let power = power(units[at]), power > 3 || scale == 0 {
      if power <= 3, at + 1 < limit, isMeasurePrefix(units[at + 1]) { break }
      scale += power
      at += 1
    }
    if scale > 0 {
      match.value = match.value.scaled(byPowerOfTen: scale)
      match.scale = scale
      match.end = at
    }
    readVague(units, limit, &match)
  }

  private static func isMeasurePrefix(_ next: UInt16) -> Bool {
    switch next {
    case 0x74E6, 0x7C73, 0x514B, 0x4F0F, 0x5361, 0x5206: true  // 瓦 米 克 伏 卡 分
    default: false
    }
  }

  private static func readVague(_ units: [UInt16], _ limit: Int, _ match: inout Match) {
    guard match.end < limit, isVague(units[match.end]) else { return }
    match.isLowerBound = true
    match.end += 1
  }

  private static func isVague(_ unit: UInt16) -> Bool { unit == 0x4F59 || unit == 0x591A }  // 余 多

  private static func power(_ unit: UInt16) -> Int? {
    switch unit {
    case 0x767E: 2  // 百
    case 0x5343: 3  // 千
    case 0x4E07: 4  // 万
    case 0x4EBF: 8  // 亿
    default: nil
    }
  }

  // MARK: Chinese

  private static func chinese(_ units: [UInt16], _ start: Int, _ limit: Int) -> Match? {
    guard let whole = Numeral.chinese(units, at: start, limit: limit) else { return nil }
    var match = Match(value: ExactDecimal(digits: whole.value), end: whole.end)
    if whole.end + 1 < limit, units[whole.end] == 0x70B9,  // 点
      let fraction = positional(units, whole.end + 1, limit)
    {
      match = Match(value: joined(whole.value, fraction), end: fraction.end)
    }
    // 十多万: the scale after 多 still counts.
    if match.end + 1 < limit, isVague(units[match.end]), let power = power(units[match.end + 1]), power >= 4 {
      match.value = match.value.scaled(byPowerOfTen: power)
      match.end += 2
      match.isLowerBound = true
    }
    readVague(units, limit, &match)
    return match
  }

  private struct Places {
    var digits: Int
    var count: Int
    var end: Int
  }

  private static func positional(_ units: [UInt16], _ start: Int, _ limit: Int) -> Places? {
    var at = start
    var value = 0
    while at < limit, at - start < 9, let one = Numeral.chinese(units, at: at, limit: at + 1), one.value < 10 {
      value = value * 10 + one.value
      at += 1
    }
    return at > start ? Places(digits: value, count: at - start, end: at) : nil
  }

  private static func joined(_ whole: Int, _ fraction: Places) -> ExactDecimal {
    var scale = 1
    for _ in 0..<fraction.count { scale *= 10 }
    guard whole < 1_000_000_000 else { return ExactDecimal(digits: whole) }
    return ExactDecimal(digits: whole * scale + fraction.digits, exponent: -fraction.count)
  }
}
