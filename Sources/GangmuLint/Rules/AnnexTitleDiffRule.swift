internal import GangmuModel

/// ANX-02.
enum AnnexTitleDiffRule: DocumentRule {
  static let description = RuleDescription(
    code: "ANX-02", name: "annex-title-diff", severity: .warning,
    summary: LocalizedText(
      "附件标题与附件说明不一致", "an annex's title is not the one that the list of annexes gives"),
    rationale: LocalizedText(
      "附件序号和附件标题应当与附件说明的表述一致，否则不知道是不是同一份附件。",
      "Number and title of an annex have to be those of the list, else nobody knows whether it is the annex that was meant."
    ),
    basis: [.init("GB/T 9704-2012", "7.3.7", .required)],
    breaks: [
      .init(
        """
        青岚县人民政府关于加强古桥保护的通知
        各镇人民政府：
        现将有关事项通知如下。
        一、摸清底数
        各镇要在2024年6月底前完成古桥普查。
        附件：青岚县古桥保护实施方案
        青岚县人民政府
        2024年3月5日
        附件
        青岚县古桥保护方案
        一、工作目标
        摸清底数。

        """)
    ],
    passes: [
      .init(
        """
        青岚县人民政府关于加强古桥保护的通知
        各镇人民政府：
        现将有关事项通知如下。
        一、摸清底数
        各镇要在2024年6月底前完成古桥普查。
        附件：青岚县古桥保护实施方案(试行)
        青岚县人民政府
        2024年3月5日
        附件
        青岚县古桥保护
        实施方案（试行）
        一、工作目标
        摸清底数。

        """, caption: LocalizedText("分行、全角半角不算不同", "line breaks and the width of marks are no difference"))
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let parts = document.annexes
    guard !parts.annexes.isEmpty else { return }
    let units = document.text.units
    for (index, entry) in document.annexList.entries.enumerated() {
      let listed = Wording.content(units, entry.title)
      guard let annex = parts.annex(of: entry, at: index) ?? parts.annexes.first(where: { $0.title == listed }),
        !annex.title.isEmpty, let first = annex.part.titleLines.first
      else { continue }
      let span = annex.part.titleLines.reduce(first) { $0.union($1) }
      if annex.title != listed, annex.title != withoutSuffix(listed) {
        let title = entry.title.map { document.text[$0] }.joined()
        report.add(
          span, LocalizedText("附件说明中为“\(title)”", "the list of annexes has “\(title)”"),
          advice: LocalizedText("使两处标题一致", "make the titles equal"))
      } else if let number = entry.number, let own = annex.number, own != number {
        report.add(
          span, LocalizedText("附件说明中为附件\(number)", "the list of annexes has it as number \(number)"),
          advice: LocalizedText("使两处序号一致", "make the numbers equal"))
      }
    }
  }

  /// A title without the name ending of a file: .docx.
  private static func withoutSuffix(_ title: [UInt16]) -> [UInt16] {
    let letters = title.reversed().prefix { UnitClass.of($0).isLatin || UnitClass.of($0).isDigit }
    return (3...4).contains(letters.count) ? title.dropLast(letters.count) : title
  }
}
