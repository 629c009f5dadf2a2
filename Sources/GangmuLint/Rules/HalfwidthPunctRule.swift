internal import GangmuModel

/// ENC-06.
enum HalfwidthPunctRule: DocumentRule {
  static let description = RuleDescription(
    code: "ENC-06", name: "halfwidth-punct", severity: .info,
    summary: LocalizedText("汉字之间用了半角标点", "half-width punctuation between Chinese characters"),
    rationale: LocalizedText(
      "中文标点占一个字的位置。网站后台常把整篇标点改成半角，所以一个文件只报告一次，并给出处数。",
      "Chinese punctuation takes a character's width. Portals turn that of whole texts to half width: one finding counts it."
    ),
    basis: [
      .init("GB/T 15834-2011", "4.4.2", .required), .init("GB/T 15834-2011", "4.6.2", .required),
      .init("GB/T 15834-2011", "4.7.2", .required), .init("GB/T 15834-2011", "4.9.2", .required),
    ],
    breaks: [.init("关于河道管护的意见\n根据上级意见,请各镇抓好落实;重要情况及时报告。\n")],
    passes: [
      .init("关于河道管护的意见\n根据上级意见，请各镇抓好落实；重要情况及时报告。\n"),
      .init(
        "关于河道管护的意见\n监测点1,200个，时间为8:30。\n",
        caption: LocalizedText("数字之间", "between digits")),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let marks = document.characters[.halfWidth].lazy.filter { !document.isChrome($0) }
    guard let first = marks.first else { return }
    let count = marks.reduce(0) { total, _ in total + 1 }
    report.add(
      TextSpan(first, first + 1),
      LocalizedText(
        "汉字之间的半角标点共\(count)处，这里是第一处",
        "\(count) half-width marks between Chinese characters; this is the first"))
  }
}
