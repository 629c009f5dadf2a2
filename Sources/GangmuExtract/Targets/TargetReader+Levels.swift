internal import GangmuModel
internal import GangmuSyntax

/// Deciding which sums, ratios and amounts are levels to be reached.
extension TargetReader {
  func isLevel(_ candidate: Candidate) -> Bool {
    if arranges(candidate) { return true }
    if candidate.quantity.kind == .money, candidate.lead?.isStrong != true {
      return
        (isNamedLevel(candidate, Self.economies) || isLargeSum(candidate) && isNamedLevel(candidate, Self.earnings)
        || isNamedSum(candidate))
        && !TargetContext.hasBenefit(sentence, units)
        || !isRule && TargetContext.raises(candidate.leadStart..<candidate.end, in: candidate.part, units)
          && !TargetContext.hasBenefit(sentence, units)
        || !isRule && QuantityBounds.openingChange(candidate, units) != .none
    }
    // 300万以上人口的城市 says which are meant.
    let isPart = candidate.quantity.kind == .bare && candidate.bound != nil && endsPart(candidate)
    guard candidate.lead?.isStrong == true || candidate.bound != nil && candidate.lead != nil || isPart else {
      return false
    }
    if candidate.quantity.kind == .bare { return isRatio(candidate) }
    return !isRule
      && (candidate.lead.map { $0.change != .none } == true || isLargeSum(candidate)
        || TargetContext.hasEconomicNoun(candidate.part, units)
        || TargetContext.raises(candidate.leadStart..<candidate.end, in: candidate.part, units))
      && !TargetContext.hasBenefit(sentence, units)
  }

  /// 县财政每年安排专项资金200万元,用于补助…: a fund that is provided, whatever it is for.
  func arranges(_ candidate: Candidate) -> Bool {
    guard candidate.quantity.kind == .money, candidate.quantity.isArabic,
      candidate.leadStart > candidate.part.lowerBound,
      let verb = Self.arranging.first(units, in: candidate.part.lowerBound..<candidate.leadStart),
      units[candidate.part.lowerBound] != 0x5BF9  // 对
    else { return false }
    let rest = candidate.end..<max(candidate.end, candidate.part.upperBound)
    // 各县配套不低于200万元
    let matches =
      candidate.lead?.comparison == .atLeast && Self.matching.starts(units, at: verb, limit: candidate.leadStart)
    return (matches || Self.funds.occurs(units, in: verb..<candidate.leadStart) || Self.funds.occurs(units, in: rest))
      && !Self.each.occurs(units, in: candidate.part.lowerBound..<candidate.leadStart)
  }

  private static let arranging = WordList(["安排", "设立", "预算", "列支", "统筹", "筹集", "筹措", "配套"])
  private static let matching = WordList(["配套"])
  private static let funds = WordList(["资金", "经费", "基金"])
  private static let each = WordList([
    "每户", "每人", "每个", "每家", "每所", "每村", "每站", "每项", "每亩", "每公里", "最高", "给予", "不超过", "标准",
  ])

  /// 人均地区生产总值8万元以上。: a level that its own name says, which ends its part of the sentence.
  private func isNamedLevel(_ candidate: Candidate, _ names: WordEndings<Bool>) -> Bool {
    !isRule && endsPart(candidate) && candidate.bound != nil
      && names.longest(units, endingAt: candidate.leadStart, from: candidate.part.lowerBound) != nil
  }

  /// 固定资产投资完成30亿元, 旅游收入约3000万元,同比增长8%: what is to be reached, said by the verb before the sum or by
  /// the growth behind it.
  private func isNamedSum(_ candidate: Candidate) -> Bool {
    guard !isRule, candidate.quantity.isArabic, endsPart(candidate) else { return false }
    let verb = Self.doing.longest(units, endingAt: candidate.leadStart, from: candidate.part.lowerBound)?.start
    let end = verb ?? candidate.leadStart
    let grows = growthFollows(candidate)
    return Self.sums.longest(units, endingAt: end, from: candidate.part.lowerBound) != nil
      && (grows || isLargeSum(candidate) && (verb != nil || candidate.lead?.comparison == .about))
  }

  /// ,同比增长8%
  private func growthFollows(_ candidate: Candidate) -> Bool {
    let mark = candidate.part.upperBound
    return candidate.end == mark && mark < sentence.upperBound && units[mark] == Self.comma
      && Self.growing.starts(units, at: mark + 1, limit: sentence.upperBound)
  }

