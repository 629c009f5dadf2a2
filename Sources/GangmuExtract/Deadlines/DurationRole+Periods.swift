internal import GangmuModel

/// Periods by their names, of which a length is said.
extension DurationRole {
  /// 办理时限:5个工作日, 考试时间一般为120分钟, 工期60天: the length of what is done.
  func namedPeriod() -> Int? {
    guard !isGroupBound else { return nil }
    let copula = Self.copulas.longest(units, endingAt: start, from: sentence.lowerBound)?.start
    let lead = copula ?? start
    if let name = Self.periods.longest(units, endingAt: lead, from: sentence.lowerBound) { return name.start }
    // 许可期限为1年: any period of which a length is said.
    guard copula != nil, let name = Self.anyPeriods.longest(units, endingAt: lead, from: sentence.lowerBound),
      name.value
    else { return nil }
    return max(sentence.lowerBound, name.start - Self.nameBefore)
  }

  private static let nameBefore = 2
  private static let copulas = WordEndings<Bool>(
    [
      ":", "为", "是", "一般为", "为:", "原则上为", "一般", "共", "总计", "应为", "应当为", "不少于", "不得少于", "应不少于", "应当不少于", "不低于", "不得低于",
      "不短于",
      "不得短于",
    ].map { ($0, true) })
  /// 任期 and what is no length of a measure stay out.
  private static let anyPeriods = WordEndings<Bool>(
    ["期", "期限", "时限", "年限", "公告期间", "公示期间"].map { ($0, true) }
      + [
        "任期", "学期", "同期", "汛期", "假期", "前期", "后期", "日期", "近期", "长期", "短期", "定期", "逾期", "刑期", "周期", "工作年限", "服务年限",
        "从业年限",
      ].map {
        ($0, false)
      })
  private static let periods = WordEndings<Bool>(
    [
      "办理时限", "办结时限", "承诺时限", "法定时限", "审批时限", "办理期限", "审查期限", "整改期限", "考核时间", "考试时间", "答题时间", "面试时间", "测试时间", "公告时间",
      "展示时间", "工期", "建设工期", "建设周期", "建设期", "建设期限", "实施期", "实施期限", "执行期", "执行期限", "实施周期", "培育期", "创建期", "试点期", "试点期限",
      "过渡期", "公告期", "公示期限", "受理期限", "执行时间", "实施时间", "活动周期", "准备时间", "上课时间", "授课时间", "服务时间",
    ].map { ($0, true) })
}
