internal import FoundationEssentials

/// The first day that a recurrence rule names, from a day on: an event that recurs has to begin with it (RFC 5545, 3.8.5.3).
enum FirstOccurrence {
  private static let weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"]
  /// A rule by month and day comes round within four years and a bit, 29 February included.
  private static let horizon = 366 * 8

  /// - Parameters:
  ///   - rule: For example `FREQ=YEARLY;BYMONTH=3,6;BYMONTHDAY=25`.
  ///   - start: ISO 8601.
  /// - Returns: ISO 8601; `start` where the rule names no day, or none that comes.
  static func of(_ rule: String, from start: String) -> String {
    let parts = parts(of: rule)
    let months = numbers(parts["BYMONTH"])
    let monthDays = numbers(parts["BYMONTHDAY"])
    let days = parts["BYDAY"]?.split(separator: ",").map(String.init) ?? []
    guard !months.isEmpty || !monthDays.isEmpty || !days.isEmpty,
      var day = try? Date.ISO8601FormatStyle().year().month().day().parse(start)
    else { return start }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    for _ in 0..<horizon {
      let fields = calendar.dateComponents([.month, .day, .weekday], from: day)
      let length = calendar.range(of: .day, in: .month, for: day)?.count ?? 31
      if let month = fields.month, let number = fields.day, let weekday = fields.weekday,
        months.isEmpty || months.contains(month),
        monthDays.isEmpty || monthDays.contains(number) || monthDays.contains(number - length - 1),
        days.isEmpty || days.contains(where: { matches($0, weekday: weekday, day: number, of: length) })
      {
        return day.formatted(.iso8601.year().month().day())
      }
      day.addTimeInterval(86_400)
    }
    return start
  }

  /// `MO`; `1MO`, the first Monday of the month; `-1MO`, the last.
  private static func matches(_ rule: String, weekday: Int, day: Int, of length: Int) -> Bool {
    guard rule.hasSuffix(weekdays[(weekday + 6) % 7]) else { return false }
    guard let number = Int(rule.dropLast(2)) else { return rule.count == 2 }
    return number > 0 ? (day - 1) / 7 + 1 == number : (length - day) / 7 + 1 == -number
  }

  private static func parts(of rule: String) -> [String: String] {
    var parts: [String: String] = [:]
    for part in rule.split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1)
      if pair.count == 2 { parts[String(pair[0])] = String(pair[1]) }
    }
    return parts
  }

  private static func numbers(_ list: String?) -> [Int] { list?.split(separator: ",").compactMap { Int($0) } ?? [] }
}
