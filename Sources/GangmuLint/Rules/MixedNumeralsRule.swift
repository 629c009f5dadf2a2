internal import GangmuModel

/// QTY-06.
enum MixedNumeralsRule: DocumentRule {
  static let description = RuleDescription(
    code: "QTY-06", name: "mixed-numerals", severity: .info,
    summary: LocalizedText("一个数中混用阿拉伯数字和千、百、零", "digits and 千, 百 or 零 mixed in one number"),
    rationale: LocalizedText(
      "除万、亿外，一般数值不能同时采用两种数字。", "But for 万 and 亿 a number is written in one kind of numerals."),
    basis: [.init("GB/T 15835-2011", "5.3", .required)],
    breaks: [
      .init("一、资金安排\n每座古桥补助3千5百元。\n"), .init("一、资金安排\n共有古桥1百零8座。\n"),
    ],
    passes: [
      .init("一、资金安排\n每座古桥补助3500元，共3万元，护栏长5千米。\n"),
      .init("一、资金安排\n共有古桥一百零八座，负荷3千瓦5台。\n"),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let units = document.text.units
    for word in [Anchor.thousand, .hundred] {
      document.forEachPlace(of: word) { at, paragraph in
        guard at > paragraph.range.lowerBound, at + 1 < paragraph.range.upperBound, UnitClass.of(units[at - 1]).isDigit,
          UnitClass.of(units[at + 1]).isDigit || units[at + 1] == zero
        else { return }
        var (start, end) = (at, at + 1)
        while start > max(paragraph.range.lowerBound, at - longest), isNumber(units[start - 1]) { start -= 1 }
        while end < min(paragraph.range.upperBound, at + longest), isNumber(units[end]) { end += 1 }
        // 3千5百 has two of the words, and one fault.
        guard !units[start..<at].contains(where: words.contains) else { return }
        let span = TextSpan(start, end)
        report.add(
          span, LocalizedText("“\(document.text[span])”混用两种数字", "“\(document.text[span])” mixes two kinds of numerals"),
          advice: LocalizedText("全用阿拉伯数字", "write it in digits"))
      }
    }
  }

  private static func isNumber(_ unit: UInt16) -> Bool {
    UnitClass.of(unit).isDigit || unit == zero || words.contains(unit)
  }

  /// No number is followed further to either side.
  private static let longest = 12
  private static let zero: UInt16 = 0x96F6
  /// 千 百
  private static let words: [UInt16] = [0x5343, 0x767E]
}
