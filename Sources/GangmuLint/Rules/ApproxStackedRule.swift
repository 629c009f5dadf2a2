internal import GangmuModel

/// QTY-03.
enum ApproxStackedRule: DocumentRule {
  static let description = RuleDescription(
    code: "QTY-03", name: "approx-stacked", severity: .warning,
    summary: LocalizedText("数量前后重复限定：约…左右、不低于…以上", "a number bounded twice: 约…左右, 不低于…以上"),
    rationale: LocalizedText(
      "前后两个限定词意思相同，只需一个；“不低于60%以上”还使下限不明。",
      "Both words say the same; 不低于60%以上 also leaves open where the lower bound is."),
    basis: [.init("公文写作惯例", nil, .practice)],
    breaks: [
      .init("一、工作目标\n古桥修缮率达到约60%左右。\n"),
      .init("一、工作目标\n古桥修缮率不低于60%以上，每座桥至少有1名以上护桥员。\n"),
      .init("一、工作目标\n走访村民近300余户。\n"),
    ],
    passes: [
      .init("一、工作目标\n古桥修缮率达到60%左右，每月巡查2次以上，节约经费10%左右。\n"),
      .init("一、工作目标\n最近3年以上未修缮的古桥，超过60%的由县级以上专家评估，账户余额不超过300元，结余额度近300余额划转。\n"),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    for word in document.scan[.roughly] { find(.about, before: word, document, &report) }
    for word in document.scan[.orMore] { find(.least, before: word, document, &report) }
    for word in document.scan[.orLess] { find(.most, before: word, document, &report) }
    // 近300余户, 超过100余家
    document.forEachPlace(of: .remainder) { at, paragraph in
      if at + 1 < paragraph.range.upperBound, remainders.contains(document.text.units[at + 1]) { return }
      let word = TextSpan(at, at + 1)
      if !find(.about, before: word, document, &report) { find(.least, before: word, document, &report) }
    }
  }

  /// What the word before the number says.
  private enum Bound { case about, least, most }

  @discardableResult
  private static func find(
    _ bound: Bound, before word: TextSpan, _ document: CheckedDocument, _ report: inout RuleReport
  ) -> Bool {
    let units = document.text.units
    let floor = max(0, word.start - 24)
    guard let number = NumberBefore.start(withUnitEndingAt: word.start, in: units, floor: floor),
      let opening = openings.longest(units, end: blanksSkipped(number, units, floor), floor: floor),
      opening.value == bound
    else { return false }
    let span = TextSpan(opening.start, word.end)
    let first = document.text[TextSpan(opening.start, number)]
    report.add(
      span,
      LocalizedText("“\(first)”与“\(document.text[word])”重复", "“\(first)” and “\(document.text[word])” say the same"),
      advice: LocalizedText("只留一个", "keep one of them"))
    return true
  }

  private static func blanksSkipped(_ end: Int, _ units: [UInt16], _ floor: Int) -> Int {
    var at = end
    while at > floor, units[at - 1] == 0x20 { at -= 1 }
    return at
  }

  /// 超过100余额 is of 余额.
  private static let remainders = UnitSet("额量下地热数款钱票")

  /// With words that only end so, which say nothing of the number: 节约, 最近.
  private static let openings: UnitTrie<Bound?> = {
    var words = UnitTrie<Bound?>()
    for word in ["约", "大约", "大概", "近", "将近", "接近"] { words.insert(ending: word, .about) }
    for word in ["超过", "逾", "不少于", "不低于", "至少", "至少有", "不下于", "突破"] { words.insert(ending: word, .least) }
    for word in ["不超过", "不高于", "不多于", "不大于", "至多", "最多"] { words.insert(ending: word, .most) }
    for word in [
      "节约", "合约", "预约", "签约", "制约", "公约", "条约", "违约", "履约", "续约", "最近", "附近", "靠近", "临近", "邻近", "远近", "就近", "未超过",
    ] {
      words.insert(ending: word, nil)
    }
    return words
  }()
}
