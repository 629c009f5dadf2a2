internal import GangmuModel

/// What holds for all quantities of a sentence, found once and only when it is asked for.
struct SentenceTraits {
  private let sentence: Range<Int>
  private let units: [UInt16]
  private let known: CalendarDay?
  /// The sentence whose figures this one divides.
  private let whole: Range<Int>?

  init(_ sentence: Range<Int>, of whole: Range<Int>?, _ units: [UInt16], _ known: CalendarDay?) {
    self.sentence = sentence
    self.whole = whole
    self.units = units
    self.known = known
  }

  private(set) lazy var defines = TargetContext.defines(sentence, units)
  private(set) lazy var tellsAccident = TargetContext.tellsAccident(sentence, units)
  private(set) lazy var isEstimated =
    TargetContext.isEstimated(sentence, units) || whole.map { TargetContext.isEstimated($0, units) } == true
  private(set) lazy var givesPoints = TargetContext.givesPoints(sentence, units)
  private(set) lazy var isBenefitRule = TargetContext.isBenefitRule(sentence, units)
  /// Where an aim begins behind the last word of a benefit (给予奖励,⟦到2027年达到500家⟧); the sentence's end where none does.
  private(set) lazy var aim = TargetContext.aimBehindBenefit(sentence, units) ?? sentence.upperBound
  /// What one case or one person is told.
  private(set) lazy var isPersonal =
    TargetContext.supposes(sentence, units) || TargetContext.addressesPerson(sentence, units)
  /// -1 where there is none.
  private(set) lazy var lastConsequence = TargetContext.lastConsequence(in: sentence, units) ?? -1
  private lazy var wholeIsResult: Bool = {
    guard let whole, let first = TargetContext.firstResult(in: whole, units, known) else { return false }
    return TargetContext.planAfter(first, in: whole, units) == nil
  }()
  /// From a word such as 已 or 截至 to where a plan begins behind it.
  private lazy var results: Range<Int> = {
    guard let first = TargetContext.firstResult(in: sentence, units, known) else {
      return sentence.lowerBound..<(wholeIsResult ? sentence.upperBound : sentence.lowerBound)
    }
    return first..<(TargetContext.planAfter(first, in: sentence, units) ?? sentence.upperBound)
  }()
  private lazy var past = known.flatMap {
    PastYear.stretch(openingIn: sentence, units, before: $0) ?? PastYear.stretch(inside: sentence, units, before: $0)
  }

  /// 已, 累计, 截至 before a number, or a past year that opens the sentence: it is a result.
  mutating func tellsResult(before number: Int) -> Bool { results.contains(number) || past?.contains(number) == true }
}

/// Follows the sentences of a paragraph for those that divide what another told: 据预测,客运量将达到2亿人次。
/// ⟦其中:铁路1.5亿人次;公路0.5亿人次⟧。
struct DividedSentences {
  /// Whether the paragraph stands before a part's clauses, where what follows 截至2023年底 is told of the same day.
  let isPreamble: Bool
  private var last: Range<Int>?
  private var whole: Range<Int>?
  private var status: Range<Int>?

  init(isPreamble: Bool) { self.isPreamble = isPreamble }

  /// The sentence whose figures the next one divides, or whose day it tells of.
  mutating func whole(dividedBy sentence: Range<Int>, _ units: [UInt16]) -> Range<Int>? {
    if TargetContext.divides(sentence, units) {
      whole = whole ?? last
    } else if sentence.lowerBound == 0 || units[sentence.lowerBound - 1] != UInt16(ascii: ";") {
      whole = nil
    }
    last = sentence
    if isPreamble, TargetContext.tellsStatus(sentence, units) { status = sentence }
    return whole ?? status.flatMap { TargetContext.looksAhead(sentence, units) ? nil : $0 }
  }
}

/// Runs of digits and numerals.
enum NumberRun {
  /// The end of digits and numerals in any mix, for the cheap test of what follows.
  static func mixedEnd(_ units: [UInt16], _ start: Int, _ limit: Int) -> Int {
    let flags = ScanFlags.table
    var at = start
    while at < limit, flags[Int(units[at])].contains(.number) { at += 1 }
    return at
  }

  static func end(_ units: [UInt16], _ start: Int, _ limit: Int) -> Int {
    var at = start
    while at < limit, UnitClass.of(units[at]).isDigit { at += 1 }
    if at > start { return at }
    while at < limit, UnitClass.of(units[at]).isNumeral { at += 1 }
    return max(at, start + 1)
  }
}
