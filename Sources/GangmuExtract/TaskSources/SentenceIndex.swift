internal import GangmuModel

/// The sentences of the body, to be found again by what they say: punctuation, blanks and brackets' kinds do not count.
struct SentenceIndex {
  struct Sentence {
    /// Index into ``SyntaxTree/clauses``.
    var clause: Int
    var span: TextSpan
    /// The units that count.
    var content: [UInt16]

    /// Whether it says all that another says, in one stretch.
    func holds(_ other: Sentence) -> Bool { content.contains(other.content, in: content.indices) }
  }

  /// Sentences are compared by all their runs of this many units.
  static let length = 4
  /// A run that stands in more sentences than this tells none of them apart.
  private static let most = 24

  private(set) var sentences: [Sentence] = []
  private var holders: [UInt64: [Int32]] = [:]

  mutating func add(_ sentence: Sentence) {
    guard sentence.content.count >= Self.length else { return }
    let number = Int32(sentences.count)
    sentences.append(sentence)
    Self.forEachRun(sentence.content) { run in
      guard holders[run]?.last != number, (holders[run]?.count ?? 0) < Self.most else { return }
      holders[run, default: []].append(number)
    }
  }

  /// The sentence that shares most with a task's sentence, with the share (0 to 1) of the task's runs that it has; a run
  /// counts the less the more sentences have it.
  func best(for content: [UInt16]) -> (sentence: Sentence, share: Double)? {
    var votes: [Int32: Double] = [:]
    var all = 0.0
    Self.forEachRun(content) { run in
      let holding = holders[run] ?? []
      let weight = 1 / Double(max(1, holding.count))
      all += weight
      for number in holding { votes[number, default: 0] += weight }
    }
    // Of equal ones the first in the text.
    guard all > 0, let best = votes.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return nil }
    return (sentences[Int(best.key)], best.value / all)
  }

  private static func forEachRun(_ content: [UInt16], _ body: (UInt64) -> Void) {
    var run: UInt64 = 0
    for (index, unit) in content.enumerated() {
      run = run << 16 | UInt64(unit)
      if index + 1 >= length { body(run) }
    }
  }

  /// Calls `body` with the sentences of a span.
  static func forEachSentence(_ units: [UInt16], _ span: TextSpan, _ body: (TextSpan) -> Void) {
    var start = span.start
    for at in span.range where UnitClass.of(units[at]).isSentenceEnd || UnitClass.of(units[at]).isNewline {
      if at > start { body(TextSpan(start, at)) }
      start = at + 1
    }
    if start < span.end { body(TextSpan(start, span.end)) }
  }

  /// Characters, digits and letters.
  static func content(_ units: [UInt16], _ span: TextSpan) -> [UInt16] {
    units[span.range].filter { unit in
      let kind = UnitClass.of(unit)
      return kind.isHan || kind.isDigit || kind.isLatin || unit == 0x25
    }
  }
}
