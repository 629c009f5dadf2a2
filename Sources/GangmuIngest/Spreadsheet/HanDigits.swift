/// Chinese numerals as the number formats `[DBNum1]` and `[DBNum2]` write them.
enum HanDigits {
  case plain, formal

  /// Digit by digit, as years are: 二〇二四.
  func spelled(_ number: Int) -> String {
    self == .plain
      ? NumberFormat.text(number, "ideographDigital")
      : String(number).utf8.map { said(Int($0) - 0x30) }.joined()
  }

  /// As a number is said: 十五, 壹拾伍.
  func said(_ number: Int) -> String {
    NumberFormat.text(number, self == .plain ? "chineseCountingThousand" : "chineseLegalSimplified")
  }
}
