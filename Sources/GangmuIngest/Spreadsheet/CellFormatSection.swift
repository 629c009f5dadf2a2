/// One of the parts of a format's code that `;` divides.
struct CellFormatSection {
  private enum Token: Equatable {
    case literal([UInt8])
    /// `y`, `m`, `d`, `h`, `s`, `a` (the day of the week), or `n` for minutes, and how often it stands there.
    case date(UInt8, Int)
    /// `[h]`, `[m]`, `[s]`: a length of time.
    case elapsed(UInt8)
    case dayHalf([UInt8], [UInt8])
    /// Where the number, or its whole, goes.
    case number
    case general
    case text
  }

  private var tokens: [Token] = []
  private var leastDigits = 0
  private var leastDecimals = 0
  private var mostDecimals = 0
  private var isGrouped = false
  /// The places by which `%` and commas at the end move the decimal point.
  private var shift = 0
  /// Fractions and powers of ten are shown as plain decimals: no digit gets lost.
  private var isPlain = false
  private var han: HanDigits?
  private var isChinese = false

  private(set) var isDate = false
  var isText: Bool { tokens.contains(.text) }

  /// The parts of a code, at each `;` that is not quoted.
  static func sections(of code: [UInt8]) -> [ArraySlice<UInt8>] {
    var sections: [ArraySlice<UInt8>] = []
    var start = 0
    var offset = 0
    var isQuoted = false
    while offset < code.count {
      if code[offset] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if code[offset] == UInt8(ascii: "\\"), !isQuoted {
        offset += 1
      } else if code[offset] == UInt8(ascii: ";"), !isQuoted {
        sections.append(code[start..<offset])
        start = offset + 1
      }
      offset += 1
    }
    return sections + [code[min(start, code.count)...]]
  }

  init(_ code: ArraySlice<UInt8>) {
    var rest = code
    while !rest.isEmpty { readToken(&rest) }
    markMinutes()
  }

  // MARK: Reading the code

  private mutating func readToken(_ rest: inout ArraySlice<UInt8>) {
    guard let byte = rest.popFirst() else { return }
    switch byte {
    case UInt8(ascii: "\""): append(literal: Self.take(&rest, upTo: UInt8(ascii: "\"")))
    case UInt8(ascii: "["): readBracket(Self.take(&rest, upTo: UInt8(ascii: "]")))
    case UInt8(ascii: "\\"): append(literal: rest.popFirst().map { [$0] } ?? [])
    // `_` leaves the width of the next character free, `*` fills the cell with it.
    case UInt8(ascii: "_"), UInt8(ascii: "*"): Self.dropCharacter(&rest)
    case UInt8(ascii: "@"): tokens.append(.text)
    case UInt8(ascii: "0"), UInt8(ascii: "#"), UInt8(ascii: "?"):
      if !isDate { readNumber(byte, &rest) }
    case UInt8(ascii: "%"):
      shift += 2
      append(literal: [byte])
    default: readLetters(byte, &rest)
    }
  }

  private mutating func readLetters(_ byte: UInt8, _ rest: inout ArraySlice<UInt8>) {
    let lower = byte | 0x20
    for (code, morning, afternoon) in Self.dayHalves where byte == code[0] && rest.starts(with: code.dropFirst()) {
      rest.removeFirst(code.count - 1)
      tokens.append(.dayHalf(morning, afternoon))
      isDate = true
      return
    }
    if lower == UInt8(ascii: "g"), rest.prefix(6).map({ $0 | 0x20 }) == Array("eneral".utf8) {
      rest.removeFirst(6)
      tokens.append(.general)
    } else if Self.dateLetters.contains(lower), byte < 0x80 {
      var count = 1
      while let next = rest.first, next | 0x20 == lower {
        rest.removeFirst()
        count += 1
      }
      // `e` is the year too.
      tokens.append(
        .date(lower == UInt8(ascii: "e") ? UInt8(ascii: "y") : lower, lower == UInt8(ascii: "e") ? 4 : count))
      isDate = true
    } else {
      append(literal: [byte])
    }
  }

