/// Writes the numbers of numbered paragraphs in the formats of ECMA-376 part 1, 17.18.59 (ST_NumberFormat).
///
/// Formats of scripts that no Chinese document counts in are written as decimals.
enum NumberFormat {
  /// A number as the reader sees it; what a format has no sign for is written in decimals.
  static func text(_ number: Int, _ format: String) -> String {
    switch format {
    case "none", "bullet": return ""
    case "decimalZero": return decimal(number, digits: 2)
    case "numberInDash": return "- \(number) -"
    case "hex": return String(number, radix: 16, uppercase: true)
    case "ordinal": return "\(number)\(ordinalEnding(number))"
    case "decimalFullWidth", "decimalFullWidth2": return String(number).mappingDigits(fullWidth)
    default: return sign(number, format) ?? (number < 0 ? nil : counted(number, format)) ?? String(number)
    }
  }

  /// A number in a format that is written as an example: `001, 002, 003, ...`
  static func text(_ number: Int, custom format: String) -> String {
    let first = format.utf8.prefix { $0 >= 0x30 && $0 <= 0x39 }
    return decimal(number, digits: min(first.count, 9))
  }

  private static func decimal(_ number: Int, digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }

  private static func ordinalEnding(_ number: Int) -> String {
    guard !(11...13).contains(number % 100) else { return "th" }
    return switch number % 10 {
    case 1: "st"
    case 2: "nd"
    case 3: "rd"
    default: "th"
    }
  }

  // MARK: Formats of one sign for each number

  private static func sign(_ number: Int, _ format: String) -> String? {
    guard number >= 1 else { return nil }
    switch format {
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": return circled(number)
    case "decimalEnclosedParen": return number <= 20 ? scalar(0x2473 + number) : nil
    case "decimalEnclosedFullstop": return number <= 20 ? scalar(0x2487 + number) : nil
    case "ideographEnclosedCircle": return number <= 10 ? scalar(0x321F + number) : nil
    case "ideographTraditional": return number <= 10 ? stems[number - 1] : nil
    case "ideographZodiac": return number <= 12 ? branches[number - 1] : nil
    case "ideographZodiacTraditional":
      return number <= 60 ? stems[(number - 1) % 10] + branches[(number - 1) % 12] : nil
    case "upperLetter": return repeated(letters, number)?.uppercased()
    case "lowerLetter": return repeated(letters, number)
    case "upperRoman": return roman(number)
    case "lowerRoman": return roman(number)?.lowercased()
    case "chicago": return repeated(noteMarks, number)
    default: return nil
    }
  }

  /// ① to ㊿.
  static func circled(_ number: Int) -> String? {
    switch number {
    case 1...20: scalar(0x245F + number)
    case 21...35: scalar(0x3251 + number - 21)
    case 36...50: scalar(0x32B1 + number - 36)
    default: nil
    }
  }

  private static func scalar(_ value: Int) -> String? { Unicode.Scalar(UInt32(value)).map { String(Character($0)) } }

  /// A, B, … Z, AA, BB, …: after the last sign the signs are doubled.
  private static func repeated(_ signs: [String], _ number: Int) -> String? {
    let (rounds, place) = (number - 1).quotientAndRemainder(dividingBy: signs.count)
    return rounds < 20 ? String(repeating: signs[place], count: rounds + 1) : nil
  }

