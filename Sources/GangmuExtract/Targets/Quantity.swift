internal import GangmuLexicon
internal import GangmuModel
internal import GangmuSyntax

/// What kind of unit a quantity has: decides which words make it a target.
enum QuantityKind: String, Sendable {
  case percent, point, money, measure, count, place, `class`, time, age, score, multiple
  /// A fraction, or a number with 亿 and no unit.
  case bare
  /// 全覆盖
  case coverage
  /// 清零
  case zero
}

/// A unit that no word of its own says.
enum BuiltInUnit: String, Sendable {
  case percent = "%"
  case permille = "‰"
}

/// A number with its unit, as written.
struct Quantity: Sendable {
  /// From the number's first unit to the unit word's end.
  var range: Range<Int>
  var low: ExactDecimal
  /// The upper number of 3至5家.
  var high: ExactDecimal?
  /// Where the unit word stands; `nil` for 全覆盖, fractions and 百分之六十.
  var unitRange: Range<Int>?
  /// The unit of a form that has it built in: 百分之六十, 五成, 全覆盖.
  var builtInUnit: BuiltInUnit?
  var kind: QuantityKind
  var isArabic = false
  /// 余 or 多 after the number.
  var isLowerBound = false
  /// 翻一番 is a change by itself.
  var isDoubling = false

  /// Things, lengths, areas: what is built or done so many times.
  var isCountable: Bool { kind == .count || kind == .measure || kind == .place }

  /// 1.28万亿、8200亿元: the unit of the last holds for a scaled number before it.
  mutating func takeUnit(of next: Quantity) {
    guard kind == .bare, isArabic, low.exponent >= 0, high == nil, let unit = next.unitRange else { return }
    (kind, unitRange) = (next.kind, unit)
  }

  var value: String {
    guard let high else { return low.description }
    return low.description + ".." + high.description
  }
}

/// The unit words of quantity-units.tsv.
enum QuantityUnits {
  /// A word without a kind is another word that begins like a unit: 家庭, 个人, 项目.
  private static let words: UnitTrie<QuantityKind?> = {
    var words = UnitTrie<QuantityKind?>()
    let rows = Lexicon.rows("quantity-units")
    for row in rows where row.count > 2 {
      for character in row[2] { words.insert(row[0] + String(character), nil) }
    }
    for row in rows where row.count >= 2 {
      if let kind = QuantityKind(rawValue: row[1]) { words.insert(row[0], kind) }
    }
    return words
  }()

  /// The cheap test of what stands after a number: a unit, or a form that goes on (五分之一, 3至5, 4.66).
  static func canFollowNumber(_ units: [UInt16], _ end: Int, _ limit: Int) -> Bool {
    let at = units.skipBlanks(end, limit: limit)
    guard end > 0 else { return false }
    guard at < limit else { return isScale(units[end - 1]) }
    return words.canBegin(units[at]) || goesOn.contains(units[at]) || isScale(units[end - 1]) || isScale(units[at])
  }

  /// 万, 亿, or the first half of 千瓦 and 百分点.
  private static func isScale(_ unit: UInt16) -> Bool {
    unit == 0x4E07 || unit == 0x4EBF || unit == 0x5343 || unit == 0x767E
  }

  private static let goesOn = UnitSet("分成半余多.-~至到,点/以左")

  /// 145项目标任务, 一次数据审计, 一次日常检查: the character behind the unit begins the noun.
  private static let beforeNouns = UnitTrie(
    ["项目标", "次数据", "次数字", "次日常", "次年度", "次月度", "次生产安全"].map { ($0, true) })

  /// The unit word at an offset.
  static func unit(_ units: [UInt16], at start: Int, limit: Int) -> (kind: QuantityKind, end: Int)? {
    guard let (kind, end) = words.longest(units, at: start, limit: limit) else { return nil }
    guard let kind else {
      return beforeNouns.longest(units, at: start, limit: limit) != nil ? (.count, start + 1) : nil
    }
    return (kind, end)
  }
}

/// Reads quantities: 60%, 3至5家, 1.5亿元, 三分之二, 20-60万户, 两三家, 370余件, 全覆盖, 翻一番.
struct QuantityReader {
  let units: [UInt16]
  let limit: Int

  private func unit(_ at: Int) -> UInt16 { at >= 0 && at < limit ? units[at] : 0 }

  func quantity(at start: Int) -> Quantity? {
    if let special = special(at: start) { return special }
    let run = NumberRun.mixedEnd(units, start, limit)
    guard run > start, QuantityUnits.canFollowNumber(units, run, limit) else { return nil }
    if isPlaceWord(units[start]), unit(start + 1) != 0x5206 { return roundSum(at: start) }  // 千兆, 百日; 百分之六十 counts
    guard let first = DecimalNumeral.match(units, at: start, limit: limit) else { return nil }
    if let pair = approximatePair(first, from: start) { return pair }
    if let range = range(first, from: start) { return range }
    return single(first, from: start)
  }

