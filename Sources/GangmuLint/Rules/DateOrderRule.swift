internal import GangmuModel

/// DAT-06.
enum DateOrderRule: DocumentRule {
  static let description = RuleDescription(
    code: "DAT-06", name: "date-order", severity: .warning,
    summary: LocalizedText("日期先后颠倒", "the document's dates are out of order"),
    rationale: LocalizedText(
      "通过、成文、印发、发布依次进行，施行不早于成文。颠倒的，其中一个日期有误，或者规定溯及既往。",
      "A text is adopted, signed, printed and published in this order, and takes effect not before. Else a date is wrong, or the text reaches back."
    ),
    basis: [.init("规章制定程序条例", "第三十二条", .practice)],
    breaks: [
      .init(
        "关于做好河道管护工作的通知\n各镇人民政府：\n为加强河道管护，现就有关事项通知如下。\n一、落实责任\n每月巡河。\n二、附则\n本通知自2023年5月1日起施行。\n白鹭县人民政府\n2024年4月9日\n"),
      .init(
        "发布时间：2023-04-10\n关于做好河道管护工作的通知\n各镇人民政府：\n为加强河道管护，现就有关事项通知如下。\n一、落实责任\n每月巡河。\n白鹭县人民政府\n2024年4月9日\n"),
      .init(
        "关于做好河道管护工作的通知\n各镇人民政府：\n为加强河道管护，现就有关事项通知如下。\n一、落实责任\n每月巡河。\n白鹭县人民政府\n2024年4月9日\n白鹭县人民政府办公室　2024年4月2日印发\n"),
    ],
    passes: [
      .init(
        "发布时间：2024-04-10\n关于做好河道管护工作的通知\n各镇人民政府：\n为加强河道管护，现就有关事项通知如下。\n一、落实责任\n每月巡河。\n二、附则\n本通知自2024年5月1日起施行。\n白鹭县人民政府\n2024年4月9日\n白鹭县人民政府办公室　2024年4月9日印发\n"
      ),
      .init(
        """
        关于转发《河道管护办法》的通知
        各镇人民政府：
        现将《河道管护办法》转发给你们，请认真执行。
        白鹭县人民政府
        2024年4月9日
        河道管护办法
        第一条 为加强河道管护，制定本办法。
        第二条 本办法适用于全市河道。
        第三条 本办法自2023年3月1日起施行。
        """, caption: LocalizedText("转发早已施行的文件", "forwards a text that was in effect before")),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let dates = document.metadata.dates
    let signed = Step(date: dates.signed, name: LocalizedText("成文", "signed"))
    let orders = [
      (Step(date: dates.adopted, name: LocalizedText("通过", "adopted")), signed),
      (signed, Step(date: document.printedDate.flatMap(\.iso), name: LocalizedText("印发", "printed"))),
      (signed, Step(date: dates.published, name: LocalizedText("发布", "published"))),
      (
        signed,
        Step(date: forwardsOther(document) ? nil : dates.effective, name: LocalizedText("施行", "in effect"))
      ),
    ]
    let place = document.letter?.signature?.dateSpan ?? document.main?.signature?.dateSpan
    for (earlier, later) in orders {
      // ISO dates compare as strings.
      guard let first = earlier.date, let second = later.date, second < first else { continue }
      report.add(
        place,
        LocalizedText(
          "\(later.name.chinese)日期 \(second) 早于\(earlier.name.chinese)日期 \(first)",
          "\(later.name.english) on \(second), before it was \(earlier.name.english) on \(first)"))
    }
  }

  /// What is done with a document on a day.
  private struct Step {
    var date: String?
    var name: LocalizedText
  }

  /// A letter that forwards another body's text says nothing of its effect, which may lie long before.
  private static func forwardsOther(_ document: CheckedDocument) -> Bool {
    guard let letter = document.document.parts.first(where: { $0.kind == .notice }) else { return false }
    guard let title = TitleText(letter, document.text) else { return true }
    return Self.forwarding.contains(where: title.contains) || !title.contains(Self.issuing)
  }

  private static let forwarding = ["转发", "批转"].map(UnitFold.units)
  private static let issuing = UnitFold.units("印发")
}
