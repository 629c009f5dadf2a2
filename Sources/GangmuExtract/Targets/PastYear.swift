internal import GangmuModel

/// A year before the document's own, or a plan's years, that open a sentence: 2023年,新建学校3所 in a plan of 2024, or
/// “十三五”期间,新建学校3所 in a plan of 2021, tell what was done.
enum PastYear {
  /// From the year to the next one that is not past.
  static func stretch(openingIn sentence: Range<Int>, _ units: [UInt16], before known: CalendarDay) -> Range<Int>? {
    let start = units.skipBlanks(sentence.lowerBound, limit: sentence.upperBound)
    if let end = pastMonths(at: start, in: sentence, units, before: known) { return start..<end }
    guard let (year, end) = year(at: start, in: sentence, units), year < known.year else { return nil }
    var next = units.skipBlanks(end, limit: sentence.upperBound)
    if next < sentence.upperBound, units[next] == 0x5EA6 { next += 1 }  // 2023年度
    guard next < sentence.upperBound,
      units[next] == 0x2C || UnitWords.startsWithVerb(units, at: next, limit: sentence.upperBound)
    else { return nil }
    let later = (next..<sentence.upperBound).first { at in
      (UnitClass.of(units[at]).isDigit || units[at] == 0x201C)
        && self.year(at: at, in: sentence, units).map { $0.year >= known.year } == true
    }
    return start..<(later ?? sentence.upperBound)
  }

  /// 经过多年发展,2023年,新建学校3所: a past year that opens a later part, up to where an aim is said.
  static func stretch(inside sentence: Range<Int>, _ units: [UInt16], before known: CalendarDay) -> Range<Int>? {
    for at in sentence where at == sentence.lowerBound || SentencePart.isBreak(units[at - 1]) {
      if at > sentence.lowerBound, let end = pastMonths(at: at, in: sentence, units, before: known) { return at..<end }
      guard let end = recent(at, sentence, units) ?? pastYear(at, sentence, units, known) else { continue }
      let later = (end..<sentence.upperBound).first {
        aims.starts(units, at: $0, limit: sentence.upperBound)
          || modals.contains(units[$0]) && !ClauseEnds.isInWord(units, $0)
      }
      return at..<(later ?? sentence.upperBound)
    }
    return nil
  }

  private static func pastYear(_ at: Int, _ sentence: Range<Int>, _ units: [UInt16], _ known: CalendarDay) -> Int? {
    guard at > sentence.lowerBound, UnitClass.of(units[at]).isDigit,
      let (year, end) = year(at: at, in: sentence, units), year < known.year, end < sentence.upperBound,
      UnitClass.of(units[end]).isHan, !joined.starts(units, at: end, limit: sentence.upperBound)
    else { return nil }
    return end
  }

  /// 近三年, 去年 with which a part begins, not 近三年内.
  private static func recent(_ at: Int, _ sentence: Range<Int>, _ units: [UInt16]) -> Int? {
    guard let end = recentYears.end(units, at: at, limit: sentence.upperBound), end < sentence.upperBound,
      !groups.starts(units, at: end, limit: sentence.upperBound)
    else { return nil }
    return end
  }

  private static let recentYears = WordList(
    ["近年来", "近几年", "近几年来", "去年", "上年"]
      + ["两", "三", "四", "五", "2", "3", "4", "5"].flatMap { ["近\($0)年", "近\($0)年来", "过去\($0)年"] })
  private static let groups = WordList(["内", "的", "以内", "之内", "底", "同期", "度", "平均", "水平"])

  /// 2023年起, 2023年的水平
  private static let joined = WordList([
    "起", "开始", "以来", "的", "底", "末", "前", "度", "水平", "基础", "至", "到", "后", "以后", "启动", "印发",
  ])

  /// 2月份, 一季度, 上半年 of the document's own year and over: to where an aim is said behind it.
  private static func pastMonths(
    at start: Int, in sentence: Range<Int>, _ units: [UInt16], before known: CalendarDay
  ) -> Int? {
    let reader = WrittenDateReader(units: units, limit: sentence.upperBound, impliedYear: known.year)
    guard let date = reader.date(at: start), date.inferredYear, !date.isEnd, !date.isVague,
      date.form == .month || date.form == .quarter || date.form == .half, date.days.last < known,
      !limits.starts(units, at: date.end, limit: sentence.upperBound)
    else { return nil }
    return (date.end..<sentence.upperBound).first {
      modals.contains(units[$0])
        ? !ClauseEnds.isInWord(units, $0) : aims.starts(units, at: $0, limit: sentence.upperBound)
    } ?? sentence.upperBound
  }

  private static let limits = WordList(["前", "底", "末", "起", "开始", "之前", "以前", "完成前"])
  private static let modals = UnitSet("要应须")
  private static let aims = WordList([
    "力争", "确保", "争取", "计划", "下半年", "年底", "年内", "下一步", "下步", "目标", "到20", "今年再", "今年计划", "今年要", "今年拟", "今年继续",
  ])

  /// 2026年累计完成 in a plan of 2024, “十五五”期间累计完成 in one of 2025: a period yet to come opens the sentence.
  static func opensComing(_ sentence: Range<Int>, _ units: [UInt16], after known: CalendarDay) -> Bool {
    let start = units.skipBlanks(sentence.lowerBound, limit: sentence.upperBound)
    let reader = WrittenDateReader(units: units, limit: sentence.upperBound)
    guard let date = reader.date(at: start) else { return false }
    return date.form == .planPeriod ? date.days.first.year >= known.year : date.days.first.year > known.year
  }

  /// 2020年底前建成公寓800套 in a rule of 2018: what is to be done by a year is no term of the rule.
  static func namesComing(_ sentence: Range<Int>, _ units: [UInt16], after known: CalendarDay?) -> Bool {
    guard let known else { return false }
    return sentence.dropFirst(4).contains { at in
      units[at] == 0x5E74 && UnitClass.of(units[at - 1]).isDigit  // 年
        && (at - 4 == sentence.lowerBound || !UnitClass.of(units[at - 5]).isDigit)
        && year(at: at - 4, in: sentence, units).map { $0.year >= known.year } != false
        && WrittenDateReader(units: units, limit: sentence.upperBound).date(at: at - 4).map {
          $0.days.last >= known && !terms.starts(units, at: $0.end, limit: sentence.upperBound)
        } == true
    }
  }

  /// 2020年1月1日起施行, 2020年度
  private static let terms = WordList(["起", "度", "版", "级", "后", "以后", "之后"])
  private static let periods = WordList(["期间", "时期", "以来", "五年", "规划期间", "规划实施期间"])

  /// 2023年 and no part of it: 2023年底 may be a limit.
  private static func year(at start: Int, in sentence: Range<Int>, _ units: [UInt16]) -> (year: Int, end: Int)? {
    let reader = WrittenDateReader(units: units, limit: sentence.upperBound)
    guard let date = reader.date(at: start), !date.isEnd, !date.isVague else { return nil }
    if date.form == .planPeriod, let end = periods.end(units, at: date.end, limit: sentence.upperBound) {
      return (date.days.last.year, end)
    }
    return date.form == .year ? (date.days.last.year, date.end) : nil
  }
}
