import GangmuModel
import GangmuSyntax
import Testing

@Suite struct NumeralTests {
  /// Cases grouped by the value that they mean.
  @Test(
    "reads every form of a whole number",
    arguments: [
      (0, ["0", "零", "〇", "○"]), (2, ["2", "二", "两", "贰"]), (10, ["10", "十", "拾", "一十", "１０"]),
      (12, ["12", "十二", "１２", "一十二", "拾贰"]), (20, ["20", "二十", "廿", "贰拾"]), (22, ["22", "廿二", "二十二"]),
      (31, ["31", "卅一", "三十一"]), (45, ["45", "卌五", "四十五"]), (100, ["100", "一百", "百"]),
      (108, ["108", "一百零八", "一百〇八", "壹佰零捌"]), (110, ["110", "一百一十"]), (1000, ["1000", "一千", "仟"]),
      (1005, ["1005", "一千零五"]), (2015, ["2015", "二〇一五", "二○一五", "二零一五", "２０１５"]),
      (10_000, ["10000", "一万", "万"]), (35_000, ["35000", "三万五千"]), (120_305, ["120305", "十二万零三百零五"]),
      (100_000_000, ["100000000", "一亿", "亿"]), (120_000_305, ["120000305", "一亿二千万零三百零五"]),
      (20_000_000, ["20000000", "二千万", "两千万"]),
    ] as [(Int, [String])])
  func readsForms(value: Int, forms: [String]) throws {
    for form in forms {
      let units = SourceText(form).units
      let match = try #require(Numeral.match(units, at: 0, limit: units.count), "\(form)")
      #expect(match.value == value, "\(form)")
      #expect(match.end == units.count, "\(form)")
    }
  }

  @Test("stops where the number ends", arguments: [("十二年", 12, 2), ("5个", 5, 1), ("三、", 3, 1), ("二十三十", 23, 3)])
  func stops(text: String, value: Int, end: Int) throws {
    let units = SourceText(text).units
    let match = try #require(Numeral.match(units, at: 0, limit: units.count))
    #expect(match.value == value)
    #expect(match.end == end)
  }

  @Test("reads no number where none stands", arguments: ["", "年", "第一", "99999999999999999999"])
  func refuses(text: String) {
    let units = SourceText(text).units
    #expect(Numeral.match(units, at: 0, limit: units.count) == nil)
  }

  @Test("keeps to its limit and bears offsets outside the text")
  func bounds() {
    let units = SourceText("一百零八").units
    #expect(Numeral.match(units, at: 0, limit: 2)?.value == 100)
    #expect(Numeral.match(units, at: 4, limit: 4) == nil)
    #expect(Numeral.match(units, at: -1, limit: 4) == nil)
    #expect(Numeral.match(units, at: 0, limit: 9) == nil)
  }
}
