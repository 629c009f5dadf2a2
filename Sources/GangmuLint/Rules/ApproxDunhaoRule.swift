internal import GangmuModel

/// QTY-02.
enum ApproxDunhaoRule: DocumentRule {
  static let description = RuleDescription(
    code: "QTY-02", name: "approx-dunhao", severity: .warning,
    summary: LocalizedText("表示概数的两个数字之间用了顿号", "、 between two numerals that say an approximate number"),
    rationale: LocalizedText(
      "“三四个月”是概数，“三、四个月”像是列举。", "三四个月 is three or four months; with 、 it reads as a list."),
    basis: [
      .init("GB/T 15835-2011", "5.2.1", .required), .init("GB/T 15834-2011", "4.5.3.4", .recommended),
    ],
    breaks: [
      .init("一、工作安排\n用三、四个月完成普查。\n"), .init("一、工作安排\n每镇选择五、六座古桥试点，用两、三年时间完成。\n"),
    ],
    passes: [
      .init("一、工作安排\n用三四个月完成普查，设一、二、三等奖，开展一、二级评定。\n"),
      .init("一、工作安排\n落实第三、四项任务，三、四季度开展评估。\n"),
      .init("一、二十座古桥的修缮\n全面开展。\n", caption: LocalizedText("序号", "a clause's number")),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let units = document.text.units
    document.forEachPlace(of: .dunhaoInNumber) { at, paragraph in
      // A list of three, an ordinal and a clause's number are none.
      guard at > paragraph.range.lowerBound + 1, at + 2 < paragraph.range.upperBound, let first = value(units[at - 1]),
        let second = value(units[at + 1]), second == first + 1 || (first, second) == (3, 5),
        !excluded.contains(units[at - 2]), value(units[at - 2]) == nil
      else { return }
      guard let unit = counted.longest(units, at: at + 2, limit: paragraph.range.upperBound) else { return }
      let span = TextSpan(at - 1, unit.end)
      report.add(
        span,
        LocalizedText("概数“\(document.text[span])”中不用顿号", "no 、 in the approximate number “\(document.text[span])”"))
    }
  }

  /// 一 to 九, and 两
  private static func value(_ unit: UInt16) -> Int? {
    unit == 0x4E24 ? 2 : numerals.firstIndex(of: unit).map { $0 + 1 }
  }

  private static let numerals = UnitFold.units("一二三四五六七八九")
  /// A numeral behind a blank may number a heading: 三、四个阶段.
  private static let excluded = UnitSet("第其前后、十百千万(《 \t\n")
  /// What is counted; 级, 等, 期, 季度 and the like rank.
  private static let counted = UnitTrie(
    [
      "个", "家", "次", "名", "人", "天", "年时间", "年内", "倍", "座", "处", "台", "套", "公里", "米", "小时", "分钟", "岁", "百", "千", "万",
      "十个", "十家",
      "十人", "十名", "十座", "十年时间",
    ].map { ($0, true) })
}
