internal import GangmuModel

/// Words that tell a result in a document that otherwise plans.
extension TargetContext {
  /// 已, 累计, 截至…: a result in a document that otherwise plans.
  static func firstResult(in sentence: Range<Int>, _ units: [UInt16], _ known: CalendarDay?) -> Int? {
    guard let found = results.first(units, in: sentence) else { return nil }
    // 比去年同期增加15%: what it is compared with.
    if found > sentence.lowerBound, compared.contains(units[found - 1]), units[found] == 0x53BB {  // 去
      return nil
    }
    // 育苗105亩,植树2万株,分别⟦占年计划⟧的110%和106%: what it is set against was done.
    if units[found] == 0x5360 { return sentence.lowerBound }  // 占
    // 到2026年底,累计完成改造: a sum that is aimed at.
    guard units.has(sum, at: found, limit: sentence.upperBound) else { return found }
    let isAimed =
      aims.occurs(units, in: sentence.lowerBound..<found)
      || spans.longest(units, endingAt: found, from: sentence.lowerBound)?.start == sentence.lowerBound
      || known.map { PastYear.opensComing(sentence, units, after: $0) } == true
    return isAimed ? nil : found
  }

  private static let compared = UnitSet("比较与同")
  /// 三年累计完成投资10亿元, with which a plan's sentence begins; not 近三年累计.
  private static let spans = WordEndings<Bool>(
    ["两年", "三年", "四年", "五年", "2年", "3年", "4年", "5年", "三年内", "五年内"].map { ($0, true) })
  private static let sum = UnitFold.units("累计")
  static let aims = WordList([
    "力争", "争取", "计划", "确保", "到20", "年底前", "年末", "年内", "期末", "今后", "未来",
  ])

  private static let results = WordList(
    [
      "截至", "截止目前", "已建成", "已完成", "已有", "已累计", "累计完成", "已达", "已实现", "以来,", "目前,", "目前已", "据统计", "据了解", "显示,", "情况来看",
      "初步核算,", "初步测算,", "初步统计,", "比改革前", "比实施前", "去年", "已开展", "已培育",
      "已达到", "年来,", "占年计划", "占年度计划", "占全年计划", "占计划", "占目标任务",
    ] + (1...9).map { "截止\($0)" })

  /// 其中:…: the parts of what the sentence before it told.
  static func divides(_ sentence: Range<Int>, _ units: [UInt16]) -> Bool {
    thereof.starts(units, at: sentence.lowerBound, limit: sentence.upperBound)
  }

  static let thereof = WordList(["其中"])

  /// 截至2023年底,…: how things stood on a day.
  static func tellsStatus(_ sentence: Range<Int>, _ units: [UInt16]) -> Bool {
    statuses.starts(
      units, at: units.skipBlanks(sentence.lowerBound, limit: sentence.upperBound), limit: sentence.upperBound)
  }

  /// 力争, 下一步: a sentence of what is to come.
  static func looksAhead(_ sentence: Range<Int>, _ units: [UInt16]) -> Bool {
    aims.occurs(units, in: sentence) || coming.occurs(units, in: sentence)
  }

  private static let statuses = WordList(["截至", "截止"])
  private static let coming = WordList([
    "下一步", "将", "要", "应当", "必须", "须", "继续", "进一步", "再", "目标", "拟", "加快", "今年", "明年", "下半年",
  ])

  /// 去年建成3所,今年再建5所: where the plan begins behind a result.
  static func planAfter(_ result: Int, in sentence: Range<Int>, _ units: [UInt16]) -> Int? {
    var at = result
    while let found = plans.first(units, in: at..<sentence.upperBound) {
      if SentencePart.isBreak(units[max(found - 1, result)]) { return found }
      at = found + 1
    }
    return nil
  }

  private static let plans = WordList([
    "今年", "明年", "下一步", "下步", "年底前", "年内", "下半年", "力争", "确保", "计划", "尚余", "剩余的", "其余",
  ])
}
