internal import GangmuModel

/// Decides whether a length of time is a limit (within) and how much of the text says so.
struct DurationRole {
  let units: [UInt16]
  let sentence: Range<Int>
  let duration: WrittenDuration
  let start: Int
  private let next: Int

  init(_ reader: TimeExpressionReader, _ duration: WrittenDuration, start: Int) {
    units = reader.units
    sentence = reader.sentence
    self.duration = duration
    self.start = start
    next = units.skipBlanks(duration.end, limit: sentence.upperBound)
  }

  func range() -> Range<Int>? {
    if isMember { return nil }
    // 有效期届满30日前
    if let lead = precededBy(Self.expiries), Self.before.starts(units, at: next, limit: sentence.upperBound) {
      return lead..<next + 1
    }
    if let range = announcement() { return range }
    if let lead = retention() ?? elapse() { return lead..<duration.end }
    if isAge || isRemaining { return nil }
    if let end = Self.inside.end(units, at: next, limit: sentence.upperBound) {
      return definesGroup(end) || earnsBenefit(end) ? nil : start..<end
    }
    if accumulates || suspends { return start..<duration.end }
    if namesStretch { return (precededBy(Self.bounds) ?? start)..<duration.end }
    // 超过5个工作日不答复的: a limit inside a condition.
    if Self.failing.starts(units, at: next, limit: sentence.upperBound), let lead = precededBy(Self.exceeding) {
      return lead..<duration.end
    }
    if let lead = precededBy(Self.bounds) {
      return isGroupBound || isAmount || MeasuredTime.isNamed(before: lead, in: sentence, units)
        ? nil : lead..<duration.end
    }
    if let lead = precededBy(Self.delays), !isGroupBound, !isAmount { return lead..<duration.end }
    if let lead = future ?? instalments { return lead..<duration.end }
    if duration.unit.isService, !isGroupBound, precededBy(Self.reductions) != nil { return start..<duration.end }
    if let range = sinceDay() { return range }
    if let lead = advance { return lead..<duration.end }
    if let lead = precededBy(Self.validities) { return lead..<duration.end }
    if let lead = precededBy(Self.trials), !sentence.contains(next) || !UnitClass.of(units[next]).isHan {
      return lead..<duration.end
    }
    if let lead = namedPeriod() { return lead..<duration.end }
    if let lead = precededBy(Self.passages), let end = passage() { return lead..<end }
    return opensWork ? start..<duration.end : nil
  }

  private static let expiries = lists(["期满的", "期满", "届满", "届满的", "到期的", "到期"])
  private static let before = WordList(["前"])

  /// 提前30日通知; 提前两个月完成 is a result.
  private var advance: Int? {
    guard duration.unit != .year, !isGroupBound, let lead = precededBy(Self.advances) else { return nil }
    return Self.results.starts(units, at: next, limit: sentence.upperBound) ? nil : lead
  }

  private static let advances = lists(["提前", "至少提前", "提前至少", "前至少", "之前至少"])
  private static let results = WordList(["完成", "实现", "达到", "达标", "建成", "投产", "竣工", "完工", "通车", "退休", "毕业", "超额", "全面"])

  /// 三年累计完成10亿元, with which a part begins.
  private var accumulates: Bool {
    (start == sentence.lowerBound || SentencePart.isBreak(units[start - 1])) && duration.unit == .year
      && units.has(Self.together, at: next, limit: sentence.upperBound)
  }

  /// 暂停补贴资格12个月
  private var suspends: Bool {
    guard next >= sentence.upperBound || SentencePart.isBreak(units[next]) else { return false }
    let part = SentencePart.around(start, in: sentence, units)
    return part.lowerBound < start
      && Self.suspending.occurs(units, in: max(part.lowerBound, start - Self.nearest)..<start)
  }

  private static let together = UnitFold.units("累计")
  private static let suspending = WordList(["暂停"])
  private static let nearest = 10

  /// 第三年, 十三年 in the middle of a number.
  private var isMember: Bool { start > sentence.lowerBound && units[start - 1] == 0x7B2C }

  /// 60周岁, 5年以上: an age or a condition.
  private var isAge: Bool {
    guard sentence.contains(next) else { return false }
    if units[next] == 0x5C81 { return true }
    return Self.minimums.starts(units, at: next, limit: sentence.upperBound)
  }

