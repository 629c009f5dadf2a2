internal import GangmuModel

/// DOC-08.
enum AddresseeColonRule: DocumentRule {
  static let description = RuleDescription(
    code: "DOC-08", name: "addressee-colon", severity: .warning,
    summary: LocalizedText("主送机关后缺冒号", "the line of addressees lacks its colon"),
    rationale: LocalizedText(
      "主送机关后标全角冒号。缺了冒号，这一行会被当作标题或正文。",
      "A colon ends the addressees; without it the line is taken for a part of the title or the text."),
    basis: [.init("GB/T 9704-2012", "7.3.2", .required)],
    breaks: [
      .init("关于做好河道管护工作的通知\n各镇人民政府，县直各单位\n为加强河道管护，现就有关事项通知如下。\n一、总体要求\n坚持节水优先。\n"),
      .init("关于做好河道管护工作的通知\n各镇人民政府\n为加强河道管护，现就有关事项通知如下。\n一、总体要求\n坚持节水优先。\n"),
    ],
    passes: [
      .init("关于做好河道管护工作的通知\n各镇人民政府，县直各单位：\n为加强河道管护，现就有关事项通知如下。\n一、总体要求\n坚持节水优先。\n"),
      .init(
        "关于做好河道管护工作的通告\n为加强河道管护，现就有关事项通告如下。\n一、总体要求\n坚持节水优先。\n",
        caption: LocalizedText("普发的通告没有主送机关", "a notice to all names no addressee")),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    guard document.metadata.recipients.isEmpty, let letter = document.letter, let title = letter.titleLines.last
    else { return }
    let limit = letter.clauses.first?.span.start ?? letter.span.end
    let blocks = document.ingested.blocks.lazy.filter { $0.span.start >= title.end && $0.span.end <= limit }
    for block in blocks.prefix(3) where namesRecipients(document.text.trimmed(block.span), document.text.units) {
      let span = document.text.trimmed(block.span)
      report.add(
        span, LocalizedText("主送机关后应加冒号", "a colon should end the addressees"),
        fix: .init(TextSpan(span.end, span.end), "："))
      return
    }
  }

  /// 各镇人民政府，县直各单位: bodies from the first character to the last, and no other mark between them than 、 and ，.
  private static func namesRecipients(_ span: TextSpan, _ units: [UInt16]) -> Bool {
    guard span.count >= 4, span.count <= 80, units[span.start] == 0x5404, Self.ends.contains(units[span.end - 1]) else {
      return false
    }
    return span.range.allSatisfy { at in
      let kind = UnitClass.of(units[at])
      return kind.isHan || kind.isOpen || kind.isClose || units[at] == 0x3001 || units[at] == 0x2C
    }
  }

  private static let ends = UnitSet("府局委门位构司校院会关团厅办处部")
}