  /// `[$¥-804]`, `[DBNum1]`, `[h]`; colours and conditions say nothing of the text.
  private mutating func readBracket(_ word: [UInt8]) {
    if word.first == UInt8(ascii: "$") {
      let parts = word.dropFirst().split(separator: UInt8(ascii: "-"), maxSplits: 1, omittingEmptySubsequences: false)
      append(literal: parts.first.map(Array.init) ?? [])
      guard parts.count > 1 else { return }
      isChinese = isChinese || parts[1].suffix(3).elementsEqual("804".utf8)
      // The digits before the language say which numerals, as DBNum1 and DBNum2 do: 1E000804.
      if parts[1].count == 8 {
        han = parts[1].starts(with: "1E".utf8) ? .plain : parts[1].starts(with: "1F".utf8) ? .formal : han
      }
    } else if word.starts(with: "DBNum".utf8) {
      han = word.last == UInt8(ascii: "1") ? .plain : word.last == UInt8(ascii: "2") ? .formal : nil
    } else if let letter = word.first.map({ $0 | 0x20 }), "hms".utf8.contains(letter),
      word.allSatisfy({ $0 | 0x20 == letter })
    {
      tokens.append(.elapsed(letter))
      isDate = true
    }
  }

  /// The rest of a number's pattern: `#,##0.00`.
  private mutating func readNumber(_ first: UInt8, _ rest: inout ArraySlice<UInt8>) {
    var sawPoint = false
    var commas = 0
    var byte: UInt8? = first
    while let next = byte {
      switch next {
      case UInt8(ascii: "0"), UInt8(ascii: "#"), UInt8(ascii: "?"):
        isGrouped = isGrouped || commas > 0
        commas = 0
        if sawPoint { mostDecimals += 1 }
        if next == UInt8(ascii: "0") {
          if sawPoint { leastDecimals = mostDecimals } else { leastDigits += 1 }
        }
      case UInt8(ascii: ","): commas += 1
      default: sawPoint = true
      }
      guard let after = rest.first, "0#?,.".utf8.contains(after) else { break }
      byte = rest.popFirst()
    }
    shift -= 3 * commas
    isPlain = isPlain || rest.first == UInt8(ascii: "/") || rest.first.map { $0 | 0x20 == UInt8(ascii: "e") } ?? false
    if isPlain { rest = [] }
    if !tokens.contains(.number) { tokens.append(.number) }
  }

  private mutating func append(literal bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    if case .literal(let before)? = tokens.last {
      tokens[tokens.count - 1] = .literal(before + bytes)
    } else {
      tokens.append(.literal(bytes))
    }
  }

  /// `m` beside hours or seconds is minutes.
  private mutating func markMinutes() {
    let parts = tokens.indices.filter { Self.letter(tokens[$0]) != nil }
    for (place, index) in parts.enumerated() {
      guard case .date(UInt8(ascii: "m"), let count) = tokens[index], count <= 2 else { continue }
      let before = place > 0 ? Self.letter(tokens[parts[place - 1]]) : nil
      let after = place + 1 < parts.count ? Self.letter(tokens[parts[place + 1]]) : nil
      if before == UInt8(ascii: "h") || after == UInt8(ascii: "s") { tokens[index] = .date(UInt8(ascii: "n"), count) }
    }
  }

  private static func letter(_ token: Token) -> UInt8? {
    switch token {
    case .date(let letter, _), .elapsed(let letter): letter
    default: nil
    }
  }

  private static func take(_ rest: inout ArraySlice<UInt8>, upTo end: UInt8) -> [UInt8] {
    let word = Array(rest.prefix { $0 != end })
    rest = rest.dropFirst(word.count + 1)
    return word
  }

  private static func dropCharacter(_ rest: inout ArraySlice<UInt8>) {
    guard !rest.isEmpty else { return }
    rest = rest.dropFirst(Blank.length(of: rest, at: rest.startIndex))
  }

