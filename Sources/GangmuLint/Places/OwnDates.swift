internal import GangmuModel

extension WrittenDate {
  /// Whether the calendar has it; a 29 February without its year may be.
  package var isReal: Bool {
    let days = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...12).contains(month.value) else { return false }
    return day.map { (1...days[month.value - 1]).contains($0.value) } ?? true
  }

  /// ISO 8601, where the date is whole and real.
  package var iso: String? {
    guard let year, let day, isReal, (1000...9999).contains(year.value) else { return nil }
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(year.value)-\(two(month.value))-\(two(day.value))"
  }

  private var isLeapYear: Bool {
    guard let year = year?.value else { return true }
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
  }
}

extension CheckedDocument {
  /// 成文日期 and 印发日期 as they are written, with their days.
  package var ownDates: [WrittenDate] {
    let signed = tree.frontLines.filter { $0.role == .signatureDate }
    return dates.filter { date in
      date.day != nil && (signed.contains { $0.span.contains(date.span) } || isPrinted(date))
    }
  }

  /// 印发日期: the last date that 印发 ends the line of.
  package var printedDate: WrittenDate? { dates.last { $0.day != nil && isPrinted($0) } }

  /// 2024年4月9日印发
  private func isPrinted(_ date: WrittenDate) -> Bool {
    let units = text.units
    let at = units.skipBlanks(date.span.end, limit: min(date.span.end + 3, units.count))
    guard units.has(Self.printed, at: at, limit: units.count) else { return false }
    let end = at + Self.printed.count
    return end == units.count || UnitClass.of(units[end]).isBlank
  }

  private static let printed = UnitFold.units("印发")
}
