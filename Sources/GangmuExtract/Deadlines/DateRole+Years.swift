internal import GangmuModel
internal import GangmuSyntax

/// What a year alone says: 2035年达到75%, 2024年选取…试点.
extension DateRole {
  // MARK: Bare years

  /// 2035年达到75% is a limit, 2024年选取…试点 a stretch; 2023年培训计划 is a name.
  func bareYear() -> TimeReading? {
    guard TimeContext.isCurrent(date.days.last, reader) else { return nil }
    if reader.isHeading { return headingYear() }
    guard isIntroduced || isFinished else { return nil }
    var at = behindYears(next)
    if unit(at) == 0x2C || unit(at) == 0x3A { at = units.skipBlanks(at + 1, limit: sentence.upperBound) }
    // 2025年,是开局之年
    if at > next, unit(at) == Self.being { return nil }
    let part = SentencePart.around(at, in: sentence, units)
    let rest = at..<max(at, part.upperBound)
    let isDone =
      UnitWords.startsWithVerb(units, at: at, limit: rest.upperBound) || isDoneSomewhere(rest) || isDoneByBody(rest)
    if treats(rest) || isDone && finishesSome(rest) {
      return .during(date.days, date.start..<date.end, inferredYear: date.inferredYear)
    }
    // 2025年新增50条以上: the bound is of what is done over the year, no level.
    let reaches =
      Self.levels.occurs(units, in: rest) || !isDone && Self.hopes.occurs(units, in: rest) || reachesNumber(in: rest)
      || !isDone && Self.bounds.occurs(units, in: rest)
    if reaches { return .by(date, date.start..<date.end) }
    // 2025年由县水利局统一指导: who acts over the year.
    let hasAgent =
      unit(at) == Self.agent && !UnitClass.of(unit(at + 1)).isNumeral && !UnitClass.of(unit(at + 1)).isDigit
    let isOpening =
      hasAgent || plansNumber(rest) || unit(next) == 0x2C || unit(next) == 0x3A || Self.assurances.contains(before)
      || isDone
      || Self.goals.occurs(units, in: rest) || growsSome(rest)
    return isOpening ? .during(date.days, date.start..<date.end, inferredYear: date.inferredYear) : nil
  }

  /// 2025年全县参保人数新增3万人, 2025年渠道要改造12公里: of what so many more there are to be stands before the verb.
  private func growsSome(_ rest: Range<Int>) -> Bool {
    guard let verb = Self.growing.first(units, in: rest),
      let end = Self.growing.end(units, at: verb, limit: rest.upperBound)
    else { return false }
    return rest[..<verb].allSatisfy { UnitClass.of(units[$0]).isHan && units[$0] != Self.of }
      && rest[end...].contains { UnitClass.of(units[$0]).isDigit }
  }

  private static let of: UInt16 = 0x7684  // 的
  private static let growing = WordList(["新增", "要新建", "要改造", "要完成", "要培育", "要建设", "净增", "增长", "增加", "下降"])

  /// 2025年在全省推广: where it is done stands before the verb.
  private func isDoneSomewhere(_ rest: Range<Int>) -> Bool {
    let first = UnitWords.skippingAdverbs(units, at: rest.lowerBound, limit: rest.upperBound)
    guard first < rest.upperBound, units[first] == 0x5728 else { return false }  // 在
    return rest[first...].dropFirst(2).contains { UnitWords.startsWithVerb(units, at: $0, limit: rest.upperBound) }
  }

  /// 2025年县委、县政府继续开展…: a body stands before the verb.
  private func isDoneByBody(_ rest: Range<Int>) -> Bool {
    guard let first = rest.first, UnitClass.of(units[first]).isHan,
      let (subject, predicate) = DutySubject.read(units, at: first, limit: rest.upperBound), let predicate,
      predicate.kind == .verb || predicate.kind == .modal, subject.isSpecific(units)
    else { return false }
    return UnitWords.startsWithVerb(units, at: subject.span.upperBound, limit: rest.upperBound)
  }

