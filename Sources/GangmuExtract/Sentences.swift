package import GangmuModel

/// Splits text into sentences and finds the places in them that are worth a closer look, in one pass.
///
/// A sentence ends after 。 ; ! ? and at a line's end; what stands in brackets or quotation marks does not end it.
package struct SentenceScanner: Sendable {
  /// A stretch longer than this is cut, so that no rule looks far in text that has no sentence ends.
  package static let longestSentence = 1024

  private static let end: UInt8 = 1
  private static let line: UInt8 = 2
  private static let open: UInt8 = 4
  private static let close: UInt8 = 8
  private static let trigger: UInt8 = 16
  private let table: [UInt8]

  /// - Parameter triggers: The units at which a rule may begin; digits and Chinese numerals need not be listed.
  package init(triggers: String, numerals: Bool = true) {
    var table = [UInt8](repeating: 0, count: 0x10000)
    for unit in UnitFold.units("。；！？") { table[Int(unit)] |= Self.end }
    table[0x0A] |= Self.line | Self.end
    if numerals { for unit in UnitClass.numbers { table[Int(unit)] |= Self.trigger } }
    for unit in UnitFold.units("(“《[【") { table[Int(unit)] |= Self.open }
    for unit in UnitFold.units(")”》]】") { table[Int(unit)] |= Self.close }
    for unit in UnitFold.units(triggers) { table[Int(unit)] |= Self.trigger }
    self.table = table
  }

  /// Calls `body` with each sentence that has a trigger, and the offsets of its triggers in order.
  package func forEachSentence(
    of units: [UInt16], in span: TextSpan, _ body: (_ sentence: Range<Int>, _ triggers: [Int]) -> Void
  ) {
    var triggers: [Int] = []
    var start = span.start
    var depth = 0
    let limit = min(span.end, units.count)
    // One pass over most of the document's characters: pointers, so that nothing is checked twice.
    table.withUnsafeBufferPointer { table in
      units.withUnsafeBufferPointer { units in
        var at = start
        while at < limit {
          let flags = table[Int(units[at])]
          at += 1
          if flags == 0, at - start < Self.longestSentence { continue }
          if flags & Self.trigger != 0 { triggers.append(at - 1) }
          if flags & Self.open != 0 { depth += 1 }
          if flags & Self.close != 0 { depth = max(0, depth - 1) }
          let ends = flags & Self.line != 0 || (flags & Self.end != 0 && depth == 0)
          guard ends || at - start >= Self.longestSentence else { continue }
          if !triggers.isEmpty { body(start..<at, triggers) }
          triggers.removeAll(keepingCapacity: true)
          start = at
          depth = 0
        }
      }
    }
    if !triggers.isEmpty { body(start..<limit, triggers) }
  }
}

/// Finding clauses and brackets around an offset inside one sentence.
package enum SentencePart {
  /// The stretch between commas (, ; : 。 and line ends, not 、) around an offset; brackets bound it too.
  package static func around(_ offset: Int, in sentence: Range<Int>, _ units: [UInt16]) -> Range<Int> {
    var start = offset
    while start > sentence.lowerBound, !isBreak(units[start - 1]) { start -= 1 }
    var end = offset
    while end < sentence.upperBound, !isBreak(units[end]) { end += 1 }
    return start..<end
  }

  @inline(__always)
  package static func isBreak(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x2C, 0x3B, 0x3A, 0x3002, 0x0A, 0x09, 0x21, 0x3F: true  // , ; : 。 line end, tab, ! ?
    default: false
    }
  }

  /// The unit that opened what `offset` stands in: 《, “, ( or [; `nil` in plain text.
  package static func openBracket(around offset: Int, in sentence: Range<Int>, _ units: [UInt16]) -> UInt16? {
    var depth = 0
    var at = offset - 1
    while at >= sentence.lowerBound {
      switch units[at] {
      case 0x300B, 0x201D, 0x29, 0x5D: depth += 1
      case 0x300A, 0x201C, 0x28, 0x5B:
        if depth == 0 { return units[at] }
        depth -= 1
      default: break
      }
      at -= 1
    }
    return nil
  }
}