  private static let dateLetters = Set("ymdhsae".utf8)
  private static let dayHalves = [("AM/PM", "AM", "PM"), ("上午/下午", "上午", "下午"), ("A/P", "A", "P")].map {
    (Array($0.0.utf8), Array($0.1.utf8), Array($0.2.utf8))
  }

  // MARK: Writing

  func text(of text: [UInt8]) -> [UInt8] {
    tokens.flatMap { token -> [UInt8] in
      switch token {
      case .literal(let bytes): bytes
      case .text: text
      default: []
      }
    }
  }

  /// The absolute value of a number, or a date.
  func text(of number: DecimalNumber, is1904: Bool) -> [UInt8] {
    var number = number
    let date = isDate ? SerialDate(number.double, is1904: is1904) : nil
    if isDate, date == nil { return number.general }
    number.shift(shift)
    let isHalved = tokens.contains { if case .dayHalf = $0 { true } else { false } }
    return tokens.flatMap { token -> [UInt8] in
      switch token {
      case .literal(let bytes): bytes
      case .number: isPlain ? number.absolute.general : written(number)
      case .general: general(number)
      case .text: []
      case .dayHalf(let morning, let afternoon): (date?.hour ?? 0) < 12 ? morning : afternoon
      case .elapsed(let letter): Array(String(Self.elapsed(letter, date?.seconds ?? 0)).utf8)
      case .date(let letter, let count): date.map { text(of: $0, letter, count, isHalved: isHalved) } ?? []
      }
    }
  }

  private func written(_ number: DecimalNumber) -> [UInt8] {
    if let han, mostDecimals == 0 { return said(number, han) }
    var number = number
    number.round(fraction: mostDecimals)
    return number.text(least: leastDigits, fraction: leastDecimals, isGrouped: isGrouped)
  }

  private func general(_ number: DecimalNumber) -> [UInt8] {
    if let han, number.fractionDigits.isEmpty { return said(number, han) }
    return number.absolute.general
  }

  private func said(_ number: DecimalNumber, _ han: HanDigits) -> [UInt8] {
    Int(String(decoding: number.text(), as: UTF8.self)).map { Array(han.said($0).utf8) } ?? number.absolute.general
  }

  private static func elapsed(_ letter: UInt8, _ seconds: Int) -> Int {
    letter == UInt8(ascii: "h") ? seconds / 3600 : letter == UInt8(ascii: "m") ? seconds / 60 : seconds
  }

  private func text(of date: SerialDate, _ letter: UInt8, _ count: Int, isHalved: Bool) -> [UInt8] {
    let text =
      switch letter {
      case UInt8(ascii: "y"): count > 2 ? year(date.year) : padded(date.year % 100, 2)
      case UInt8(ascii: "m"):
        count > 2 ? String(Self.months[date.month - 1].prefix(count == 3 ? 3 : 9)) : padded(date.month, count)
      case UInt8(ascii: "d"): count > 2 ? weekday(date, isShort: count == 3) : padded(date.day, count)
      case UInt8(ascii: "a"): (count > 3 ? "星期" : "") + Self.hanWeekdays[date.weekday]
      case UInt8(ascii: "h"): padded(isHalved ? (date.hour + 11) % 12 + 1 : date.hour, count)
      case UInt8(ascii: "n"): padded(date.minute, count)
      default: padded(date.second, count)
      }
    return Array(text.utf8)
  }

  private func year(_ year: Int) -> String { han?.spelled(year) ?? String(year) }

  private func padded(_ number: Int, _ width: Int) -> String {
    if let han { return number == 0 ? han.spelled(0) : han.said(number) }
    return number < 10 && width > 1 ? "0\(number)" : "\(number)"
  }

  private func weekday(_ date: SerialDate, isShort: Bool) -> String {
    if isChinese { return "星期" + Self.hanWeekdays[date.weekday] }
    let name = Self.weekdays[date.weekday]
    return isShort ? String(name.prefix(3)) : name
  }

  private static let hanWeekdays = ["日", "一", "二", "三", "四", "五", "六"]
  private static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