  /// 资料保存不少于5年: how long something is kept, however much longer (5年以上).
  private func retention() -> Int? {
    guard !isGroupBound else { return nil }
    let lead = Self.leasts.longest(units, endingAt: start, from: sentence.lowerBound)?.start ?? start
    let kept = Self.keepings.longest(units, endingAt: lead, from: sentence.lowerBound)?.start
    // 保存至工程完工后至少3年
    if kept == nil, lead < start, lead > sentence.lowerBound, units[lead - 1] == Self.after,
      Self.kept.occurs(units, in: max(sentence.lowerBound, lead - Self.longestStay)..<lead)
    {
      return lead
    }
    // 至少保存2年
    return kept.map { Self.leasts.longest(units, endingAt: $0, from: sentence.lowerBound)?.start ?? $0 }
  }

  private static let after: UInt16 = 0x540E  // 后
  private static let longestStay = 24
  private static let kept = WordList(["保存至", "留存至", "保管至", "存档至"])

  /// 自公示之日起届满三年; 届满3个月前 is a time before something ends.
  private func elapse() -> Int? {
    Self.minimums.starts(units, at: next, limit: sentence.upperBound) ? nil : precededBy(Self.elapsed)
  }

  private static let elapsed = lists(["届满"])
  private static let exceeding = lists(["超过"])
  private static let failing = WordList(["不", "未", "仍未", "仍不", "尚未", "没有", "无正当理由"])
  private static let leasts = WordEndings<Bool>(
    ["为", "不少于", "不得少于", "不低于", "应不少于", "应当不少于", "至少", "至少为", "不短于", "满", ":"].map { ($0, true) })
  private static let keepings = WordEndings<Bool>(
    ["保存", "留存", "保管", "存档", "存储", "妥善保存"].flatMap { verb in
      ["", "期", "期限", "时间", "时限"].map { (verb + $0, true) }
    })

  /// 公示7天后, 进行7天公示: how long it has to be up.
  private func announcement() -> Range<Int>? {
    guard duration.unit == .day || duration.unit == .workingDay else { return nil }
    if let lead = precededBy(Self.announcing) { return lead..<duration.end }
    let at = unit(next) == Self.of ? next + 1 : next
    return Self.announced.starts(units, at: at, limit: sentence.upperBound) ? start..<duration.end : nil
  }

  private func unit(_ at: Int) -> UInt16 { sentence.contains(at) ? units[at] : 0 }

  private static let of: UInt16 = 0x7684  // 的
  private static let within: UInt16 = 0x5728  // 在
  private static let having: UInt16 = 0x6709  // 有
  private static let cases = WordList(["下列", "以下", "违法", "违规", "不良", "重大", "严重", "失信", "犯罪"])
  private static let announcing = lists(["公示", "公告", "公示期", "公告期", "公示为", "公告为", "公示时间为", "公告时间为", "公示不少于", "公示期不少于"])
  private static let announced = WordList(["公示", "公告"])

  /// 距合同期满3个月以内, 离法定退休年龄不足5年: how far somebody is from something.
  private var isRemaining: Bool {
    SentencePart.around(start, in: sentence, units).lowerBound < start
      && Self.distances.occurs(
        units, in: max(SentencePart.around(start, in: sentence, units).lowerBound, start - 16)..<start)
  }

  private static let distances = WordList(["距离", "距法定", "距国家法定", "距退休", "距合同", "距期满", "距正式", "离法定", "离退休年龄", "离期满"])

  /// The start of a word that ends right before the duration.
  private func precededBy(_ words: [[UInt16]]) -> Int? {
    var end = start
    while end > sentence.lowerBound, UnitClass.of(units[end - 1]).isBlank { end -= 1 }
    for word in words {
      let at = end - word.count
      if at >= sentence.lowerBound, units.has(word, at: at, limit: end) { return at }
    }
    return nil
  }

  /// 毕业5年内, 近3年内: says who or what is meant, not when to act.
  private func definesGroup(_ end: Int) -> Bool {
    let lead = max(sentence.lowerBound, start - 6)..<start
    if !lead.isEmpty, Self.groupLeads.occurs(units, in: lead) { return true }
    // 1年内有3次违法记录的, 2年内有下列情形的: who is meant.
    if unit(end) == Self.having,
      UnitClass.of(unit(end + 1)).isDigit || Self.cases.starts(units, at: end + 1, limit: sentence.upperBound)
    {
      return true
    }
    // 在一个月内再次办理
    if start > sentence.lowerBound, units[start - 1] == Self.within { return false }
    // 储存6个月以内的,不超过0.1%: which goods are meant; 未在5日内的 is a limit.
    if unit(end) == Self.of, isCase(end + 1) { return true }
    let tail = end..<min(end + 3, sentence.upperBound)
    return !tail.isEmpty && Self.groupTails.starts(units, at: end, limit: sentence.upperBound)
  }

