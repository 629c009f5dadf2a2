internal import GangmuModel

/// ENC-04.
enum PinyinGlossRule: DocumentRule {
  static let description = RuleDescription(
    code: "ENC-04", name: "pinyin-gloss", severity: .warning,
    summary: LocalizedText("正文夹注拼音", "characters are glossed with pinyin"),
    rationale: LocalizedText(
      "转载网站给汉字加注的拼音不是原文，使词语断开，无法检索。个别生僻字注音不在此列。",
      "Mirror sites put pinyin behind characters: it is not part of the text and cuts its words. A gloss of a rare character is not meant."
    ),
    basis: [.init("转载实务", nil, .practice)],
    breaks: [.init("关于标准管理的通知\n标(biāo)准(zhǔn)由县市场监管局制(zhì)定。\n")],
    passes: [
      .init("关于标准管理的通知\n标准由县市场监管局制定。\n"),
      .init(
        "关于甪里村更名的通知\n甪(lù)里村更名为新里村。\n",
        caption: LocalizedText("生僻字注音", "the sound of one rare character")),
    ],
    parameters: [
      RuleParameter(
        "fewest", .number(3),
        LocalizedText("达到几处才报告", "how many glosses a document must have"))
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    var glosses: [TextSpan] = []
    for offset in document.characters[.toneLetter] where offset >= glosses.last?.end ?? 0 {
      if let gloss = gloss(at: offset, document.text.units) { glosses.append(gloss) }
    }
    guard glosses.count >= report.parameters.number("fewest") ?? 3 else { return }
    for gloss in glosses {
      let text = document.text[gloss]
      report.add(gloss, LocalizedText("夹注拼音“\(text)”", "“\(text)” glosses the character before it"))
    }
  }

  /// The bracket around a letter with a tone, which stands behind a Chinese character and holds letters only.
  private static func gloss(at offset: Int, _ units: [UInt16]) -> TextSpan? {
    var start = offset
    while start > 0, offset - start < 8, isLetter(units[start - 1]) { start -= 1 }
    var end = offset
    while end < units.count, end - offset < 8, isLetter(units[end]) { end += 1 }
    guard start > 1, units[start - 1] == UInt16(ascii: "("), UnitClass.of(units[start - 2]).isHan, end < units.count,
      units[end] == UInt16(ascii: ")")
    else { return nil }
    return TextSpan(start - 1, end + 1)
  }

  private static func isLetter(_ unit: UInt16) -> Bool {
    UnitClass.of(unit).isLatin || (0xC0...0x1DC).contains(unit)
  }
}
