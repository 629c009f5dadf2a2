internal import GangmuModel

/// ENC-02.
enum MojibakeRule: DocumentRule {
  static let description = RuleDescription(
    code: "ENC-02", name: "mojibake", severity: .error,
    summary: LocalizedText("乱码", "characters that were decoded wrong"),
    rationale: LocalizedText(
      "曾用错误的编码读过一次的文字：原来的字有的可以推知，有的已经丢失。",
      "The text was once read in the wrong encoding; some of its characters can be guessed, others are lost."),
    basis: [.init("GB 18030-2022", nil, .practice)],
    breaks: [
      .init("关于惠企政策的通知\n对符合条件的企业及时兑现ꎻ对不符合条件的说明理由。\n"),
      .init("关于惠企政策的通知\n对符合条件的锟斤拷企业及时兑现。\n"),
      .init("关于惠企政策的通知\nå\u{85}³äº\u{8E}æ\u{83} ä¼\u{81} 对企业及时兑现。\n"),
      .init("关于惠企政策的通知\n对符合条件的\u{FFFD}\u{FFFD}企业及时兑现。\n"),
    ],
    passes: [
      .init("关于惠企政策的通知\n对符合条件的企业及时兑现；对不符合条件的说明理由。\n"),
      .init(
        "关于商标管理的通知\n“Café Müller”等标识应当登记。\n",
        caption: LocalizedText("外文单词不是乱码", "foreign words are no fault")),
      .init("彝文用字规范\nꆈꌠꁱꂷ是规范彝文。\n", caption: LocalizedText("彝文", "Yi script")),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let characters = document.characters
    for span in runs(characters[.replacement]) {
      report.add(
        span,
        LocalizedText(
          "有\(span.count)个字符已丢失",
          span.count == 1 ? "a character is lost here (U+FFFD)" : "\(span.count) characters are lost here (U+FFFD)"))
    }
    for span in document.scan[.garbage] { add(span, document, &report) }
    for span in latinRuns(characters[.highLatin], document.text.units) { add(span, document, &report) }
    for span in runs(characters[.yi]) where span.count == 1 && isBesideHan(span.start, document.text.units) {
      addPunctuation(span, document, &report)
    }
  }

  private static func add(_ span: TextSpan, _ document: CheckedDocument, _ report: inout RuleReport) {
    let text = document.text[span]
    report.add(span, LocalizedText("“\(text)”是乱码", "“\(text)” was decoded in the wrong encoding"))
  }

  /// GBK punctuation whose code was taken for a code point: A3BB for ；.
  private static func addPunctuation(_ span: TextSpan, _ document: CheckedDocument, _ report: inout RuleReport) {
    guard let value = document.scalar(span.start)?.value, (0xA3A1...0xA3FE).contains(value),
      let meant = Unicode.Scalar(0xFF00 + value - 0xA3A0)
    else { return }
    let written = document.text[span]
    report.add(
      span, LocalizedText("“\(written)”应为“\(meant)”", "“\(written)” stands for “\(meant)”"),
      fix: .init(span, String(meant)))
  }

  /// Places in a row as one.
  private static func runs(_ offsets: [Int]) -> [TextSpan] {
    var runs: [TextSpan] = []
    for offset in offsets {
      if let last = runs.last, last.end == offset {
        runs[runs.count - 1] = TextSpan(last.start, offset + 1)
      } else {
        runs.append(TextSpan(offset, offset + 1))
      }
    }
    return runs
  }

  /// Four and more characters of Latin-1 beyond ASCII in a row, which no language writes.
  private static func latinRuns(_ offsets: [Int], _ units: [UInt16]) -> [TextSpan] {
    var found: [TextSpan] = []
    for offset in offsets where offset >= found.last?.end ?? 0 {
      var end = offset
      while end < units.count, isLatin1(units[end]) { end += 1 }
      if end - offset >= 4 { found.append(TextSpan(offset, end)) }
    }
    return found
  }

  private static func isLatin1(_ unit: UInt16) -> Bool { (0x80...0xFF).contains(unit) }

  private static func isBesideHan(_ offset: Int, _ units: [UInt16]) -> Bool {
    offset > 0 && UnitClass.of(units[offset - 1]).isHan
  }
}
