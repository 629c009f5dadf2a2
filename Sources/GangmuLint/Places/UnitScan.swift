internal import GangmuLexicon
package import GangmuModel

/// A sign from which rules begin to read.
package enum Anchor: UInt8, CaseIterable, Sendable {
  case none
  /// 年 月 日 号
  case year, month, day, serial
  case colon
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
    Self.forEachCandidate(units) { at, sign, beginsWord in
      if sign != 0 { note(sign, at, units) }
      if beginsWord, at >= free { free = readTerm(units, at) ?? free }
    }
    if !others.isEmpty { leaveOut(Set(others)) }
  }

  /// The places of an anchor, in order.
  package subscript(anchor: Anchor) -> [Int] { anchors[Int(anchor.rawValue)] }

  /// The places of a kind of words, in order.
  package subscript(term: Term) -> [TextSpan] { terms[term.index] }

  /// Nearly all units are neither an anchor nor the first of two that begin a word: those that are get collected without
  /// a branch for each, a stretch at a time.
  private static func forEachCandidate(
    _ units: [UInt16], _ body: (_ at: Int, _ sign: UInt8, _ beginsWord: Bool) -> Void
  ) {
    let (classes, hints) = (classes, hints)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: stretch) { places in
      for start in Swift.stride(from: 0, to: units.count, by: stretch) {
        for slot in 0..<candidates(units, start..<min(start + stretch, units.count), hints, into: places) {
          let at = Int(places[slot])
          let own = classes[Int(units[at])]
          let next = at + 1 < units.count ? classes[Int(units[at + 1])] : 0
          body(at, UInt8(own & anchor), own >> first & next >> second != 0)
        }
      }
    }
  }

  /// - Parameter places: Room for as many offsets as the range has units.
  /// - Returns: How many offsets were put there.
  private static func candidates(
    _ units: [UInt16], _ range: Range<Int>, _ hints: [UInt8], into places: UnsafeMutableBufferPointer<UInt32>
  ) -> Int {
    units.withUnsafeBufferPointer { units in
      hints.withUnsafeBufferPointer { hints in
        var count = 0
        var own = hints[Int(units[range.lowerBound])]
        for at in range {
          // The unit behind the text ends nothing.
          let next = at + 1 < units.count ? hints[Int(units[at + 1])] : 0
          places[count] = UInt32(truncatingIfNeeded: at)
          count &+= own & (hintOfAnchor | next >> hintOfSecond) != 0 ? 1 : 0
          own = next
        }
        return count
      }
    }
  }

  /// How many units are looked through at a time.
  private static let stretch = 4096

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
      case .dunhaoInNumber: UnitClass.of(before).isNumeral && UnitClass.of(after).isNumeral
      case .dengBehindDunhao: before == 0x3001
      case .tilde, .dash: UnitClass.of(after).isDigit
      case .thousand, .hundred: UnitClass.of(before).isDigit
      default: true
      }
    if counts { anchors[Int(sign)].append(at) }
  }

  private mutating func leaveOut(_ others: Set<Int>) {
    for anchor in [Anchor.year, .month, .day, .serial] {
      anchors[Int(anchor.rawValue)].removeAll { others.contains($0) }
    }
  }

  /// Four bits for the anchor; six for the groups of words that the unit begins, six for those whose second unit it is.
  private static let anchor: UInt16 = 0xF
  private static let first: UInt16 = 4
  private static let second: UInt16 = 10

  /// What each unit may be.
  private static let classes: [UInt16] = {
    var classes = [UInt16](repeating: 0, count: 0x10000)
    let signs: [(Anchor, String)] = [
      (.year, "年"), (.month, "月"), (.day, "日"), (.serial, "号"), (.colon, ":"), (.mark, "()[]【】《》〈〉“”"),
      (.dunhaoInNumber, "、"), (.dengBehindDunhao, "等"), (.ellipsis, "…"), (.remainder, "余"), (.tilde, "~"),
      (.dash, "-"), (.thousand, "千"), (.hundred, "百"),
    ]
    for (anchor, characters) in signs {
      for unit in UnitFold.units(characters) { classes[Int(unit)] = UInt16(anchor.rawValue) }
    }
    for (a, b) in Term.beginnings {
      let group = group(a, b, of: 6)
      classes[Int(a)] |= 1 << (first + group)
      classes[Int(b)] |= 1 << (second + group)
    }
    return classes
  }()

  /// Each pair of first units is in one of some groups: few other pairs have both units in one.
  private static func group(_ first: UInt16, _ second: UInt16, of count: UInt16) -> UInt16 {
    (first &* 31 &+ second) % count
  }

  /// The same more roughly, in one byte, so that the table stays near the processor: three bits for the groups of words
  /// that the unit begins, one for anchors, three for the groups whose second unit it is.
  private static let hints: [UInt8] = {
    var hints = classes.map { $0 & anchor != 0 ? hintOfAnchor : 0 }
    for (a, b) in Term.beginnings {
      let group = group(a, b, of: 3)
      hints[Int(a)] |= 1 << group
      hints[Int(b)] |= 1 << (hintOfSecond + UInt8(group))
    }
    return hints
  }()
  private static let hintOfAnchor: UInt8 = 1 << 3
  private static let hintOfSecond: UInt8 = 4
}
