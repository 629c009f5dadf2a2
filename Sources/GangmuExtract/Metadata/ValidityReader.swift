internal import GangmuModel
internal import GangmuSyntax

/// Reads when a text takes effect and lapses: 本办法自2017年3月24日起施行, 自印发之日起施行,有效期3年, 有效期至2027年12月31日.
struct ValidityReader {
  let units: [UInt16]
  /// The document's own date, which 自印发之日起 means.
  let ownDate: CalendarDate?

  private(set) var effective: CalendarDate?
  private(set) var expires: CalendarDate?
  /// The text says 自印发之日起, not a date.
  private(set) var isEffectRelative = false
  /// Years and months of validity where the last day is not written.
  private var months: Int?
  /// The last day was counted, not written.
  private(set) var isExpiryComputed = false

  init(units: [UInt16], ownDate: CalendarDate?) {
    self.units = units
    self.ownDate = ownDate
  }

  /// Takes what a paragraph says; what an earlier one said stays.
  mutating func read(_ paragraph: TextSpan) {
    let range = paragraph.range.clamped(to: units.indices)
    var at = range.lowerBound
    while true {
      at = ScanFlags.first(.validity, units, from: at, limit: range.upperBound)
      guard at < range.upperBound else { return }
      if units[at] == Self.from, effective == nil { readStart(at, range) }
      if units[at] == Self.term, expires == nil, months == nil { readTerm(at, range) }
      at += 1
    }
  }

  /// What is still open after the last paragraph: a term counts from the day of effect.
  mutating func finish(effective: CalendarDate?) {
    guard expires == nil, let months, let effective else { return }
    expires = effective.adding(months: months)?.adding(days: -1)
    isExpiryComputed = true
  }

  /// 自…起施行, before a stop: 自2017年3月24日起施行, 自公布之日起施行, 自…起至…止执行.
  private mutating func readStart(_ at: Int, _ range: Range<Int>) {
    guard let from = fromWord(before: at, range), isOwnSubject(before: from, range) else { return }
    let start: CalendarDate?
    var isRelative = false
    if let match = DateReader.match(units, at: units.skipBlanks(from + 1, limit: at), limit: at) {
      guard at - match.span.end <= 2 else { return }
      start = match.date
    } else {
      guard units.has(Self.thatDay, at: at - 2, limit: at),
        Self.publishing.contains(where: { units.contains($0, in: (from + 1)..<at) })
      else { return }
      start = ownDate
      isRelative = true
    }
    var next = units.skipBlanks(at + 1, limit: range.upperBound)
    if let until = until(next, range.upperBound) {
      next = until.end
      if units.contains(Self.lapse, in: next..<min(next + 1, range.upperBound)) { next += 1 }
      if isVerb(next, range.upperBound) || isStop(next, range.upperBound) {
        (effective, isEffectRelative) = (start, isRelative)
        expires = expires ?? until.date
      }
      return
    }
    for adverb in Self.adverbs where units.has(adverb, at: next, limit: range.upperBound) { next += adverb.count }
    guard let verb = Self.verbs.first(where: { units.has($0, at: next, limit: range.upperBound) }),
      isStop(next + verb.count, range.upperBound)
    else { return }
    (effective, isEffectRelative) = (start, isRelative)
    next = min(next + verb.count + 1, range.upperBound)
    if expires == nil, let until = until(next, range.upperBound) { expires = until.date }
  }

  /// 有效期至…, 有效期3年, 执行期限自…起至…, 有效期限为5年.
  private mutating func readTerm(_ at: Int, _ range: Range<Int>) {
    guard Self.terms.contains(where: { units.has($0, at: at - 2, limit: at) && at - 2 >= range.lowerBound }) else {
      return
    }
    let end = sentenceEnd(at, range.upperBound)
    guard isOwnSubject(before: at - 2, range), isOfTheText(at - 2, range) else { return }
    var next = at + 1
    while next < end {
      if let until = until(next, end) {
        expires = until.date
        if effective == nil, units.contains(Self.thatDay, in: at..<next) {
          (effective, isEffectRelative) = (ownDate, true)
        }
        return
      }
      if let number = Numeral.match(units, at: next, limit: end) {
        if let match = DateReader.match(units, at: next, limit: end) {
          if effective == nil { effective = match.date }
          next = match.span.end
          continue
        }
        months = Self.months(number, units, end)
        if months != nil, effective == nil, units.contains(Self.thatDay, in: at..<next) {
          (effective, isEffectRelative) = (ownDate, true)
        }
        return
      }
      next += 1
    }
  }

