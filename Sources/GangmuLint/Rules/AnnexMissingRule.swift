internal import GangmuModel

/// ANX-01.
enum AnnexMissingRule: DocumentRule {
  static let description = RuleDescription(
    code: "ANX-01", name: "annex-missing", severity: .warning,
    summary: LocalizedText("附件说明或正文提到的附件不在文后", "an annex that the text names does not follow it"),
    rationale: LocalizedText(
      "附件与正文具有同等效力，缺一件，任务和名单就不全。文后一件附件也没有的（另行下载），不作判断。",
      "Annexes bind as the text does; without one, tasks and lists are incomplete. A text that no annex at all follows "
        + "(they are published as files of their own) is not judged."),
    basis: [.init("GB/T 9704-2012", "7.3.7", .required)],
    breaks: [
      .init(
        """
        青岚县人民政府关于加强古桥保护的通知
        各镇人民政府：
        现将有关事项通知如下。
        一、摸清底数
        各镇要在2024年6月底前完成古桥普查。
        附件：1.青岚县古桥名录
        2.青岚县古桥巡查记录表
        青岚县人民政府
        2024年3月5日
        附件1
        青岚县古桥名录
        一、城关镇
        望月桥。

        """),
      .init(
        """
        青岚县人民政府关于加强古桥保护的通知
        各镇人民政府：
        现将有关事项通知如下。
        一、摸清底数
        各镇要按名录（见附件1）和记录表（见附件2）做好古桥普查。
        青岚县人民政府
        2024年3月5日
        附件1
        青岚县古桥名录
        一、城关镇
        望月桥。

        """, caption: LocalizedText("正文提到的附件", "an annex that the text mentions")),
    ],
    passes: [
      .init(
        """
        青岚县人民政府关于加强古桥保护的通知
        各镇人民政府：
        现将有关事项通知如下。
        一、摸清底数
        各镇要在2024年6月底前完成古桥普查。
        附件：1.青岚县古桥名录
        2.青岚县古桥巡查记录表
        青岚县人民政府
        2024年3月5日
        附件1
        青岚县古桥名录
        一、城关镇
        望月桥。
        附件2
        青岚县古桥巡查记录表
        一、巡查时间
        每月10日前。

        """),
      .init(
        """
        青岚县人民政府关于加强古桥保护的通知
        各镇人民政府：
        现将有关事项通知如下。
        一、摸清底数
        各镇要在2024年6月底前完成古桥普查。
        附件：1.青岚县古桥名录.docx
        2.青岚县古桥巡查记录表.docx
        青岚县人民政府
        2024年3月5日

        """, caption: LocalizedText("附件另行下载", "annexes are published as files of their own")),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let parts = document.annexes
    guard !parts.annexes.isEmpty else { return }
    let list = document.annexList
    for (index, entry) in list.entries.enumerated() where parts.annex(of: entry, at: index) == nil {
      let title = Wording.content(document.text.units, entry.title)
      // An annex under another number is ANX-02's.
      if parts.annexes.contains(where: { $0.title == title }) { continue }
      report.add(
        entry.span, LocalizedText("文后没有这一附件", "this annex does not follow the text"),
        advice: LocalizedText("补上附件，或改附件说明", "add the annex or correct the list"))
    }
    var mentioned: Set<Int> = []
    for reference in document.document.references where reference.rule == .annexMention && reference.target == nil {
      guard let number = number(of: reference, document.text.units), mentioned.insert(number).inserted,
        !list.entries.contains(where: { $0.number == number })
      else { continue }
      report.add(
        reference.span, LocalizedText("文后没有附件\(number)", "annex \(number) does not follow the text"),
        advice: LocalizedText("补上附件，或改正文", "add the annex or correct the text"))
    }
  }

  private static func number(of reference: Reference, _ units: [UInt16]) -> Int? {
    let range = reference.span.range.clamped(to: units.indices)
    guard let digit = units[range].firstIndex(where: { UnitClass.of($0).isDigit }) else { return nil }
    return Digits.read(units, at: digit, limit: range.upperBound)?.value
  }
}
