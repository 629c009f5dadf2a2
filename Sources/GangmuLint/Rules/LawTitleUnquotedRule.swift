internal import GangmuModel

/// REF-01.
enum LawTitleUnquotedRule: DocumentRule {
  static let description = RuleDescription(
    code: "REF-01", name: "law-title-unquoted", severity: .info,
    summary: LocalizedText("引用法律法规没有加书名号", "a law or regulation cited without 《》"),
    rationale: LocalizedText(
      "加书名号才知道说的是哪一部法，也才检索得到。", "With 《》 a reader knows that the law is meant, and searches find it."),
    basis: [.init("GB/T 15834-2011", "4.15", .recommended)],
    breaks: [
      .init("一、规范执法\n按照行政许可法办理许可事项。\n"), .init("一、规范执法\n依据优化营商环境条例清理收费。\n"),
    ],
    passes: [
      .init("一、规范执法\n按照《行政许可法》和《青岚县实施〈行政处罚法〉办法》办理，完善公司法人治理和会计法规。\n"),
      .init(
        "一、规范执法\n按照《中华人民共和国行政许可法》（以下简称行政许可法）办理。\n二、加强监督\n贯彻行政许可法。\n",
        caption: LocalizedText("文中规定了简称", "the text declares the short name")),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let units = document.text.units
    /// Laws that were found, or have a short name that the text declares.
    var known: Set<String> = []
    let titles = document.document.parts.flatMap(\.titleLines) + document.lines(.title)
    for word in document.scan[.statute] where !document.isChrome(word.start) {
      guard word.end >= units.count || !goesOn.contains(units[word.end]), !isQuoted(word.start, units) else { continue }
      let name = document.text[word]
      guard !known.contains(name), !titles.contains(where: { $0.overlaps(word) }) else { continue }
      known.insert(name)
      if units[max(0, word.start - 3)..<word.start].contains(called) { continue }
      report.add(
        word, LocalizedText("“\(name)”应加书名号", "“\(name)” takes 《》"),
        advice: LocalizedText("写作《\(name)》", "write 《\(name)》"))
    }
  }

  /// Whether a title or quotation is open before a place.
  private static func isQuoted(_ at: Int, _ units: [UInt16]) -> Bool {
    let floor = max(0, at - 60)
    for place in (floor..<at).reversed() {
      switch units[place] {
      case 0x300A, 0x3008, 0x201C: return true
      case 0x300B, 0x3009, 0x201D, 0x0A, 0x3002: return false
      default: continue
      }
    }
    return false
  }

  /// 公司法人, 会计法规, 统计法律
  private static let goesOn = UnitSet("人规律定制治院学庭官务案式")
  /// 称 of 以下简称
  private static let called: UInt16 = 0x79F0
}