  /// ⟦2025年⟧、2026年由县水利局指导: what is said of the first year of a list stands behind the last.
  private func behindYears(_ start: Int) -> Int {
    var at = start
    for _ in 0..<Self.longestList {
      guard unit(at) == 0x3001, isYear(at + 1) else { break }  // 、
      at += 6
    }
    return at
  }

  /// 2025年对旧渠进行改造
  private func treats(_ rest: Range<Int>) -> Bool {
    let start = UnitWords.skippingAdverbs(units, at: rest.lowerBound, limit: rest.upperBound)
    return unit(start) == 0x5BF9 && Self.treatments.occurs(units, in: rest)  // 对
  }

  private static let treatments = WordList(["进行", "开展", "予以", "实施"])

  /// 2025年完成32所学校改造: so many are done over the year; a share or a level is reached by its end.
  private func finishesSome(_ rest: Range<Int>) -> Bool {
    let verb = UnitWords.skippingAdverbs(units, at: rest.lowerBound, limit: rest.upperBound)
    guard Self.finishing.starts(units, at: verb, limit: rest.upperBound), !Self.reaching.occurs(units, in: rest),
      let number = rest.first(where: { UnitClass.of(units[$0]).isDigit }),
      let amount = DecimalNumeral.match(units, at: number, limit: rest.upperBound)
    else { return false }
    return amount.end < sentence.upperBound && UnitClass.of(unit(amount.end)).isHan
  }

  private static let finishing = WordList(["完成", "建成", "新增完成", "再建成", "累计完成", "基本完成", "全面完成", "改造完成", "新建成"])
  private static let reaching = WordList(["达到", "达标率", "完成率", "比例", "占比", "覆盖率", "超过", "提高到"])

  /// 覆盖率达95%, not 下达计划.
  private func reachesNumber(in rest: Range<Int>) -> Bool {
    rest.contains { units[$0] == Self.reach && UnitClass.of(unit($0 + 1)).isDigit }
  }

  /// 2025年力争进入前十; 力争引进50人 is done over the year.
  private static let hopes = WordList(["力争"])

  /// 2025年我市计划门票收入3000万元; 2025年工作计划 is a name.
  private func plansNumber(_ rest: Range<Int>) -> Bool {
    let start = Self.ownPlaces.end(units, at: rest.lowerBound, limit: rest.upperBound) ?? rest.lowerBound
    guard let end = Self.planning.end(units, at: start, limit: rest.upperBound) else { return false }
    return rest[end...].contains { UnitClass.of(units[$0]).isDigit }
  }

  private static let ownPlaces = WordList(["全市", "全县", "全省", "全区", "我市", "我县", "我省", "我区"])
  private static let planning = WordList(["计划", "预计", "拟"])
  private static let reach: UInt16 = 0x8FBE  // 达
  private static let being: UInt16 = 0x662F  // 是
  private static let agent: UInt16 = 0x7531  // 由

  /// 项目2025年建成投用。: the end of the part says what is finished then.
  var isFinished: Bool {
    let part = SentencePart.around(next, in: sentence, units)
    let end = UnitWords.skippingAdverbs(units, at: next, limit: part.upperBound)
    guard var at = Self.completions.end(units, at: end, limit: part.upperBound) else { return false }
    if let second = Self.completions.end(units, at: at, limit: part.upperBound) { at = second }
    return at >= part.upperBound || UnitClass.of(units[at]).isClose
  }

  /// A plan's year in a chapter's heading.
  private func headingYear() -> TimeReading? {
    let rest = next..<sentence.upperBound
    guard Self.plans.occurs(units, in: rest) else { return nil }
    return .during(date.days, date.start..<date.end, inferredYear: date.inferredYear)
  }

  /// Begins a part of the sentence, or follows 其中, a word that leads to a time, or a place that begins the part (全市2025年…).
  var isIntroduced: Bool {
    startsPart || Self.introductions.contains(before) || followsPlace || followsBody
      || before == 0x4E2D && unit(beforeAt - 1) == 0x5176
      || before == 0x5B9A && unit(beforeAt - 1) == 0x51B3  // 决定
  }

