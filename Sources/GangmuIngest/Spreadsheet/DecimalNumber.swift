/// A cell's number in decimal digits, as the file writes it: rounding these gives what a reader sees, without the noise of
/// binary fractions.
struct DecimalNumber {
  private(set) var isNegative = false
  /// Values 0 to 9, the first and the last not 0; empty for zero.
  private var digits: [UInt8] = []
  /// How many of the digits stand before the decimal point; negative where zeros follow the point first.
  private var whole = 0

  var isZero: Bool { digits.isEmpty }

  /// Spreadsheets keep so many digits.
  private static let precision = 15
  /// Beyond what a double holds.
  private static let largestExponent = 400

  /// - Returns: `nil` for what is no number such as `-1.5E+3`.
  init?(_ text: ArraySlice<UInt8>) {
    var rest = text
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      rest = rest.dropFirst()
    }
    var sawPoint = false
    var count = 0
    while let byte = rest.first, byte == UInt8(ascii: ".") && !sawPoint || (0x30...0x39).contains(byte) {
      rest = rest.dropFirst()
      if byte == UInt8(ascii: ".") {
        sawPoint = true
        continue
      }
      count += 1
      if !sawPoint, !digits.isEmpty || byte != 0x30 { whole += 1 }
      if sawPoint, digits.isEmpty, byte == 0x30 { whole -= 1 }
      if !digits.isEmpty || byte != 0x30 { digits.append(byte - 0x30) }
    }
    guard count > 0, count < 1000, let exponent = Self.exponent(rest) else { return nil }
    whole += exponent
    // A long number written in full is a code: its digits are meant.
    if sawPoint || !rest.isEmpty { keep(Self.precision) } else { keep(digits.count) }
  }

  private static func exponent(_ text: ArraySlice<UInt8>) -> Int? {
    guard let mark = text.first else { return 0 }
    guard mark | 0x20 == UInt8(ascii: "e"), let value = Int(String(decoding: text.dropFirst(), as: UTF8.self)) else {
      return nil
    }
    return abs(value) <= largestExponent ? value : nil
  }

  var absolute: DecimalNumber {
    var number = self
    number.isNegative = false
    return number
  }

  /// Moves the decimal point: 2 for percent, -3 for thousands.
  mutating func shift(_ places: Int) { if !isZero { whole += places } }

  /// Rounds half away from zero.
  mutating func round(fraction places: Int) { keep(whole + places) }

  private mutating func keep(_ count: Int) {
    if count < digits.count {
      let roundsUp = count >= 0 && digits[count] >= 5
      digits.removeLast(digits.count - max(0, count))
      if roundsUp { addOne(at: count) }
    }
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { whole = 0 }
  }

  /// Adds one to the digit before an offset; that of a number without digits left stands before them.
  private mutating func addOne(at offset: Int) {
    var offset = offset
    while offset > 0, digits[offset - 1] == 9 {
      digits[offset - 1] = 0
      offset -= 1
    }
    if offset > 0 {
      digits[offset - 1] += 1
    } else {
      digits.insert(1, at: 0)
      whole += 1
    }
  }

  /// Digits before the decimal point.
  var wholeDigits: [UInt8] {
    whole > 0 ? Array(digits.prefix(whole)) + [UInt8](repeating: 0, count: max(0, whole - digits.count)) : []
  }

  /// Digits after the decimal point.
  var fractionDigits: [UInt8] {
    isZero ? [] : [UInt8](repeating: 0, count: max(0, -whole)) + digits.dropFirst(max(0, whole))
  }

  /// For dates, whose precision suffices.
  var double: Double {
    let number = wholeDigits.reduce(0.0) { $0 * 10 + Double($1) }
    let fraction = fractionDigits.reversed().reduce(0.0) { ($0 + Double($1)) / 10 }
    return isNegative ? -(number + fraction) : number + fraction
  }

  /// The absolute value, written out.
  ///
  /// - Parameters:
  ///   - least: At least so many digits before the decimal point.
  ///   - fraction: At least so many after it.
  func text(least: Int = 1, fraction: Int = 0, isGrouped: Bool = false) -> [UInt8] {
    var number = wholeDigits
    if number.count < least { number = [UInt8](repeating: 0, count: least - number.count) + number }
    var text: [UInt8] = []
    for (offset, digit) in number.enumerated() {
      if isGrouped, offset > 0, (number.count - offset) % 3 == 0 { text.append(UInt8(ascii: ",")) }
      text.append(0x30 + digit)
    }
    var decimals = fractionDigits
    if decimals.count < fraction { decimals += [UInt8](repeating: 0, count: fraction - decimals.count) }
    return decimals.isEmpty ? text : text + [UInt8(ascii: ".")] + decimals.map { $0 + 0x30 }
  }

  /// As the format General shows it: eleven characters, but a whole number in full.
  var general: [UInt8] {
    var rounded = self
    rounded.round(fraction: max(0, 10 - max(1, whole)))
    return (isNegative && !rounded.isZero ? [UInt8(ascii: "-")] : []) + rounded.text()
  }
}
