internal import GangmuModel

/// Words that tell a result in a document that otherwise plans.
extension TargetContext {
  /// 已, 累计, 截至…: a result in a document that otherwise plans.
  static func firstResult(in sentence: Range<Int>, _ units: [UInt16], _ known: CalendarDay?) -> Int? {
    guard let found = results.first(units, in: sentence) else { return nil }
    // 到2026年底,累计完成改造: a sum that is aimed at.
    guard units.has(sum, at: found, limit: sentence.upperBound) else { return found }
    let isAimed =
      aims.occurs(units, in: sentence.lowerBound..<found)
      || spans.longest(units, endingAt: found, from: sentence.lowerBound)?.start == sentence.lowerBound
      || known.map { PastYear.opensComing(sentence, units, after: $0) } == true
    return isAimed ? nil : found
  }

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
    "今年", "明年", "下一步", "下步", "年底前", "年内", "下半年", "力争", "确保", "计划",
  ])
}
