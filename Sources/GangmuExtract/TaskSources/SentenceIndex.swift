internal import GangmuModel

/// The sentences of the body, to be found again by what they say: punctuation, blanks and brackets' kinds do not count.
struct SentenceIndex {
  struct Sentence {
    /// Index into ``SyntaxTree/clauses``.
    var clause: Int
    var span: TextSpan
    /// The units that count: a range of the index's.
    fileprivate var content: Range<Int>
  }

  /// Sentences are compared by all their runs of this many units.
  static let length = 4

  private(set) var sentences: [Sentence] = []
  /// What counts in each sentence, in a row.
  private var contents: [UInt16] = []
  private var holders = RunHolders()
  /// By sentence; all 0 between two searches.
  private var votes: [Double] = []
  /// The sentences that have votes.
  private var voted: [Int] = []

  mutating func add(clause: Int, _ span: TextSpan, _ content: [UInt16]) {
    guard content.count >= Self.length else { return }
    let number = sentences.count
    sentences.append(
      Sentence(clause: clause, span: span, content: contents.count..<contents.count + content.count))
    votes.append(0)
    contents += content
    Self.forEachRun(content) { holders.add($0, number) }
  }

  /// The sentence that shares most with a task's sentence, with the share (0 to 1) of the task's runs that it has; a run
  /// counts the less the more sentences have it.
  mutating func best(for content: [UInt16]) -> (sentence: Int, share: Double)? {
    var all = 0.0
    Self.forEachRun(content) { units in
      guard let run = holders.run(units) else { return all += 1 }
      let weight = 1 / Double(run.count)
      all += weight
      holders.forEachSentence(of: run) { sentence in
        if votes[sentence] == 0 { voted.append(sentence) }
        votes[sentence] += weight
      }
    }
    var best: (sentence: Int, votes: Double)?
    for sentence in voted {
      let own = votes[sentence]
      votes[sentence] = 0
      // Of equal ones the first in the text.
      if let known = best, own < known.votes || own == known.votes && sentence > known.sentence { continue }
      best = (sentence, own)
    }
    voted.removeAll(keepingCapacity: true)
    return best.map { ($0.sentence, $0.votes / all) }
  }

  /// Whether a sentence says all that another says, in one stretch.
  func holds(_ sentence: Int, _ other: [UInt16]) -> Bool { contents.contains(other, in: sentences[sentence].content) }

  /// Whether a sentence says the same as another.
  func isSame(_ sentence: Int, _ other: [UInt16]) -> Bool {
    sentences[sentence].content.count == other.count && holds(sentence, other)
  }

  @inline(__always)
  private static func forEachRun(_ content: [UInt16], _ body: (UInt64) -> Void) {
    var run: UInt64 = 0
    for at in content.indices {
      run = run << 16 | UInt64(content[at])
      if at + 1 >= length { body(run) }
    }
  }
}