  /// Whether what a case is given follows: a comma, or a bound.
  private func isCase(_ at: Int) -> Bool {
    unit(at) == 0x2C || unit(at) == 0x3A || Self.consequences.starts(units, at: at, limit: sentence.upperBound)
  }

  private static let consequences = WordList(["不超过", "不得超过", "不低于", "按", "为", "扣", "累计"])

  /// 建成后一年内举办100场的,给予奖励: says who is given something, where it is no neglect (未在5日内…的).
  private func earnsBenefit(_ end: Int) -> Bool {
    let part = SentencePart.around(start, in: sentence, units)
    guard part.upperBound > end, part.upperBound < sentence.upperBound, units[part.upperBound] == 0x2C,
      units[part.upperBound - 1] == 0x7684, !Self.neglects.occurs(units, in: part)
    else { return false }
    return Self.grants.occurs(units, in: part.upperBound..<sentence.upperBound)
  }

  private static let neglects = WordList(["未", "逾期", "没有", "不", "无法", "拒"])
  private static let grants = WordList(["给予", "奖励", "补贴", "补助", "资助", "奖补", "扶持"])

  /// 轮候时间超过5年的 is a condition.
  var isGroupBound: Bool { sentence.contains(next) && units[next] == 0x7684 }

  /// 6至12个月的渐退期.
  private var namesStretch: Bool {
    guard sentence.contains(next), units[next] == 0x7684 else { return false }
    return Self.stretches.starts(units, at: next + 1, limit: sentence.upperBound)
  }

  private static let stretches = WordList(["过渡期", "渐退期", "宽限期", "缓冲期", "缓缴期", "公示期", "试用期", "整改期", "观察期", "保留期", "延长期"])

  /// 不超过6个月当地月人均失业保险金: months of an amount.
  private var isAmount: Bool {
    let tail = next..<min(next + 16, sentence.upperBound)
    guard let first = tail.first, UnitClass.of(units[first]).isHan else { return false }
    let part = SentencePart.around(first, in: sentence, units)
    return Self.amounts.occurs(units, in: next..<min(tail.upperBound, max(next, part.upperBound)))
  }

  private static let amounts = WordList(["保险金", "工资", "标准", "租金", "费用", "补贴", "生活费", "贷款"])

  /// 自发布之日起3个月止, 自印发之日起2年.
  private func sinceDay() -> Range<Int>? {
    guard let since = precededBy(Self.sinceDays) else { return nil }
    let ends = Self.stops.end(units, at: next, limit: sentence.upperBound)
    if let ends { return since..<ends }
    return !sentence.contains(next) || !UnitClass.of(units[next]).isHan ? since..<duration.end : nil
  }

  private static let sinceDays = [
    "自发布之日起", "自印发之日起", "自公布之日起", "自施行之日起", "发布之日起", "印发之日起", "公布之日起", "施行之日起", "实施之日起", "之日起",
  ].map(UnitFold.units)
  private static let stops = WordList(["止", "为止"])
  /// 由10个工作日压缩至3个工作日: a limit of a service.
  private static let reductions = ["压缩", "缩短", "压减", "缩减", "减少", "减", "提速", "控制"].flatMap { verb in
    ["至", "到", "为", "在"].map { UnitFold.units(verb + $0) }
  }
  /// 未来五年 with which a part of a sentence begins; in 规定了今后五年的任务 it says which task.
  private var future: Int? {
    guard duration.unit == .year, let lead = precededBy(Self.futures), unit(next) != Self.of,
      SentencePart.around(lead, in: sentence, units).lowerBound == lead
    else { return nil }
    return lead
  }

  /// 分3年给予补助, 连续3年给予补助: the years over which it is done; 连续3年不合格的 is a condition.
  private var instalments: Int? {
    guard duration.unit == .year, let lead = precededBy(Self.spreads), lead == sentence.lowerBound || !inWord(lead),
      case let part = SentencePart.around(next, in: sentence, units), unit(part.upperBound - 1) != Self.of
    else { return nil }
    let at = Self.yearly.end(units, at: next, limit: part.upperBound) ?? next
    return Self.givings.starts(units, at: at, limit: part.upperBound) ? lead : nil
  }

  /// 部分3年, 得分
  private func inWord(_ lead: Int) -> Bool { Self.beforeSpread.contains(units[lead - 1]) }

