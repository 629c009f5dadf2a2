internal import GangmuModel

/// Lengths of time that are a level to be held (重污染天数不超过6天), not a limit for doing something.
enum MeasuredTime {
  /// Whether the part of a bound or number names such a level, or the part before a short one does
  /// (作业时间小学不超过60分钟,初中不超过90分钟).
  static func isNamed(before end: Int, in sentence: Range<Int>, _ units: [UInt16]) -> Bool {
    let part = SentencePart.around(end, in: sentence, units)
    if part.lowerBound < end, levels.occurs(units, in: part.lowerBound..<end) { return true }
    guard end - part.lowerBound <= longestSubject, part.lowerBound > sentence.lowerBound + 1 else { return false }
    return levels.occurs(units, in: SentencePart.around(part.lowerBound - 2, in: sentence, units))
  }

  /// 人均预期寿命达到78岁, 平均受教育年限11年以上: lengths of life and schooling, which are levels as shares are.
  static func isLifespan(before end: Int, in part: Range<Int>, _ units: [UInt16]) -> Bool {
    lifespans.occurs(units, in: part.lowerBound..<max(part.lowerBound, end))
  }

  private static let lifespans = WordList([
    "预期寿命", "期望寿命", "平均寿命", "健康寿命", "受教育年限", "受教育年数", "平均住院日", "平均住院天数",
  ])

  /// 优良天数330天: what a report counts.
  static func isCounted(_ candidate: TargetReader.Candidate, _ units: [UInt16]) -> Bool {
    days.longest(units, endingAt: candidate.leadStart, from: candidate.part.lowerBound) != nil
  }

  /// 办理时间压缩至2个工作日以内
  static func isShortened(_ candidate: TargetReader.Candidate, _ units: [UInt16]) -> Bool {
    shortening.longest(units, endingAt: candidate.quantity.range.lowerBound, from: candidate.part.lowerBound) != nil
  }

  private static let shortening = WordEndings<Bool>(
    ["压缩", "压减", "缩短", "缩减", "减少"].flatMap { [($0 + "至", true), ($0 + "到", true)] })
  private static let days = WordEndings<Bool>(["天数", "日数", "时数"].map { ($0, true) })

  /// 每年驻村不少于200天, 每周开放不少于56小时: how long something is done each time.
  static func isSpentEach(_ candidate: TargetReader.Candidate, _ units: [UInt16]) -> Bool {
    let before = candidate.part.lowerBound..<max(candidate.part.lowerBound, candidate.leadStart)
    guard candidate.lead?.comparison == .atLeast, let unit = candidate.quantity.unitRange,
      short.end(units, at: unit.lowerBound, limit: unit.upperBound) == unit.upperBound
    else { return false }
    return periods.occurs(units, in: before) && !keepings.occurs(units, in: before)
  }

  private static let short = WordList(["天", "日", "个工作日", "小时", "个小时", "分钟"])
  private static let periods = WordList(["每年", "每月", "每周", "每天", "每日", "每季度", "每学期", "每学年", "全年", "年均"])
  private static let keepings = WordList(["公示", "公告", "保存", "保留", "提前", "留存"])

  /// 初中, 高中: what a part that carries on still says.
  private static let longestSubject = 3
  private static let levels = WordList([
    "天数", "日数", "时数", "作业时间", "作业时长", "作业总量", "睡眠时间", "睡眠时长", "锻炼时间", "活动时间", "活动时长", "运动时间", "停电时间", "停电时长", "等候时间",
    "候车时间", "通勤时间", "拥堵时间", "提前量", "出行时间", "发车间隔", "车程", "行车时间", "候梯时间",
  ])
}