  /// 百, 千, 万 or 亿 without a digit before it is part of a word.
  private func isPlaceWord(_ unit: UInt16) -> Bool {
    unit == 0x767E || unit == 0x5343 || unit == 0x4E07 || unit == 0x4EBF
  }

  /// 总量突破⟦千亿元⟧: a sum of one, where a word before it says that it is reached; 千亿元产业 is a class.
  private func roundSum(at start: Int) -> Quantity? {
    guard let (power, end) = Self.roundSums.longest(units, at: start, limit: limit), start > 0,
      Self.reaching.contains(units[start - 1]),
      !UnitClass.of(unit(end)).isHan || Self.steps.starts(units, at: end, limit: limit)
    else { return nil }
    var quantity = Quantity(range: start..<end, low: ExactDecimal(digits: 1, exponent: power), kind: .money)
    quantity.unitRange = end - 1..<end
    quantity.isArabic = true
    return quantity
  }

  private static let roundSums = UnitTrie([("百亿元", 10), ("千亿元", 11), ("万亿元", 12), ("百万亿元", 14)])
  private static let reaching = UnitSet("破超过到达上")
  private static let steps = WordList(["大关", "台阶", "关口", "门槛"])

  private func single(_ number: DecimalNumeral.Match, from start: Int) -> Quantity? {
    var quantity = Quantity(
      range: start..<number.end, low: number.value, kind: .bare, isArabic: number.isArabic,
      isLowerBound: number.isLowerBound)
    if number.isFraction { return quantity }
    if number.unit != .none {
      quantity.kind = .percent
      quantity.builtInUnit = number.unit == .percent ? .percent : .permille
      return quantity
    }
    if attachUnit(&quantity) { return quantity }
    return number.scale >= 4 || isBounded(number, from: start) ? quantity : nil
  }

  /// 1.8以内, 缩小到1.8, 达到0.75: the level of a ratio, which has no unit.
  private func isBounded(_ number: DecimalNumeral.Match, from start: Int) -> Bool {
    guard number.isArabic, number.value.exponent < 0 else { return false }
    return QuantityBounds.boundAfter(number.end, limit: limit, units) != nil
      || Self.narrowing.longest(units, endingAt: start, from: 0) != nil && !UnitClass.of(unit(number.end)).isHan
        && !(TargetReader.listMarks.contains(unit(number.end)) && UnitClass.of(unit(number.end + 1)).isDigit)
  }

  private static let narrowing = WordEndings<Bool>(
    ["缩小到", "缩小至", "缩减到", "缩减至", "达到", "提高到", "降到", "下降到", "降至"].map { ($0, true) })

  /// A number of a list of which only the last has a unit: ⟦0.1⟧、3.5和4.5个百分点, ⟦3.6⟧、2.1万元.
  func listed(at start: Int) -> Quantity? {
    guard let first = plainNumber(at: start) else { return nil }
    var end = first.end
    while TargetReader.listMarks.contains(unit(end)),
      let next = DecimalNumeral.match(units, at: end + 1, limit: limit), next.isArabic
    {
      if var last = single(next, from: end + 1), Self.sharedKinds.contains(last.kind) {
        last.range = start..<first.end
        last.low = first.value.scaled(byPowerOfTen: next.scale)
        return last
      }
      guard let plain = plainNumber(at: end + 1) else { return nil }
      end = plain.end
    }
    return nil
  }

  private func plainNumber(at start: Int) -> DecimalNumeral.Match? {
    DecimalNumeral.match(units, at: start, limit: limit).flatMap {
      $0.isArabic && $0.unit == .none && $0.scale == 0 && !$0.isFraction ? $0 : nil
    }
  }

  private static let sharedKinds: [QuantityKind] = [.percent, .point, .money, .measure, .count]

  private func attachUnit(_ quantity: inout Quantity) -> Bool {
    var at = units.skipBlanks(quantity.range.upperBound, limit: limit)
    if unit(at) == 0x4F59 || unit(at) == 0x591A {  // 余 多 after a blank
      quantity.isLowerBound = true
      at += 1
    }
    guard let (kind, end) = ratio(at: at) ?? QuantityUnits.unit(units, at: at, limit: limit) else { return false }
    let unitEnd = Self.populations.end(units, at: end, limit: limit) ?? secondUnit(at: end, kind) ?? end  // 5批次/千人
    quantity.kind = kind
    quantity.unitRange = at..<unitEnd
    quantity.range = quantity.range.lowerBound..<unitEnd
    if unit(end) == 0x4F59 || (unit(end) == 0x591A && kind != .count) {  // 个余, 公里多
      quantity.isLowerBound = true
    }
    return true
  }

