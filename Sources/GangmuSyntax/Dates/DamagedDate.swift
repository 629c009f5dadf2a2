package import GangmuModel

/// A date that lost some of its signs on the way, as 202449日 for 2024年4月9日.
package struct DamagedDate: Sendable, Hashable {
  package var span: TextSpan
  /// Every date that the digits left can mean.
  package var readings: [CalendarDate]

  /// Finds a damaged date in a line: a year, its month and day without one or more of 年, 月, 日.
  ///
  /// - Returns: `nil` where the line holds a whole date, or nothing that looks like one.
  package static func find(in units: [UInt16], range: Range<Int>) -> DamagedDate? {
    guard DateReader.first(units, in: range) == nil else { return nil }
    let end = min(range.upperBound, units.count)
    var at = max(range.lowerBound, 0)
    while at < end {
      if UnitClass.of(units[at]).isDigit {
        if let damaged = read(units, at, end) { return damaged }
        while at < end, UnitClass.of(units[at]).isDigit { at += 1 }
      } else {
        at += 1
      }
    }
    return nil
  }

  /// The one reading, where there is just one that is not after a day known to be later.
  package func onlyReading(notAfter last: CalendarDate? = nil) -> CalendarDate? {
    let possible = readings.filter { reading in last.map { reading <= $0 } ?? true }
    return possible.count == 1 ? possible.first : nil
  }

  /// Digits with at most the signs 年, 月, 日 and blanks between them.
  private static func read(_ units: [UInt16], _ start: Int, _ limit: Int) -> DamagedDate? {
    guard let year = DateReader.digits(units, start, 4, limit), (1949...2099).contains(year) else { return nil }
    var groups: [[Int]] = [[]]
    var signs: [UInt16] = []
    var at = start + 4
    var end = at
    while at < limit {
      let unit = units[at]
      if UnitClass.of(unit).isDigit {
        groups[groups.count - 1].append(Int(unit - 0x30))
        end = at + 1
      } else if unit == 0x5E74 || unit == 0x6708 || unit == 0x65E5 {
        signs.append(unit)
        groups.append([])
        end = at + 1
      } else if !UnitClass.of(unit).isBlank {
        break
      }
      at += 1
    }
    guard groups.reduce(0, { $0 + $1.count }) <= 4, signs.count < 3, signs.contains(0x65E5) || signs.contains(0x6708)
    else { return nil }
    // 2023年12月 says no day, and lost none.
    if signs == [0x5E74, 0x6708], groups.last?.isEmpty == true { return nil }
    let readings = readings(year, groups, signs)
    return DamagedDate(span: TextSpan(start, end), readings: readings)
  }

  private static func readings(_ year: Int, _ groups: [[Int]], _ signs: [UInt16]) -> [CalendarDate] {
    let digits = groups.flatMap { $0 }
    guard digits.count >= 2 else { return [] }
    // Where 月 is left, it says where the month ends.
    let monthEnd = signs.firstIndex(of: 0x6708).map { sign in groups[0...sign].reduce(0) { $0 + $1.count } }
    func number(_ digits: ArraySlice<Int>) -> Int { digits.reduce(0) { $0 * 10 + $1 } }
    return (1...2).compactMap { split in
      guard split < digits.count, digits.count - split <= 2, digits[0] != 0 || split == 2,
        digits[split] != 0
          || digits.count - split == 2, monthEnd.map({ $0 == split }) ?? true
      else { return nil }
      return CalendarDate(year: year, month: number(digits[..<split]), day: number(digits[split...]))
    }
  }
}
