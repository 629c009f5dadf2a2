/// A decimal number kept exactly: `digits` × 10^`exponent`. No floating point, so nothing is rounded.
package struct ExactDecimal: Sendable, Hashable {
  package let digits: Int
  package let exponent: Int

  /// Trailing zeros move into the exponent, so that equal numbers are equal values.
  package init(digits: Int, exponent: Int = 0) {
    var digits = digits
    var exponent = digits == 0 ? 0 : exponent
    while digits != 0, digits % 10 == 0 {
      digits /= 10
      exponent += 1
    }
    self.digits = digits
    self.exponent = exponent
  }

  package static let zero = ExactDecimal(digits: 0)

  package func scaled(byPowerOfTen power: Int) -> ExactDecimal {
    ExactDecimal(digits: digits, exponent: exponent + power)
  }

  /// Returns numerator / denominator, rounded half up to twelve places where the division does not end.
  package static func quotient(_ numerator: Int, _ denominator: Int) -> ExactDecimal? {
    guard denominator > 0, numerator >= 0, numerator < 1_000_000, denominator < 1_000_000_000 else { return nil }
    let scale = 1_000_000_000_000
    return ExactDecimal(digits: (numerator * scale + denominator / 2) / denominator, exponent: -12)
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// The plain decimal, without exponent or grouping: `150000000`, `4.66`, `0.2`.
  package var description: String {
    if exponent == 0 { return String(digits) }
    var text = Array(String(digits.magnitude).utf8)
    if exponent > 0 {
      text += repeatElement(0x30, count: digits == 0 ? 0 : exponent)
    } else {
      // At least one digit stands before the point.
      text.insert(contentsOf: repeatElement(0x30, count: max(0, 1 - exponent - text.count)), at: 0)
      text.insert(0x2E, at: text.count + exponent)
    }
    return (digits < 0 ? "-" : "") + String(decoding: text, as: UTF8.self)
  }
}