  /// 台(套), 头(只): the end of a second unit in a bracket.
  private func secondUnit(at start: Int, _ first: QuantityKind) -> Int? {
    guard unit(start) == Brackets.round,
      let (kind, end) = QuantityUnits.unit(units, at: start + 1, limit: limit), kind == first, unit(end) == 0x29
    else { return nil }
    return end + 1
  }

  /// 22/10万: so many of a hundred thousand.
  private func ratio(at start: Int) -> (kind: QuantityKind, end: Int)? {
    guard let (_, end) = Self.ratios.longest(units, at: start, limit: limit) else { return nil }
    return (.percent, end)
  }

  private static let populations = WordList(["/千人", "/万人", "/百人", "/千人口", "/万人口", "/百户"])
  private static let ratios = UnitTrie(["/10万", "/十万", "/百万", "/万", "/10万人", "/万人", "/千人"].map { ($0, true) })

  // MARK: Ranges

  /// 3至5家, 5%~10%, 1～3个百分点, 20-60万.
  private func range(_ first: DecimalNumeral.Match, from start: Int) -> Quantity? {
    var at = units.skipBlanks(first.end, limit: limit)
    if let (_, end) = QuantityUnits.unit(units, at: at, limit: limit) { at = units.skipBlanks(end, limit: limit) }
    let mark = at
    while at < mark + 3, WrittenDateReader.isRangeMark(unit(at)) { at += 1 }
    guard at > mark, let second = DecimalNumeral.match(units, at: at, limit: limit), second.unit == first.unit,
      second.isArabic == first.isArabic, let upper = single(second, from: at), upper.kind != .bare || second.isFraction
    else { return nil }
    var low = first.value
    if first.scale == 0, second.scale > 0 { low = low.scaled(byPowerOfTen: second.scale) }
    guard low != second.value else { return nil }
    var quantity = upper
    quantity.range = start..<upper.range.upperBound
    (quantity.low, quantity.high) = (low, second.value)
    return quantity
  }

  /// 三五家, 两三次: two digits in a row are a range, not a number.
  private func approximatePair(_ number: DecimalNumeral.Match, from start: Int) -> Quantity? {
    guard !number.isArabic, number.end - start == 2, number.unit == .none, !number.isFraction,
      let a = Numeral.chinese(units, at: start, limit: start + 1),
      let b = Numeral.chinese(units, at: start + 1, limit: start + 2),
      (1...9).contains(a.value), (1...9).contains(b.value)
    else { return nil }
    var quantity = Quantity(range: start..<number.end, low: ExactDecimal(digits: a.value), kind: .bare)
    quantity.high = ExactDecimal(digits: b.value)
    return a.value < b.value && attachUnit(&quantity) ? quantity : nil
  }

  // MARK: Without a number

  private func special(at start: Int) -> Quantity? {
    // Most marks are numbers.
    guard UnitClass.of(unit(start)).isHan, let (form, end) = Self.specials.longest(units, at: start, limit: limit)
    else { return nil }
    var quantity = Quantity(range: start..<end, low: ExactDecimal(digits: form.value), kind: form.kind)
    quantity.builtInUnit = form.unit
    quantity.isDoubling = form.isDoubling
    return quantity
  }

  private struct Special: Sendable {
    var value: Int
    var unit: BuiltInUnit?
    var kind: QuantityKind
    var isDoubling = false
  }

  /// The first two units of the words that are quantities by themselves.
  static var words: [(first: UInt16, second: UInt16)] {
    specialWords.compactMap { word in
      let units = UnitFold.units(word.0)
      return units.count > 1 ? (units[0], units[1]) : nil
    }
  }

  private static let specials = UnitTrie<Special>(specialWords)
  private static let specialWords: [(String, Special)] = [
    ("全覆盖", Special(value: 100, unit: .percent, kind: .coverage)),
    ("清零", Special(value: 0, unit: nil, kind: .zero)),
    ("零发生", Special(value: 0, unit: nil, kind: .zero)),
    ("零死亡", Special(value: 0, unit: nil, kind: .zero)),
    ("零事故", Special(value: 0, unit: nil, kind: .zero)),
    ("翻番", Special(value: 100, unit: .percent, kind: .percent, isDoubling: true)),
    ("翻一番", Special(value: 100, unit: .percent, kind: .percent, isDoubling: true)),
    ("翻两番", Special(value: 300, unit: .percent, kind: .percent, isDoubling: true)),
  ]
}
