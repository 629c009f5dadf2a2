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
    UnitTriples.scanned.forEachPlace(in: units) { at, kinds in
      if kinds.contains(.sign) { note(Self.signs[Int(units[at])], at, units) }
      if kinds.contains(.dunhaoInNumber) { anchors[Int(Anchor.dunhaoInNumber.rawValue)].append(at + 1) }
      if !kinds.isDisjoint(with: .word), at >= free { free = readTerm(units, at) ?? free }
    }
    if !others.isEmpty { leaveOut(Set(others)) }
  }

  /// The places of an anchor, in order.
  package subscript(anchor: Anchor) -> [Int] { anchors[Int(anchor.rawValue)] }

  /// The places of a kind of words, in order.
  package subscript(term: Term) -> [TextSpan] { terms[term.index] }

  /// - Returns: The offset behind the word.
  private mutating func readTerm(_ units: [UInt16], _ start: Int) -> Int? {
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

  /// The anchor that each unit is.
  private static let signs: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 0x10000)
    for (anchor, characters) in Anchor.signs {
      for unit in UnitFold.units(characters) { table[Int(unit)] = anchor.rawValue }
    }
    return table
  }()
}

extension Anchor {
  /// The characters that are an anchor by themselves, or beside certain others.
  fileprivate static let signs: [(Anchor, String)] = [
    (.year, "年"), (.month, "月"), (.day, "日"), (.serial, "号"), (.colon, ":"), (.mark, "()[]【】《》〈〉“”"),
    (.dengBehindDunhao, "等"), (.ellipsis, "…"), (.remainder, "余"), (.tilde, "~"),
    (.dash, "-"), (.thousand, "千"), (.hundred, "百"),
  ]
}

extension UnitTriples {
  /// What ``UnitScan`` stops at.
  fileprivate static let scanned: UnitTriples = {
    var triples = UnitTriples()
    for (_, characters) in Anchor.signs {
      for unit in UnitFold.units(characters) { triples.addSign(unit) }
    }
    triples.addDunhaoInNumber()
    for word in Term.list { triples.addWord(UnitFold.units(word.word)) }
    return triples
  }()
}
