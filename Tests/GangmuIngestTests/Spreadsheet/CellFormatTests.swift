import Testing

@testable import GangmuIngest

@Suite struct CellFormatTests {
  /// What the file holds, the format's code, and what a spreadsheet shows in Chinese.
  static let cases: [(String, String, String)] = [
    ("1", "General", "1"), ("0.30000000000000004", "General", "0.3"), ("-45.330000000000005", "General", "-45.33"),
    ("0.3333333333333333", "General", "0.333333333"), ("12345678901", "General", "12345678901"),
    ("110101199001011234", "General", "110101199001011234"), ("1.1E+3", "General", "1100"),
    ("1E-7", "General", "0.0000001"),
    ("0", "General", "0"), ("999.99999999999999", "General", "1000"),
    ("2.5", "0", "3"), ("3", "000", "003"), ("0.5", "0.00", "0.50"), ("0.05", "#.##", ".05"),
    ("1234567.891", "#,##0.00", "1,234,567.89"), ("-1234.5", "#,##0.0_);(#,##0.0)", "(1,234.5)"),
    ("-1234.5", "#,##0.0", "-1,234.5"), ("1234567", "0.0,\"千\"", "1234.6千"), ("0.12345", "0.00%", "12.35%"),
    ("0.285", "0%", "29%"), ("0", "0;-0;;@", ""), ("5", "¥#,##0.00", "¥5.00"), ("100", "[$¥-804]#,##0", "¥100"),
    ("99", "0\"分\"", "99分"), ("1.5", "?/?", "1.5"), ("1100", "0.00E+00", "1100"), ("7", "[Red]0", "7"),
    ("12", "[DBNum1]General", "十二"), ("115", "\"第\"[DBNum1]0\"号\"", "第一百一十五号"), ("2003", "[DBNum2]0", "贰仟零叁"),
    ("46203", "yyyy\"年\"m\"月\"d\"日\"", "2026年6月30日"), ("46203", "yyyy/m/d;@", "2026/6/30"),
    ("46203", "yyyy\\-mm\\-dd", "2026-06-30"), ("46203", "[$-804]aaaa", "星期二"),
    ("46203", "[$-409]ddd d-mmm-yy", "Tue 30-Jun-26"),
    ("46203", "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@", "二〇二六年六月三十日"), ("46203.75", "yyyy/m/d h:mm", "2026/6/30 18:00"),
    ("46203.5", "上午/下午h\"时\"mm\"分\"", "下午12时00分"), ("0.5", "h:mm AM/PM", "12:00 PM"),
    ("0.9999999", "hh:mm:ss", "00:00:00"),
    ("1.25", "[h]:mm", "30:00"), ("60", "yyyy-mm-dd", "1900-02-28"), ("1", "yyyy-mm-dd", "1900-01-01"),
    ("-5", "yyyy-mm-dd", "-5"),
  ]

  @Test(arguments: cases)
  func showsNumbersAsAReaderSeesThem(value: String, code: String, expected: String) throws {
    let number = try #require(DecimalNumber(Array(value.utf8)[...]))
    #expect(String(decoding: CellFormat(code: code).text(of: number, is1904: false), as: UTF8.self) == expected)
  }

  @Test(arguments: [("七", "\"第\"@\"章\"", "第七章"), ("七", "0.00", "七"), ("七", "0;-0;0;@\"等\"", "七等")])
  func putsWordsAroundText(value: String, code: String, expected: String) {
    #expect(String(decoding: CellFormat(code: code).text(of: Array(value.utf8)), as: UTF8.self) == expected)
  }

  @Test(arguments: ["", "-", ".", "1.2.3", "1e", "1e9999", "甲", "1 2"])
  func takesNothingElseForANumber(text: String) {
    #expect(DecimalNumber(Array(text.utf8)[...]) == nil)
  }

  @Test(arguments: [
    "\"", "[", "\\", "_", "*", "[$", ";;;;;;", "0.0.0.0,,,,", "[DBNum", "e", "AM/P", "\u{4E0A}", "[h", "#,#,#",
  ])
  func readsBrokenCodes(code: String) throws {
    let number = try #require(DecimalNumber(Array("1.5".utf8)[...]))
    _ = CellFormat(code: code).text(of: number, is1904: true)
  }
}