  private static func roman(_ number: Int) -> String? {
    guard number < 4000 else { return nil }
    var rest = number
    var text = ""
    for (value, sign) in romanSigns {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  // MARK: Formats of digits and places

  private static func counted(_ number: Int, _ format: String) -> String? {
    switch format {
    case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital", "koreanDigital2":
      String(number).mappingDigits(HanNumerals.counting.digits)
    // From a hundred on these two are written digit by digit: 一〇〇.
    case "chineseCounting", "taiwaneseCounting":
      number < 100 ? HanNumerals.counting.text(number) : String(number).mappingDigits(HanNumerals.counting.digits)
    case "chineseCountingThousand": HanNumerals.counting.text(number)
    case "taiwaneseCountingThousand": HanNumerals.traditional.text(number)
    case "japaneseCounting": HanNumerals.japanese.text(number)
    case "chineseLegalSimplified": HanNumerals.legal.text(number)
    case "ideographLegalTraditional": HanNumerals.legalTraditional.text(number)
    case "japaneseLegal": HanNumerals.japaneseLegal.text(number)
    default: nil
    }
  }

  private static let fullWidth = signs("０１２３４５６７８９")
  private static let stems = signs("甲乙丙丁戊己庚辛壬癸")
  private static let branches = signs("子丑寅卯辰巳午未申酉戌亥")
  private static let letters = signs("abcdefghijklmnopqrstuvwxyz")
  private static let noteMarks = signs("*†‡§")
  private static let romanSigns: [(Int, String)] = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]

  fileprivate static func signs(_ text: String) -> [String] { text.unicodeScalars.map { String(Character($0)) } }
}

/// How a country writes numbers with the signs of places: 一百二十三.
private struct HanNumerals {
  let digits: [String]
  /// 十, 百, 千
  let places: [String]
  let tenThousand: String
  /// 一 is left out before 十 at the start: 十二; Japanese also leaves it out inside and before 百 and 千.
  var dropsOne = DropsOne.atStart
  var writesZero = true

  enum DropsOne { case never, atStart, always }

  init(_ digits: String, _ places: String, dropsOne: DropsOne = .atStart, writesZero: Bool = true) {
    self.digits = NumberFormat.signs(digits)
    let signs = NumberFormat.signs(places)
    self.places = Array(signs.prefix(3))
    tenThousand = signs.last ?? ""
    self.dropsOne = dropsOne
    self.writesZero = writesZero
  }

  /// What Word shows as ○ in 一百〇一 is this character.
  static let counting = HanNumerals("〇一二三四五六七八九", "十百千万")
  static let traditional = HanNumerals("零一二三四五六七八九", "十百千萬")
  static let japanese = HanNumerals("〇一二三四五六七八九", "十百千万", dropsOne: .always, writesZero: false)
  static let legal = HanNumerals("零壹贰叁肆伍陆柒捌玖", "拾佰仟万", dropsOne: .never)
  static let legalTraditional = HanNumerals("零壹貳參肆伍陸柒捌玖", "拾佰仟萬", dropsOne: .never)
  static let japaneseLegal = HanNumerals("〇壱弐参四伍六七八九", "拾百阡萬", dropsOne: .never, writesZero: false)

  /// `nil` from a hundred million on.
  func text(_ number: Int) -> String? {
    guard number < 100_000_000 else { return nil }
    guard number > 0 else { return digits[0] }
    let (high, low) = number.quotientAndRemainder(dividingBy: 10_000)
    guard high > 0 else { return section(low, isFirst: true) }
    let zero = low > 0 && low < 1000 && writesZero ? digits[0] : ""
    return section(high, isFirst: true) + tenThousand + zero + (low > 0 ? section(low, isFirst: false) : "")
  }

  /// Up to 9999.
  private func section(_ number: Int, isFirst: Bool) -> String {
    var text = ""
    var isAfterZero = false
    var divisor = 1000
    for place in stride(from: 3, through: 0, by: -1) {
      let digit = number / divisor % 10
      divisor /= 10
      guard digit > 0 else {
        isAfterZero = true
        continue
      }
      if isAfterZero, !text.isEmpty, writesZero { text += digits[0] }
      isAfterZero = false
      let isDropped = digit == 1 && place > 0 && drops(place, atStart: isFirst && text.isEmpty)
      text += (isDropped ? "" : digits[digit]) + (place > 0 ? places[place - 1] : "")
    }
    return text
  }

  private func drops(_ place: Int, atStart: Bool) -> Bool {
    switch dropsOne {
    case .never: false
    case .atStart: atStart && place == 1
    case .always: true
    }
  }
}

extension String {
  fileprivate func mappingDigits(_ digits: [String]) -> String {
    var text = ""
    for scalar in unicodeScalars {
      if scalar.value >= 0x30, scalar.value <= 0x39 {
        text += digits[Int(scalar.value - 0x30)]
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
