internal import GangmuModel

/// DAT-03.
enum DateCorruptRule: DocumentRule {
  static let description = RuleDescription(
    code: "DAT-03", name: "date-corrupt", severity: .error,
    summary: LocalizedText("日期残缺", "a date lost characters or ran into a time"),
    rationale: LocalizedText(
      "日期丢了“年”“月”，或与时刻连成一串，就读不出是哪一天；有时有几种读法。",
      "Without 年 or 月, or with a time glued to it, a date cannot be read, or can be read in several ways."),
    basis: [.init("转载实务", nil, .practice)],
    breaks: [
      .init("关于做好河道管护工作的通知\n各镇人民政府：\n现就有关事项通知如下。\n一、落实责任\n每月巡河。\n白鹭县人民政府\n202449日\n"),
      .init("关于做好河道管护工作的通知\n发布时间：2023-01-1917:49\n各镇人民政府：\n现就有关事项通知如下。\n一、落实责任\n每月巡河。\n"),
      .init("关于做好河道管护工作的通知\n各镇人民政府：\n现就有关事项通知如下。\n一、落实责任\n自20244月9日起每月巡河。\n"),
    ],
    passes: [
      .init("关于做好河道管护工作的通知\n发布时间：2023-01-19 17:49\n各镇人民政府：\n现就有关事项通知如下。\n一、落实责任\n每月巡河。\n白鹭县人民政府\n2024年4月9日\n"),
      .init("关于做好河道管护工作的通知\n各镇人民政府：\n现就有关事项通知如下。\n一、落实责任\n会期365日，编号20240409，时间为8:30—17:30。\n"),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    var spans = document.document.diagnostics.filter { $0.rule == "date-damaged" }.compactMap(\.span)
    let units = document.text.units
    for sign in document.scan[.day] + document.scan[.month] {
      if let span = gluedYear(units, before: sign) { spans.append(span) }
    }
    for colon in document.scan[.clockColon] {
      if let span = gluedTime(units, around: colon) { spans.append(span) }
    }
    var end = 0
    for span in spans.sorted(by: { ($0.start, $1.end) < ($1.start, $0.end) }) where span.start >= end {
      end = span.end
      let written = document.text[span]
      report.add(span, LocalizedText("日期“\(written)”残缺", "the date “\(written)” is damaged"))
    }
  }

  /// 202449日, 20244月: a year and more digits right before the sign.
  private static func gluedYear(_ units: [UInt16], before sign: Int) -> TextSpan? {
    var start = sign
    while start > 0, UnitClass.of(units[start - 1]).isDigit { start -= 1 }
    guard (5...8).contains(sign - start), isRecentYear(units, start) else { return nil }
    // 20150日均 counts.
    if sign + 1 < units.count, Self.counting.contains(units[sign + 1]) { return nil }
    let before = start > 0 ? units[start - 1] : 0x20
    return before == UInt16(ascii: ".") || UnitClass.of(before).isLatin ? nil : TextSpan(start, sign + 1)
  }

  /// 2023-01-1917:49: eight digits in three groups, and the hour right behind.
  private static func gluedTime(_ units: [UInt16], around colon: Int) -> TextSpan? {
    guard colon >= 12, isRecentYear(units, colon - 12) else { return nil }
    let pattern = "dddd-dd-dddd"
    for (offset, expected) in pattern.utf8.enumerated() {
      let unit = units[colon - 12 + offset]
      guard expected == UInt8(ascii: "-") ? Self.separators.contains(unit) : UnitClass.of(unit).isDigit else {
        return nil
      }
    }
    return TextSpan(colon - 12, min(colon + 3, units.count))
  }

  /// 19xx or 20xx.
  private static func isRecentYear(_ units: [UInt16], _ at: Int) -> Bool {
    (units[at] == 0x31 && units[at + 1] == 0x39) || (units[at] == 0x32 && units[at + 1] == 0x30)
  }

  private static let counting = UnitSet("均产供处租")
  private static let separators = UnitSet("-/.")
}
