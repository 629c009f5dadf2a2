internal import GangmuModel

/// DAT-05.
enum YearShortRule: DocumentRule {
  static let description = RuleDescription(
    code: "DAT-05", name: "year-short", severity: .warning,
    summary: LocalizedText("年份缩写为两位", "a year is cut to two digits"),
    rationale: LocalizedText(
      "年份应写全四位。“25年底前”既可读作 2025 年底，也可读作二十五年的末尾。",
      "Years are written in full: 25年底 may also be the end of twenty-five years."),
    basis: [.init("GB/T 15835-2011", "5.1.4", .required)],
    breaks: [
      .init("关于做好河道管护工作的通知\n各镇人民政府：\n98年底前完成清淤。\n"),
      .init("关于做好河道管护工作的通知\n各镇人民政府：\n请于25年6月底前完成清淤，26年上半年验收。\n"),
    ],
    passes: [
      .init("关于做好河道管护工作的通知\n各镇人民政府：\n1998年底前完成清淤。\n"),
      .init("关于做好河道管护工作的通知\n各镇人民政府：\n河堤建成25年，承包期30年不变，80年代的涵闸由镇里管护，工龄满15年3个月的除外。\n"),
      .init("关于史料的通知\n各镇人民政府：\n民国38年3月以前的水利史料应当征集。\n"),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let units = document.text.units
    for sign in document.scan[.year] where isShort(units, sign) {
      let span = TextSpan(sign - 2, sign + 1)
      let written = document.text[span]
      report.add(span, LocalizedText("年份“\(written)”应写全四位", "the year “\(written)” should have four digits"))
    }
  }

  /// Two digits before 年, and behind it what only a year has: 底, 上半年, a month.
  private static func isShort(_ units: [UInt16], _ sign: Int) -> Bool {
    guard sign >= 3, UnitClass.of(units[sign - 1]).isDigit, UnitClass.of(units[sign - 2]).isDigit,
      !UnitClass.of(units[sign - 3]).isDigit, !Self.before.contains(units[sign - 3])
    else { return false }
    let next = sign + 1
    if Self.ends.contains(where: { units.has($0, at: next, limit: units.count) }) { return true }
    var month = next
    while month < units.count, month - next < 3, UnitClass.of(units[month]).isDigit { month += 1 }
    return month > next && month - next < 3 && month < units.count && units[month] == 0x6708
  }

  private static let ends = ["底前", "底完", "底以前", "底之前", "末前", "初前", "上半年", "下半年", "年底"].map(UnitFold.units)
  /// 民国38年, 2.15年, 2019-20年, 第15年, 满15年.
  private static let before = UnitSet("国.-~—–～第满历绪")
}
