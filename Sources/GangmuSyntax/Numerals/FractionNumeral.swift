internal import GangmuModel

/// Parts of a whole: 百分之六十, 千分之三, 五分之一, 2/3 in words, 五成, 一半.
enum FractionNumeral {
  static func match(_ units: [UInt16], at start: Int, limit: Int) -> DecimalNumeral.Match? {
    guard let first = Numeral.match(units, at: start, limit: limit) else { return nil }
    let at = first.end
    if at + 2 < limit, units[at] == 0x5206, units[at + 1] == 0x4E4B {  // 分之
      return over(first.value, units, at + 2, limit)
    }
    guard at < limit else { return nil }
    if units[at] == 0x534A, first.value == 1, at + 1 >= limit || !followsHalf(units[at + 1]) {  // 一半
      return DecimalNumeral.Match(value: ExactDecimal(digits: 5, exponent: -1), end: at + 1, isFraction: true)
    }
    if units[at] == 0x6210, (1...9).contains(first.value), at + 1 >= limit || endsTenths(units[at + 1]) {  // 成
      return DecimalNumeral.Match(value: ExactDecimal(digits: first.value * 10), end: at + 1, unit: .percent)
    }
    return nil
  }

  private static func over(_ denominator: Int, _ units: [UInt16], _ start: Int, _ limit: Int) -> DecimalNumeral.Match? {
    guard denominator > 0, let numerator = DecimalNumeral.match(units, at: start, limit: limit), !numerator.isFraction,
      numerator.unit == .none
    else { return nil }
    switch denominator {
    case 100: return DecimalNumeral.Match(value: numerator.value, end: numerator.end, unit: .percent)
    case 1000: return DecimalNumeral.Match(value: numerator.value, end: numerator.end, unit: .permille)
    case 10_000:
      return DecimalNumeral.Match(value: numerator.value.scaled(byPowerOfTen: -4), end: numerator.end, isFraction: true)
    default:
      guard numerator.value.exponent >= 0, numerator.value.exponent < 6 else { return nil }
      var whole = numerator.value.digits
      for _ in 0..<numerator.value.exponent { whole *= 10 }
      guard let value = ExactDecimal.quotient(whole, denominator) else { return nil }
      return DecimalNumeral.Match(value: value, end: numerator.end, isFraction: true)
    }
  }

  /// 一半年 is no half.
  private static func followsHalf(_ unit: UInt16) -> Bool { unit == 0x5E74 || unit == 0x6708 || unit == 0x5929 }

  /// 五成以上, 六成左右, 七成, : not 三成员 or 一成立.
  private static func endsTenths(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x4EE5, 0x5DE6, 0x7684, 0x591A, 0x4E0A: true  // 以 左 的 多 上
    default: !UnitClass.of(unit).isHan
    }
  }
}