  private static let comma: UInt16 = 0x2C
  private static let growing = WordList(["同比", "比上年", "较上年", "增长", "增幅", "增速", "比去年", "较去年"])
  private static let doing = WordEndings<Bool>(
    ["完成", "计划完成", "预计完成", "累计完成", "拟完成", "年内完成", "全年完成"].map { ($0, true) })
  private static let sums = WordEndings<Bool>(
    [
      "收入", "产值", "销售额", "营业额", "交易额", "成交额", "投资", "总投资", "税收", "利税", "进出口", "创汇", "创收", "创税", "外资", "利润", "出口额",
      "生产总值", "GDP", "增加值", "零售总额", "进出口总额", "到位资金",
    ].map { ($0, true) })

  private func endsPart(_ candidate: Candidate) -> Bool {
    candidate.end >= candidate.part.upperBound || units[candidate.end] == 0x3001 || units[candidate.end] == 0x28  // 、(
  }

  /// 综合效益价值达到50亿元。: a sum of at least a hundred million is no one's benefit.
  private func isLargeSum(_ candidate: Candidate) -> Bool {
    candidate.quantity.kind == .money && endsPart(candidate) && candidate.quantity.value.utf8.count >= 9
  }

  /// 商品材年产量5万吨以上
  func isNamedAmount(_ candidate: Candidate) -> Bool {
    isNamedLevel(candidate, Self.amounts) || isBareAmount(candidate)
  }

  /// 到2025年,蔬菜面积30万亩,产量90万吨: what is to be reached by then, without a verb.
  private func isBareAmount(_ candidate: Candidate) -> Bool {
    !isRule && candidate.quantity.isArabic && candidate.lead == nil && endsPart(candidate)
      && Self.amounts.longest(units, endingAt: candidate.leadStart, from: candidate.part.lowerBound) != nil
      && TargetContext.aims.occurs(units, in: sentence.lowerBound..<candidate.leadStart)
  }

  /// 其中铁路20公里左右,港口27个左右: a condition is not rough.
  func isRoughAmount(_ candidate: Candidate) -> Bool {
    let start = candidate.leadStart
    return candidate.bound == .about && candidate.quantity.isArabic && !isRule && endsPart(candidate)
      && start > candidate.part.lowerBound && UnitClass.of(units[start - 1]).isHan
  }

  /// 90%以上行政村通上公路: how many of them reach something.
  func isShareReaching(_ candidate: Candidate) -> Bool {
    let start = candidate.leadStart
    let opens = start == candidate.part.lowerBound || Self.listMarks.contains(units[start - 1])
    // 教师中60%达到本科学历
    if candidate.quantity.isArabic, opens || units[start - 1] == 0x4E2D,
      Self.attaining.starts(units, at: candidate.end, limit: candidate.part.upperBound)
    {
      return true
    }
    return opens && candidate.bound == .atLeast
      && Self.reached.occurs(units, in: candidate.end..<max(candidate.end, candidate.part.upperBound))
  }

  private static let attaining = WordList(["达到", "具有", "取得", "达标"])
  private static let reached = WordList([
    "达到", "实现", "得到", "建成", "通上", "通公路", "纳入", "落户", "参加", "参与", "接受", "就业", "使用", "入驻", "安装", "应用", "掌握", "获得", "取得",
    "通水", "通电", "签约", "接入", "具备", "享有", "完成", "配备", "建立", "达标",
  ])
  private static let amounts = WordEndings<Bool>(
    [
      "产量", "总量", "总产", "里程", "储量", "蓄积量", "产能", "装机容量", "装机规模", "保有量", "库容", "吞吐量", "客运量", "货运量", "发电量", "消费量", "面积",
      "出栏", "存栏", "出栏量", "存栏量",
    ].map { ($0, true) })
  /// 旅游收入30亿元以上: what a place earns, where it is too much for one enterprise.
  private static let earnings = WordEndings<Bool>(
    ["收入", "产值", "销售额", "营业额", "交易额", "成交额", "总投资", "税收", "利税", "进出口", "额度", "余额"].map { ($0, true) })
  private static let economies = WordEndings<Bool>(
    ["生产总值", "GDP", "增加值", "总产值", "预算收入", "财政收入", "零售总额", "进出口总额", "可支配收入", "人均纯收入", "利润总额", "利税总额"].map { ($0, true) })

  /// 收入比缩小到1.8以内; a fraction or so many 亿 need no ratio's name.
  private func isRatio(_ candidate: Candidate) -> Bool {
    !candidate.quantity.isArabic || candidate.quantity.low.exponent >= 0
      || Self.ratios.longest(units, endingAt: candidate.leadStart, from: candidate.part.lowerBound) != nil
  }

  private static let ratios = WordEndings<Bool>(["比", "系数", "指数", "比值", "弹性", "强度", "倍差", "率"].map { ($0, true) })
}