  private static func months(_ number: Numeral.Match, _ units: [UInt16], _ limit: Int) -> Int? {
    guard number.value > 0, number.value <= 600 else { return nil }
    let at = units.skipBlanks(number.end, limit: limit)
    guard at < limit else { return nil }
    if units[at] == 0x5E74 { return number.value * 12 }  // 年
    return units.has(UnitFold.units("个月"), at: at, limit: limit) ? number.value : nil
  }

  /// 至2027年12月31日
  private func until(_ at: Int, _ limit: Int) -> (date: CalendarDate, end: Int)? {
    guard at < limit, units[at] == 0x81F3 || units[at] == 0x5230 else { return nil }  // 至 到
    return DateReader.match(units, at: units.skipBlanks(at + 1, limit: limit), limit: limit).map {
      ($0.date, $0.span.end)
    }
  }

  private func isVerb(_ at: Int, _ limit: Int) -> Bool { Self.verbs.contains { units.has($0, at: at, limit: limit) } }

  private func isStop(_ at: Int, _ limit: Int) -> Bool {
    let at = units.skipBlanks(at, limit: limit)
    guard at < limit else { return true }
    let kind = UnitClass.of(units[at])
    return kind.isSentenceEnd || kind.isSeparator || kind.isOpen || kind.isClose || units[at] == 0x81F3
  }

  /// 自 or 从 at most 30 units before.
  private func fromWord(before at: Int, _ range: Range<Int>) -> Int? {
    let low = max(range.lowerBound, at - 30)
    return (low..<at).last { units[$0] == 0x81EA || units[$0] == 0x4ECE }
  }

  /// The words before are none, or speak of the text itself (本办法, 以上措施), not of a part of it or another text.
  private func isOwnSubject(before at: Int, _ range: Range<Int>) -> Bool {
    var start = at
    while start > range.lowerBound, at - start < 40 {
      let kind = UnitClass.of(units[start - 1])
      if kind.isSentenceEnd || kind.isSeparator || units[start - 1] == 0x0A { break }
      start -= 1
    }
    start = units.skipBlanks(start, limit: at)
    guard start < at else { return true }
    if units[start] == 0x300A, let title = QuotedTitle.match(units, at: start, limit: range.upperBound) {
      return title.span.end >= at - 1
    }
    // 第十条本办法自…: the article's number, where it stands in the paragraph, is no subject.
    let own = (start..<at).first { units[$0] == 0x672C } ?? start  // 本
    return Self.owners.contains { units.has($0, at: own, limit: at) } && !units.contains(Self.article, in: own..<at)
  }

  /// 取得证书的,有效期为三年 is the certificate's: a term without a subject is the text's where its effect was just said.
  private func isOfTheText(_ at: Int, _ range: Range<Int>) -> Bool {
    let before = units.skipBlanks(range.lowerBound, limit: at)..<at
    return before.isEmpty || Self.effect.first(units, in: before) != nil
  }

  private static let effect = UnitTrie(
    [
      "施行", "实施", "执行", "生效", "试行", "之日", "本办法", "本规定", "本细则", "本意见", "本通知", "本方案", "本政策", "本措施", "本文件", "本条例", "本规则",
      "本标准",
      "本实施", "本暂行", "本管理", "本若干", "《",
    ].map { ($0, true) })

  private func sentenceEnd(_ at: Int, _ limit: Int) -> Int {
    var end = at
    while end < limit, end - at < 60, !UnitClass.of(units[end]).isSentenceEnd { end += 1 }
    return end
  }

  private static let from: UInt16 = 0x8D77  // 起
  private static let term: UInt16 = 0x671F  // 期
  /// The units at which a validity may be stated.
  static let triggers = [from, term]
  private static let thatDay = UnitFold.units("之日")
  private static let lapse = UnitFold.units("止")
  private static let article = UnitFold.units("条第")
  private static let publishing = ["发布", "公布", "印发", "颁布", "下发", "签发", "发文", "公告", "通过"].map(UnitFold.units)
  private static let verbs = ["施行", "实施", "执行", "生效", "试行", "有效"].map(UnitFold.units)
  private static let adverbs = ["正式", "开始", "全面"].map(UnitFold.units)
  private static let terms = ["有效", "施行", "执行", "实施", "试行"].map(UnitFold.units)
  private static let owners = ["本", "以上", "上述", "现", "此", "政策", "措施"].map(UnitFold.units)
}
