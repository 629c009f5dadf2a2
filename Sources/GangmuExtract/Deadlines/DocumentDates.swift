internal import GangmuModel
internal import GangmuSyntax

/// What a document's own dates say about times that it names without a year.
struct DocumentDates: Sendable {
  /// The year that the document speaks of: its plan's year, else its signing's, else its number's.
  var planYear: Int?
  /// The text asks for entries to what takes place in a later year.
  private(set) var callsForEntries = false
  /// The one year that a text names which nothing dates.
  private(set) var onlyYear: Int?
  /// Stands for the year where none is known, so that what needs one can be told: a leap year that no document means.
  static let unknownYear = 1904
  /// Whether a year comes from the one that stands for it: itself, and what 明年 makes of it.
  static func isUnknown(_ year: Int) -> Bool { (unknownYear...unknownYear + 1).contains(year) }

  var signed: CalendarDay?
  var published: CalendarDay?
  private var effective: CalendarDay?
  /// The first day of the year of its title or number, or of the plan that its title names, where no date is stated.
  private var yearBegin: CalendarDay?

  /// A text that is not signed goes by the date that the user gives, else by the day on which it was held, below its title.
  init(_ context: ExtractionContext, _ metadata: Metadata) {
    self.init(metadata, fallback: context.options.date ?? Self.spoken(context))
    if planYear == nil { onlyYear = Self.onlyYear(in: context.units) }
  }

  /// （2024年1月16日在…会议上): when a report was given.
  private static func spoken(_ context: ExtractionContext) -> String? {
    for line in context.tree.frontLines where line.role == .note || line.role == .titleNote {
      let range = line.span.range.clamped(to: context.units.indices)
      let start = range.first.map { UnitClass.of(context.units[$0]).isOpen ? $0 + 1 : $0 } ?? range.upperBound
      if let match = DateReader.match(context.units, at: start, limit: range.upperBound),
        context.units.contains(held, in: match.span.end..<range.upperBound)
      {
        return match.date.iso
      }
    }
    return nil
  }

  private static let held = UnitFold.units("在")

  /// The one year in which the text names months, else the one year that it names at all, where nothing dates it.
  private static func onlyYear(in units: [UInt16]) -> Int? {
    var years: Set<Int> = []
    var withMonths: Set<Int> = []
    for at in units.indices where at >= 4 && units[at] == 0x5E74 {  // 年
      guard let number = Numeral.arabic(units, at: at - 4, limit: at), number.end == at,
        at == 4 || !UnitClass.of(units[at - 5]).isDigit, (1949...2100).contains(number.value)
      else { continue }
      years.insert(number.value)
      if let month = DateReader.month(units, at: at + 1, limit: units.count), month.end < units.count,
        units[month.end] == 0x6708  // 月
      {
        withMonths.insert(number.value)
      }
    }
    if let only = withMonths.first, withMonths.count == 1 { return only }
    return years.count == 1 ? years.first : nil
  }

  init(_ metadata: Metadata, fallback: String?) {
    let dates = metadata.dates
    published = dates.published.flatMap(CalendarDay.init(iso:))
    signed = dates.signed.flatMap(CalendarDay.init(iso:)) ?? dates.adopted.flatMap(CalendarDay.init(iso:))
    effective = dates.effective.flatMap(CalendarDay.init(iso:))
    if signed == nil, published == nil { signed = fallback.flatMap(CalendarDay.init(iso:)) }
    let named = Self.yearInTitle(metadata.title ?? "")
    let numbered = metadata.documentNumber?.year
    let own = signed ?? published
    // 关于申报2018年项目的通知 of December 2017: its days come next after it, whatever year the projects are of.
    callsForEntries =
      named.map { year in own.map { $0.year < year } ?? false } == true && Self.calls(metadata.title ?? "")
    planYear = (callsForEntries ? nil : named) ?? signed?.year ?? published?.year ?? numbered
    yearBegin =
      [named, numbered].compactMap { $0 }.min().flatMap { CalendarDay($0, 1, 1) }
      ?? Self.planBegin(metadata.title ?? "")
  }

  private static func calls(_ title: String) -> Bool {
    let units = UnitFold.units(title)
    return entries.occurs(units, in: units.indices)
  }

  private static let entries = WordList(["申报", "申请", "征集", "推荐", "报名", "评选", "遴选", "报考", "招募"])

  /// The day from which a document counts as known: what ended before it is past.
  var known: CalendarDay? { day ?? yearBegin }

  /// The day that the text or its page states.
  var day: CalendarDay? { signed ?? published }

  /// 印发之日, 发布之日: the day that the document calls its own; the page's where the text gives none.
  var ownDay: CalendarDay? { signed ?? published ?? effective }

  /// “十四五”发展规划, 第十四个五年规划: the day on which the plan begins.
  private static func planBegin(_ title: String) -> CalendarDay? {
    let units = UnitFold.units(title)
    let reader = WrittenDateReader(units: units, limit: units.count)
    for at in units.indices {
      if let date = reader.date(at: at), date.form == .planPeriod { return date.days.first }
      if units[at] == 0x7B2C, let number = Numeral.chinese(units, at: at + 1, limit: units.count),  // 第
        units.has(fiveYears, at: number.end, limit: units.count)
      {
        return WrittenDateReader.planDays(number.value)?.first
      }
    }
    return nil
  }

  private static let fiveYears = UnitFold.units("个五年")

  /// The year that the heading over a report's plans names: 三、2024年重点工作 in a report of 2023.
  static func headingYear(of clause: Int, _ context: ExtractionContext) -> Int? {
    let clauses = context.tree.clauses
    var next: Int? = clause
    while let index = next, clauses.indices.contains(index), clauses[index].parent != nil {
      if let heading = clauses[index].heading, let year = yearInTitle(context.text[heading]) { return year }
      next = clauses[index].parent
    }
    return nil
  }

  /// A title's single year: 2022年工作要点, not 2021—2023年.
  private static func yearInTitle(_ title: String) -> Int? {
    let units = UnitFold.units(title)
    var found: Int?
    var at = 0
    while at < units.count {
      guard UnitClass.of(units[at]).isDigit, let number = Numeral.arabic(units, at: at, limit: units.count) else {
        at += 1
        continue
      }
      let isRange = at > 0 && WrittenDateReader.isRangeMark(units[at - 1])
      let sign = units.skipBlanks(number.end, limit: units.count)
      if sign < units.count, units[sign] == 0x5E74, (1949...2100).contains(number.value) {
        if isRange && found != number.value || found != nil && found != number.value { return nil }
        // 到2035年: how far it looks ahead, not when.
        if at > 0, units[at - 1] == 0x5230 { return nil }
        found = number.value
      }
      at = number.end
    }
    return found
  }
}
