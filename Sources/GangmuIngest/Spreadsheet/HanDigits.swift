/// Chinese numerals as the number formats `[DBNum1]` and `[DBNum2]` write them.
enum HanDigits {
  case plain, formal

  /// Digit by digit, as years are: 二〇二四.
  func spelled(_ number: Int) -> String { digits(of: number).map { name($0) }.joined() }

  /// As a number is said: 一十五 and, below 20 and in plain numerals, 十五.
  func said(_ number: Int) -> String {
    guard number > 0, number < 100_000_000 else { return spelled(number) }
    let (high, low) = number.quotientAndRemainder(dividingBy: 10_000)
    guard high > 0 else { return group(low) }
    let gap = low > 0 && low < 1000 ? name(0) : ""
    return group(high) + "万" + gap + (low > 0 ? group(low, isFirst: false) : "")
  }

  /// A number below ten thousand.
  private func group(_ number: Int, isFirst: Bool = true) -> String {
    var text = ""
    var hasGap = false
    let digits = digits(of: number)
    for (offset, digit) in digits.enumerated() {
      if digit == 0 {
        hasGap = true
        continue
      }
      if hasGap { text += name(0) }
      hasGap = false
      let power = digits.count - 1 - offset
      if !(self == .plain && isFirst && digit == 1 && power == 1 && offset == 0) { text += name(digit) }
      text += powers[power]
    }
    return text
  }

  private func digits(of number: Int) -> [Int] { String(max(0, number)).utf8.map { Int($0) - 0x30 } }

  private func name(_ digit: Int) -> String { names[digit] }

  private var names: [String] {
    self == .plain
      ? ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"] : ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"]
  }

  private var powers: [String] { self == .plain ? ["", "十", "百", "千"] : ["", "拾", "佰", "仟"] }
}
