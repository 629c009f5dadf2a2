internal import GangmuModel

/// DOC-03.
enum GenreDoubledRule: DocumentRule {
  static let description = RuleDescription(
    code: "DOC-03", name: "genre-doubled", severity: .warning,
    summary: LocalizedText("两个文种叠用", "the title ends in two types of document"),
    rationale: LocalizedText(
      "一件公文只有一个文种。“请示报告”使受文机关不知道是否需要批复。",
      "A document is of one type: who receives a 请示报告 cannot tell whether an answer is asked for."),
    basis: [.init("党政机关公文处理工作条例", "第八条", .recommended)],
    breaks: [
      .init("关于购置巡河船只的请示报告\n县人民政府：\n为加强河道巡查，需购置船只两艘。\n"),
      .init("关于召开河道管护会议的通知通告\n各镇人民政府：\n定于近日召开河道管护会议。\n"),
    ],
    passes: [
      .init("关于购置巡河船只的请示\n县人民政府：\n为加强河道巡查，需购置船只两艘。\n"),
      .init(
        "关于转发河道管护意见的通知\n各镇人民政府：\n现将河道管护意见转发给你们。\n",
        caption: LocalizedText("中间有“的”，是转发", "one forwards the other")),
      .init("白鹭县政府工作报告\n各位代表：\n现在，我代表县人民政府报告工作。\n"),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    for part in document.document.parts where part.kind == .main || part.kind == .notice {
      guard let title = TitleText(part, document.text) else { continue }
      for (word, units) in Self.doubled where title.ends(with: units) {
        report.add(title.span, LocalizedText("文种叠用“\(word)”", "“\(word)” is two types of document"))
        break
      }
    }
  }

  /// Each pair of types that are no compound: 意见函 and 决定书 are words.
  private static let doubled: [(String, [UInt16])] = {
    let types = ["请示", "报告", "通知", "通告", "公告", "通报", "决定", "批复"]
    return types.flatMap { first in
      types.map { first + $0 }.map { ($0, UnitFold.units($0)) }
    }
  }()
}
