internal import GangmuLexicon
package import GangmuModel

/// A sign from which rules begin to read.
package enum Anchor: UInt8, CaseIterable, Sendable {
  case none
  /// 年 月 日 号
  case year, month, day, serial
  case colon
  /// : between two digits.
  case clockColon
  /// A bracket, quotation mark or title mark.
  case mark
  /// 、 between two Chinese numerals.
  case dunhaoInNumber
  /// 等 behind 、.
  case dengBehindDunhao
  case ellipsis
  /// 余
  case remainder
  /// ~ or - before a digit.
  case tilde, dash
  /// 千 or 百 behind a digit.
  case thousand, hundred
}

/// Where the anchors and the words of ``Term`` stand: one pass over the text serves all rules.
package struct UnitScan: Sendable {
  private var anchors: [[Int]]
  private var terms: [[TextSpan]]

  /// - Parameter others: Offsets of characters that look like an anchor and are none.
  package init(_ text: SourceText, others: [Int]) {
    anchors = Array(repeating: [], count: Anchor.allCases.count)
    terms = Array(repeating: [], count: Term.allCases.count)
    let units = text.units
    // Behind the last word.
    var free = 0
    Self.forEachCandidate(units) { at, sign, isPair in
      if sign != 0 { note(sign, at, units) }
      guard isPair else { return }
      if Self.isDunhaoInNumber(units, at + 1) { anchors[Int(Anchor.dunhaoInNumber.rawValue)].append(at + 1) }
      if at >= free { free = readTerm(units, at) ?? free }
    }
    if !others.isEmpty { leaveOut(Set(others)) }
  }

  /// The places of an anchor, in order.
  package subscript(anchor: Anchor) -> [Int] { anchors[Int(anchor.rawValue)] }

  /// The places of a kind of words, in order.
  package subscript(term: Term) -> [TextSpan] { terms[term.index] }

  /// Nearly all units are neither an anchor nor the first of a pair that matters: one branch passes them over.
  @inline(__always)
  private static func forEachCandidate(
    _ units: [UInt16], _ body: (_ at: Int, _ sign: UInt8, _ isPair: Bool) -> Void
  ) {
    units.withUnsafeBufferPointer { units in
      signs.withUnsafeBufferPointer { signs in
        pairs.words.withUnsafeBufferPointer { pairs in
          for at in units.indices {
            let sign = signs[Int(units[at])]
            let pair = Term.hash(units[at], at + 1 < units.count ? units[at + 1] : 0)
            let bit = pairs[Int(pair >> 6)] &>> UInt64(pair & 63) & 1
            if UInt64(sign) | bit != 0 { body(at, sign, bit != 0) }
          }
        }
      }
    }
  }

  /// - Returns: The offset behind the word.
  private mutating func readTerm(_ units: [UInt16], _ start: Int) -> Int? {
    // 责任 begins long words and stands everywhere: the third unit tells most of them apart.
    guard start + 1 < units.count else { return nil }
    let pair = Term.hash(units[start], units[start + 1])
    let third = start + 2 < units.count ? units[start + 2] : 0
    guard Term.shortWords.contains(pair) || Term.longWords.contains(Term.hash(pair, third)) else { return nil }
    guard let word = Term.words.longest(units, at: start, limit: units.count) else { return nil }
    terms[word.value].append(TextSpan(start, word.end))
    return word.end
  }

  private mutating func note(_ sign: UInt8, _ at: Int, _ units: [UInt16]) {
    let before = at > 0 ? units[at - 1] : 0x20
    let after = at + 1 < units.count ? units[at + 1] : 0x20
    let counts =
      switch Anchor(rawValue: sign) {
      case .dengBehindDunhao: before == 0x3001
      case .tilde, .dash: UnitClass.of(after).isDigit
      case .thousand, .hundred: UnitClass.of(before).isDigit
      default: true
      }
    guard counts else { return }
    anchors[Int(sign)].append(at)
    if sign == Anchor.colon.rawValue, UnitClass.of(before).isDigit, UnitClass.of(after).isDigit {
      anchors[Int(Anchor.clockColon.rawValue)].append(at)
    }
  }

  private mutating func leaveOut(_ others: Set<Int>) {
    for anchor in [Anchor.year, .month, .day, .serial] {
      anchors[Int(anchor.rawValue)].removeAll { others.contains($0) }
    }
  }

  private static func isDunhaoInNumber(_ units: [UInt16], _ at: Int) -> Bool {
    at + 1 < units.count && units[at] == dunhao && UnitClass.of(units[at - 1]).isNumeral
      && UnitClass.of(units[at + 1]).isNumeral
  }

  /// Numbers of the first two units of words, and of a numeral and 、, which stands everywhere and seldom in a number.
  private static let pairs = UnitSet(
    Term.beginnings
      + (0...UInt16.max).filter { UnitClass.of($0).isNumeral }.map { Term.hash($0, dunhao) })
  private static let dunhao: UInt16 = 0x3001

  /// The anchor that each unit is.
  private static let signs: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 0x10000)
    let signs: [(Anchor, String)] = [
      (.year, "年"), (.month, "月"), (.day, "日"), (.serial, "号"), (.colon, ":"), (.mark, "()[]【】《》〈〉“”"),
      (.dengBehindDunhao, "等"), (.ellipsis, "…"), (.remainder, "余"), (.tilde, "~"),
      (.dash, "-"), (.thousand, "千"), (.hundred, "百"),
    ]
    for (anchor, characters) in signs {
      for unit in UnitFold.units(characters) { table[Int(unit)] = anchor.rawValue }
    }
    return table
  }()
}