  private static let spreads = lists(["分", "连续"])
  private static let beforeSpread = UnitSet("部得百积评十满")
  private static let yearly = WordList(["每年", "逐年", "按年"])
  private static let givings = WordList([
    "给予", "予以", "发放", "拨付", "支付", "兑现", "兑付", "补助", "补贴", "资助", "奖励", "安排", "支持", "开展", "组织", "完成", "实施", "建成", "建设",
    "推进", "到位", "落实",
    "消化", "整改",
  ])
  private static let futures = lists(["未来", "今后"])
  private static let delays = ["延缓", "延期", "缓缴", "延长", "顺延", "推迟", "暂缓", "延迟", "缓交", "展期"].map(UnitFold.units)

  /// 通过3年的持续推进, 经过5年左右时间, 用4年时间.
  private func passage() -> Int? {
    var at = next
    for word in Self.passageTails where units.has(word, at: at, limit: sentence.upperBound) { at += word.count }
    if at > next || Self.efforts.starts(units, at: at, limit: sentence.upperBound) { return at }
    // 力争3年完成清淤
    guard duration.unit == .year, precededBy(Self.strivings) != nil else { return nil }
    return Self.givings.starts(units, at: at, limit: sentence.upperBound) ? at : nil
  }

  private static let strivings = lists(["力争", "争取", "力争用", "争取用"])

  private static let efforts = WordList(["努力", "不懈努力", "持续努力", "共同努力", "奋斗", "建设", "攻坚"])

  /// 三年新增学位1万个: a part that begins with some years and says how much is done in them.
  private var opensWork: Bool {
    guard duration.unit == .year, duration.amount > 1, !precedesHan, sentence.contains(next) else { return false }
    let part = SentencePart.around(next, in: sentence, units)
    let verb = UnitWords.skippingAdverbs(units, at: next, limit: part.upperBound)
    return UnitWords.startsWithVerb(units, at: verb, limit: part.upperBound)
      && (verb..<part.upperBound).contains { UnitClass.of(units[$0]).isDigit }
  }

  private var precedesHan: Bool {
    guard start > sentence.lowerBound else { return false }
    let before = UnitClass.of(units[start - 1])
    return before.isHan || before.isDigit || before.isLatin
  }

  private static func lists(_ words: [String]) -> [[UInt16]] { words.map(UnitFold.units) }
  private static let inside = WordList(["内", "之内", "以内", "时间内", "左右时间内", "时限内"])
  private static let minimums = WordList(["以上", "及以上", "(含)以上", "以下", "前", "之前", "后", "之后", "以后"])
  private static let bounds = lists([
    "不得超过", "不能超过", "不超过", "不应超过", "最长", "最多", "至多", "不长于", "不多于", "最迟不晚于", "最长为", "最长可达", "不得多于",
  ])
  private static let validities = lists([
    "有效期为", "有效期", "有效期限为", "有效期限", "公示期为", "公示期", "公示时间为", "公示时间", "公示期不少于", "公示时间不少于", "公示期限为", "公示", "试行期为",
    "试行期", "试行期限为", "试行期限", "试用期为", "试用期", "暂定", "公示不少于", "公示时间不得少于", "公告时间不少于", "公告时间不得少于", "公告期不少于", "公告期不得少于",
    "公示期限不少于", "公示期限不得少于", "公示不得少于", "公告", "生效期为", "使用期限为", "有效期:", "有效期暂定", "有效期暂定为", "公示期不得少于",
    "承储期限为", "储备期限为", "服务期限为", "服务期为", "试点期限为", "试点期为", "试点期", "实施期限为", "建设期限为", "建设期为", "培养期为", "管护期限为", "管护期为", "聘期为",
    "质量保修期为",
    "保修期为", "质保期为", "租赁期限为", "合同期限为", "执行期限为", "执行期为", "规划期限为",
  ])
  /// 试行一年, with nothing behind it (试行一年来).
  private static let trials = lists(["试行", "试点"])
  private static let passages = lists(["通过", "经过", "利用", "力争用", "争取用", "计划用", "用", "力争", "争取", "以"])
  private static let passageTails = lists(["左右", "的时间", "时间", "的"])
  private static let groupLeads = WordList(["毕业", "近", "最近", "过去", "连续", "累计", "之前", "前的", "年满", "退役", "出狱", "离校"])
  private static let groupTails = WordList([
    "发生", "累计", "连续", "多次", "再次", "未受", "受过", "受到", "有过", "无", "计分", "计入", "积分",
  ])
}
