/// A date and time that a spreadsheet counts in days.
///
/// Source: ECMA-376 part 1, 18.17.4.1: day 1 is 1900-01-01 and there is a day 60, 1900-02-29, or day 0 is 1904-01-01.
struct SerialDate {
  let year: Int
  let month: Int
  let day: Int
  let hour: Int
  let minute: Int
  let second: Int
  /// 0 for Sunday.
  let weekday: Int
  /// Seconds since day 0, for lengths of time.
  let seconds: Int

  /// - Returns: `nil` outside the years 1900 to 9999.
  init?(_ serial: Double, is1904: Bool) {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    seconds = Int((serial * 86400).rounded())
    let (days, time) = seconds.quotientAndRemainder(dividingBy: 86400)
    (hour, minute, second) = (time / 3600, time / 60 % 60, time % 60)
    // Days since 1970-01-01.
    let unix = is1904 ? days - 24107 : days < 60 ? days - 25568 : days - 25569
    weekday = ((unix + 4) % 7 + 7) % 7
    // The calendar from 0000-03-01 on, in eras of 400 years.
    let shifted = unix + 719_468
    let era = shifted / 146_097
    let ofEra = shifted % 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * ofYear + 2) / 153
    day = ofYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }
}
