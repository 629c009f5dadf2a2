internal import GangmuModel

/// What holds for all quantities of a sentence, found once.
struct SentenceTraits {
  let defines: Bool
  let tellsAccident: Bool
  let isBenefitRule: Bool
  /// What one case or one person is told.
  let isPersonal: Bool
  /// -1 where there is none.
  let lastConsequence: Int
  private let result: Int

  init(_ sentence: Range<Int>, _ units: [UInt16]) {
    defines = TargetContext.defines(sentence, units)
    tellsAccident = TargetContext.tellsAccident(sentence, units)
    isBenefitRule = TargetContext.isBenefitRule(sentence, units)
    isPersonal = TargetContext.supposes(sentence, units) || TargetContext.addressesPerson(sentence, units)
    lastConsequence = TargetContext.lastConsequence(in: sentence, units) ?? -1
    result = TargetContext.firstResult(in: sentence, units) ?? Int.max
  }

  /// 已, 累计, 截至 before a number: it is a result.
  func tellsResult(before number: Int) -> Bool { result < number }
}

/// Runs of digits and numerals.
enum NumberRun {
  /// The end of digits and numerals in any mix, for the cheap test of what follows.
  static func mixedEnd(_ units: [UInt16], _ start: Int, _ limit: Int) -> Int {
    var at = start
    while at < limit, UnitClass.of(units[at]).isDigit || UnitClass.of(units[at]).isNumeral { at += 1 }
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
