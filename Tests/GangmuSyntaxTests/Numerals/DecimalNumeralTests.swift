import GangmuModel
import GangmuSyntax
import Testing

@Suite struct DecimalNumeralTests {
  private func match(_ text: String) -> DecimalNumeral.Match? {
    let units = SourceText(text).units
    return DecimalNumeral.match(units, at: 0, limit: units.count)
  }

  @Test(
    "reads decimals exactly, scales multiplied out",
    arguments: [
      ("150000000", ["1.5亿", "1.5 亿", "15000万", "１．５亿", "一亿五千万", "150,000,000"]), ("4.66", ["4.66", "四点六六", "４.６６"]),
      ("1234", ["1234", "1,234", "1，234"]), ("0.5", ["0.5", "一半", "二分之一"]), ("0.2", ["五分之一", "0.20"]),
      ("60", ["60", "百分之六十", "百分之60", "六成", "60.0"]), ("3", ["千分之三", "三", "3.0"]), ("0.75", ["四分之三"]),
      ("0.666666666667", ["三分之二"]), ("0.00025", ["万分之2.5"]), ("300000", ["30万", "30多万", "30余万", "三十万", "三十多万"]),
      ("5000000", ["500万", "5百万", "五百万"]), ("2000000000000", ["2万亿"]), ("370", ["370余", "370多"]), ("0.1", ["0.10"]),
    ] as [(String, [String])])
  func readsExactly(value: String, forms: [String]) throws {
    for form in forms { #expect(try #require(match(form), "\(form)").value.description == value, "\(form)") }
  }

  @Test(
    "tells lower bounds, units that are built in, and fractions",
    arguments: [
      ("370余件", true, DecimalNumeral.BuiltInUnit.none, false), ("30多万", true, .none, false),
      ("百分之六十", false, .percent, false), ("千分之三", false, .permille, false), ("五成以上", false, .percent, false),
      ("一半", false, .none, true), ("三分之一", false, .none, true), ("12家", false, .none, false),
    ])
  func tells(text: String, isLowerBound: Bool, unit: DecimalNumeral.BuiltInUnit, isFraction: Bool) throws {
    let found = try #require(match(text))
    #expect(found.isLowerBound == isLowerBound)
    #expect(found.unit == unit)
    #expect(found.isFraction == isFraction)
  }

  @Test("reads no decimal in outline numbers and words", arguments: ["1.2.3", "年", "第三", "成员"])
  func refuses(text: String) { #expect(match(text) == nil) }

  @Test(
    "leaves what is no part of the number",
    arguments: [("3,45", 1), ("1,2345", 1), ("5.", 1), ("三成员", 1), ("一半年", 1), ("12.5%", 4), ("12,345,678元", 10)])
  func ends(text: String, end: Int) throws { #expect(try #require(match(text)).end == end) }

  @Test(
    "writes plain decimals",
    arguments: [
      (15, 7, "150000000"), (466, -2, "4.66"), (2, -1, "0.2"), (5, -3, "0.005"), (0, 3, "0"), (-32, -1, "-3.2"),
    ])
  func writes(digits: Int, exponent: Int, text: String) {
    #expect(ExactDecimal(digits: digits, exponent: exponent).description == text)
  }
}
