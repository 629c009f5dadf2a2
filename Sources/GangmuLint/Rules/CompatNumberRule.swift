internal import GangmuModel

/// NUM-11.
enum CompatNumberRule: DocumentRule {
  static let description = RuleDescription(
    code: "NUM-11", name: "compat-number", severity: .info,
    summary: LocalizedText("序号用了兼容字符", "a number is a compatibility character"),
    rationale: LocalizedText(
      "“㈠”“⑴”“⒈”把括号和数字合成一个字符，按“（一）”检索不到，编号也只到二十。“①”是公认的一级序号，不在此列。",
      "㈠ ⑴ ⒈ are one character each: a search for （一） does not find them, and they end at twenty. ① is a level of its own and is not meant."
    ),
    basis: [.init("GB/T 15834-2011", "B.3", .practice)],
    breaks: [
      .init("关于河道管护的意见\n一、工作任务\n㈠疏浚河道。\n㈡清理岸线。\n"),
      .init("关于河道管护的意见\n一、工作任务\n⒈疏浚河道。\n⒉清理岸线。\n"),
      .init("关于河道管护的意见\n一、工作任务\n１.疏浚河道。\n２.清理岸线。\n"),
    ],
    passes: [
      .init("关于河道管护的意见\n一、工作任务\n（一）疏浚河道。\n（二）清理岸线。\n"),
      .init("关于河道管护的意见\n一、工作任务\n①疏浚河道。\n②清理岸线。\n"),
      .init("关于防汛的意见\n一、工作任务\n启动Ⅰ级响应后每日巡河。\n", caption: LocalizedText("等级不是序号", "a grade is no number")),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let places = document.characters[.compatNumber]
    guard !places.isEmpty else { return }
    var cursor = PlaceCursor(places)
    for mark in document.marks.marks where !mark.style.isRunIn && !cursor.places(in: mark.span.range).isEmpty {
      let marker = document.text[mark.span]
      guard let first = marker.unicodeScalars.first else { continue }
      let plain = plain(first, mark) ?? asciiDigits(marker)
      report.add(
        mark.span,
        LocalizedText("序号“\(marker)”应用普通字符", "“\(marker)” should be written with plain characters"),
        fix: plain.map { .init(mark.span, $0) })
    }
  }

  /// What a single character stands for.
  private static func plain(_ scalar: Unicode.Scalar, _ mark: ClauseMark) -> String? {
    switch scalar.value {
    case 0x2474...0x2487: "（\(mark.ordinal)）"
    case 0x2488...0x249B: "\(mark.ordinal)."
    case 0x3220...0x3229: "（" + Self.numerals[Int(scalar.value - 0x3220)] + "）"
    default: nil
    }
  }

  /// A marker with its full-width digits in half width; `nil` for Roman numerals.
  private static func asciiDigits(_ marker: String) -> String? {
    var scalars = String.UnicodeScalarView()
    for scalar in marker.unicodeScalars {
      if (0x2160...0x216B).contains(scalar.value) { return nil }
      let isDigit = (0xFF10...0xFF19).contains(scalar.value)
      scalars.append(isDigit ? Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30)) : scalar)
    }
    return String(scalars)
  }

  private static let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
}
