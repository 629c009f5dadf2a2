internal import GangmuModel

/// ENC-05.
enum InvisibleCharRule: DocumentRule {
  static let description = RuleDescription(
    code: "ENC-05", name: "invisible-char", severity: .info,
    summary: LocalizedText("看不见的字符或私用区字符", "a character of no width, a control, or one of private use"),
    rationale: LocalizedText(
      "零宽字符把词语断开，检索不到；私用区字符离开原来的字体就显示不出来。",
      "Characters of no width cut words, which are then not found; those of private use are seen only with one font."),
    basis: [.init("GB 18030-2022", nil, .practice)],
    breaks: [
      .init("关于河道管护的通\u{200B}知\n为加强河道管护，现通知如下。\n"),
      .init("关于河道管护的通知\n\u{E5C6}加强河道管护。\n"),
    ],
    passes: [
      .init("关于河道管护的通知\n为加强河道管护，现通知如下。\n"),
      .init("关于河道管护的通知\n　　为加强河道管护，现通知如下。\n", caption: LocalizedText("全角空格", "ideographic spaces")),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    for offset in document.characters[.invisible] { add(offset, document, isRemovable: true, &report) }
    for offset in document.characters[.privateUse] { add(offset, document, isRemovable: false, &report) }
  }

  private static func add(
    _ offset: Int, _ document: CheckedDocument, isRemovable: Bool, _ report: inout RuleReport
  ) {
    // Pages draw their buttons with fonts of icons.
    guard !document.isChrome(offset), let value = document.scalar(offset)?.value else { return }
    let span = TextSpan(offset, offset + 1)
    let digits = String(value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    report.add(
      span,
      isRemovable
        ? LocalizedText("含有看不见的字符 \(code)", "the invisible character \(code)")
        : LocalizedText("含有私用区字符 \(code)", "the character of private use \(code)"),
      fix: isRemovable && joinsNothing(offset, document.text.units) ? .init(span, "") : nil)
  }

  /// Joiners hold emoji together, and a control may stand for a lost character: only between Chinese is nothing lost.
  private static func joinsNothing(_ offset: Int, _ units: [UInt16]) -> Bool {
    offset > 0 && offset + 1 < units.count && isText(units[offset - 1]) && isText(units[offset + 1])
  }

  private static func isText(_ unit: UInt16) -> Bool {
    (UnitClass.of(unit).isHan && unit != UnitFold.beyond) || UnitClass.of(unit).isDigit
      || UnitClass.of(unit).isSeparator || UnitClass.of(unit).isSentenceEnd || UnitClass.of(unit).isBlank
  }
}