  private var followsPlace: Bool {
    let place =
      Self.places.longest(units, endingAt: beforeAt + 1, from: sentence.lowerBound)?.start ?? namedPlace
    return place.map { $0 == sentence.lowerBound || SentencePart.isBreak(units[$0 - 1]) } ?? false
  }

  /// 青河县2025年建成干渠: a place by its name, with which the part begins.
  private var namedPlace: Int? {
    guard Self.divisions.contains(before) else { return nil }
    let start = SentencePart.around(beforeAt, in: sentence, units).lowerBound
    let name = start..<beforeAt + 1
    guard (2...Self.longestPlace).contains(name.count), name.allSatisfy({ UnitClass.of(units[$0]).isHan }),
      !UnitWords.startsWithVerb(units, at: start, limit: name.upperBound)
    else { return nil }
    return start
  }

  private static let divisions = UnitSet("省市县区州旗镇乡")
  private static let longestPlace = 6

  private static let places = WordEndings<Bool>(
    ["全国", "全省", "全市", "全县", "全区", "全州", "全镇", "全乡", "我省", "我市", "我县", "我区", "全校", "全系统"].map { ($0, true) })

  var startsPart: Bool {
    let before = beforeYears
    return before == 0 || !UnitClass.of(before).isHan && !UnitClass.of(before).isDigit && !UnitClass.of(before).isLatin
  }

  /// The unit before the first of a list of years: 定 in 制定2022年、2023年改造计划.
  var beforeYears: UInt16 {
    guard date.form == .year, before == 0x3001 else { return before }
    var at = beforeAt
    for _ in 0..<Self.longestList {
      guard unit(at) == 0x3001, isYear(at - 5) else { break }
      at -= 6
    }
    return at == beforeAt ? before : unit(at)
  }

  /// 2025年 at an offset.
  private func isYear(_ at: Int) -> Bool {
    unit(at + 4) == 0x5E74 && (at..<at + 4).allSatisfy { UnitClass.of(unit($0)).isDigit }
  }

  /// How many years of a list are looked over.
  private static let longestList = 10

  private static let daytimes = WordList(["上午", "下午", "晚上", "当天"])

  /// 县水利局⟦上半年⟧完成清淤: between who acts and what is done.
  var followsBody: Bool {
    let part = SentencePart.around(next, in: sentence, units)
    guard part.lowerBound <= beforeAt, ScanFlags.table[Int(before)].contains(.bodyEnd),
      let body = BodyEnding.longest(units, end: beforeAt + 1, floor: part.lowerBound), body.ending.shape != .none,
      beforeAt - part.lowerBound < Self.longestBody
    else { return false }
    return UnitWords.startsWithVerb(units, at: next, limit: part.upperBound)
      && !Self.pastTail.starts(units, at: next, limit: part.upperBound)
  }

  private static let longestBody = 30

  /// 4月5日(星期五)⟦的⟧活动
  private var behindWeekday: Int {
    guard unit(next) == Brackets.round,
      let close = Brackets.closing(units, of: next, limit: min(sentence.upperBound, next + Self.longestWeekday))
    else { return next }
    return close + 1
  }

  /// (星期五)
  private static let longestWeekday = 6

  /// A day or month at which something is to be done: 于6月5日发放, 拟安排在8月举行.
  var isPointInText: Bool {
    guard
      startsPart || Self.introductions.contains(before) || before == 0x5B9A || followsBody
        || before == 0x4E2D && unit(beforeAt - 1) == 0x5176  // 定, 其中
    else { return false }
    return unit(behindWeekday) != 0x7684
      || Self.daytimes.starts(units, at: next + 1, limit: sentence.upperBound)
        && !Self.pastTail.occurs(units, in: next..<min(next + 6, sentence.upperBound))
  }
}
