internal import GangmuModel

/// A time expression with its normal value, before it is tied to a clause.
struct TimeReading: Sendable {
  var kind: Deadline.Kind
  var range: Range<Int>
  var first: CalendarDay?
  var last: CalendarDay?
  var duration: String?
  var workingDays = false
  var rule: String?
  var inferredYear = false
  /// What found it, more exactly than its kind says.
  var source: FactRule?

  init(_ kind: Deadline.Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  private var usualSource: FactRule {
    switch kind {
    case .by: .dateLimit
    case .from: .startDate
    case .during: .dateStretch
    case .within: .durationLimit
    case .recurring: .recurrence
    case .ongoing: .ongoingWords
    }
  }

  /// Puts a year in the place of the one that stands for an unknown year.
  mutating func take(year: Int) {
    func dated(_ day: CalendarDay?) -> CalendarDay? {
      guard let day, DocumentDates.isUnknown(day.year) else { return day }
      let named = year + day.year - DocumentDates.unknownYear
      return CalendarDay(named, day.month, day.day) ?? CalendarDay(named, day.month, 28)
    }
    (first, last) = (dated(first), dated(last))
  }

  static func by(_ date: WrittenDate, _ range: Range<Int>) -> TimeReading {
    var reading = TimeReading(.by, range)
    reading.last = date.days.last
    reading.inferredYear = date.inferredYear
    return reading
  }

  static func from(_ date: WrittenDate, _ range: Range<Int>) -> TimeReading {
    var reading = TimeReading(.from, range)
    reading.first = date.days.first
    reading.inferredYear = date.inferredYear
    return reading
  }

  static func during(_ days: DayRange, _ range: Range<Int>, inferredYear: Bool) -> TimeReading {
    var reading = TimeReading(.during, range)
    (reading.first, reading.last) = (days.first, days.last)
    reading.inferredYear = inferredYear
    return reading
  }

  static func within(_ duration: WrittenDuration, _ range: Range<Int>) -> TimeReading {
    var reading = TimeReading(.within, range)
    reading.duration = duration.iso
    reading.workingDays = duration.unit == .workingDay
    return reading
  }

  func deadline(clause: String, _ text: SourceText) -> Deadline {
    let span = TextSpan(range)
    return Deadline(
      clause: clause, text: text[span], kind: kind, start: first?.iso, end: last?.iso, duration: duration,
      workingDays: workingDays, rrule: rule, inferredYear: inferredYear, rule: source ?? usualSource, span: span)
  }
}
