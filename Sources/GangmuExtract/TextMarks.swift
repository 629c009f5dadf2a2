internal import GangmuModel

/// What one pass over the text finds for all extractors: its sentences, and the places at which some rule may begin.
///
/// Most units of a text are no such place. Offsets are in flat arrays, one for each kind, in the order of the segments,
/// so that an extractor visits only the places of its own.
struct TextMarks: Sendable {
  /// A stretch longer than this is cut, so that no rule looks far in text that has no sentence ends.
  static let longestSentence = 1024

  /// A sentence that has a mark. It ends after 。 ; ! ? outside brackets and at a line's end.
  struct Sentence: Sendable {
    var range: Range<Int>
    /// Its marks: ranges of ``TextMarks/times``, ``TextMarks/labels`` and ``TextMarks/quantities``.
    var times: Range<Int>
    var labels: Range<Int>
    var quantities: Range<Int>
  }

  /// A stretch without 。 ; ! ? in which the name of some body ends.
  struct Statement: Sendable {
    var range: Range<Int>
    /// A range of ``TextMarks/bodyEnds``.
    var bodyEnds: Range<Int>
  }

  private(set) var sentences: [Sentence] = []
  private(set) var statements: [Statement] = []
  /// Numbers, and words with which a time may begin.
  private(set) var times: [Int] = []
  /// Where 完成时限 and the like may begin.
  private(set) var labels: [Int] = []
  /// Digits, numerals and words with which a quantity may begin.
  private(set) var quantities: [Int] = []
  private(set) var references: [Int] = []
  /// Brackets, colons and words with which a responsibility formula may begin or end.
  private(set) var formulas: [Int] = []
  /// Where bodies' names may end: no rule finds a body elsewhere.
  private(set) var bodyEnds: [Int] = []

  /// For each segment, and behind the last one, how much of each array comes before it.
  private var starts: [Counts] = []

  private struct Counts: Sendable {
    var sentences = 0
    var statements = 0
    var references = 0
    var formulas = 0
  }

  init(_ units: [UInt16], _ segments: [Segment]) {
    starts.reserveCapacity(segments.count + 1)
    makeRoom(for: units.count)
    let longest = segments.lazy.map { min($0.span.end, units.count) - $0.span.start }.max() ?? 0
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: max(longest, 0)) { places in
      for segment in segments {
        starts.append(counts)
        read(units, segment.span.range.clamped(to: units.indices), places)
      }
    }
    starts.append(counts)
  }

  /// As much as texts mostly need, so that the arrays are seldom moved.
  private mutating func makeRoom(for count: Int) {
    bodyEnds.reserveCapacity(count / 16)
    times.reserveCapacity(count / 32)
    quantities.reserveCapacity(count / 32)
    formulas.reserveCapacity(count / 32)
    sentences.reserveCapacity(count / 64)
    statements.reserveCapacity(count / 64)
  }

  private var counts: Counts {
    Counts(
      sentences: sentences.count, statements: statements.count, references: references.count, formulas: formulas.count)
  }

  func sentences(of segment: Int) -> ArraySlice<Sentence> {
    sentences[starts[segment].sentences..<starts[segment + 1].sentences]
  }

  func statements(of segment: Int) -> ArraySlice<Statement> { statements[statementIndices(of: segment)] }

  func statementIndices(of segment: Int) -> Range<Int> {
    starts[segment].statements..<starts[segment + 1].statements
  }

  func references(of segment: Int) -> ArraySlice<Int> {
    references[starts[segment].references..<starts[segment + 1].references]
  }

  func formulas(of segment: Int) -> ArraySlice<Int> {
    formulas[starts[segment].formulas..<starts[segment + 1].formulas]
  }

  // MARK: The pass

  /// - Parameter places: Room for as many offsets as the range has units.
  private mutating func read(_ units: [UInt16], _ range: Range<Int>, _ places: UnsafeMutableBufferPointer<UInt32>) {
    let flags = ScanFlags.table
    let names = BodyEnding.words
    var open = OpenStretches(self, from: range.lowerBound)
    for slot in 0..<Self.stops(units, range, into: places) {
      let at = Int(places[slot])
      let flag = flags[Int(units[at])]
      if flag.contains(.bodyEnd),
        flag.contains(.bodyAlone)
          || names.ends(units, end: at + 1, floor: open.statement, with: { $0.shape != .none })
      {
        bodyEnds.append(at + 1)
      }
      if !flag.isDisjoint(with: ScanFlags.otherStops) { note(units, at, flag, flags, &open) }
    }
    cut(&open, before: range.upperBound)
    endSentence(&open, at: range.upperBound)
    endStatement(&open, at: range.upperBound)
  }

  @inline(never)
  private mutating func note(
    _ units: [UInt16], _ at: Int, _ flag: ScanFlags, _ flags: [ScanFlags], _ open: inout OpenStretches
  ) {
    if at - open.sentence >= Self.longestSentence { cut(&open, before: at) }
    if !flag.isDisjoint(with: .placed) { place(units, at, flag, flags, open) }
    if !flag.isDisjoint(with: .bounding) { bound(&open, at, flag, isLine: units[at] == 0x0A) }
  }

  /// Collects the offsets at which something is to be noted, without a branch for each unit; returns how many.
  @inline(never)
  private static func stops(
    _ units: [UInt16], _ range: Range<Int>, into places: UnsafeMutableBufferPointer<UInt32>
  ) -> Int {
    ScanFlags.stops.withUnsafeBufferPointer { stops in
      units.withUnsafeBufferPointer { units in
        var count = 0
        for at in range {
          // Not more than the range's units so far: within the room.
          places[count] = UInt32(truncatingIfNeeded: at)
          count &+= Int(stops[Int(units[at])])
        }
        return count
      }
    }
  }

  /// Ends stretches that are too long.
  private mutating func cut(_ open: inout OpenStretches, before at: Int) {
    while at - open.sentence >= Self.longestSentence {
      endSentence(&open, at: open.sentence + Self.longestSentence)
    }
  }

  /// The sentence and the statement that are being read, and what the arrays held before them.
  private struct OpenStretches {
    var sentence: Int
    var statement: Int
    var depth = 0
    var times: Int
    var labels: Int
    var quantities: Int
    var bodyEnds: Int

    init(_ marks: TextMarks, from start: Int) {
      (sentence, statement) = (start, start)
      (times, labels) = (marks.times.count, marks.labels.count)
      (quantities, bodyEnds) = (marks.quantities.count, marks.bodyEnds.count)
    }
  }

  @inline(__always)
  private mutating func place(
    _ units: [UInt16], _ at: Int, _ flag: ScanFlags, _ flags: [ScanFlags], _ open: OpenStretches
  ) {
    if flag.contains(.number) {
      quantities.append(at)
      // Inside a longer number no time begins.
      if at == open.sentence || !flags[Int(units[at - 1])].contains(.number)
        || UnitClass.of(units[at]).isDigit != UnitClass.of(units[at - 1]).isDigit
      {
        times.append(at)
      }
    }
    if flag.contains(.time) { times.append(at) }
    if !flag.isDisjoint(with: [.quantity, .label]), at + 1 < units.count {
      let next = flags[Int(units[at + 1])]
      if flag.contains(.quantity), next.contains(.afterQuantity) { quantities.append(at) }
      if flag.contains(.label), next.contains(.afterLabel) { labels.append(at) }
    }
    if flag.contains(.reference) { references.append(at) }
    if !flag.isDisjoint(with: [.formula, .close]) { formulas.append(at) }
  }

  @inline(__always)
  private mutating func bound(_ open: inout OpenStretches, _ at: Int, _ flag: ScanFlags, isLine: Bool) {
    if flag.contains(.bracket) { open.depth = flag.contains(.open) ? open.depth + 1 : max(0, open.depth - 1) }
    guard flag.contains(.sentenceEnd) else { return }
    endStatement(&open, at: at)
    if isLine || open.depth == 0 { endSentence(&open, at: at + 1) }
  }

  private mutating func endSentence(_ open: inout OpenStretches, at end: Int) {
    if times.count > open.times || quantities.count > open.quantities || labels.count > open.labels {
      sentences.append(
        Sentence(
          range: open.sentence..<end, times: open.times..<times.count, labels: open.labels..<labels.count,
          quantities: open.quantities..<quantities.count))
    }
    (open.sentence, open.depth) = (end, 0)
    (open.times, open.labels, open.quantities) = (times.count, labels.count, quantities.count)
  }

  private mutating func endStatement(_ open: inout OpenStretches, at end: Int) {
    if bodyEnds.count > open.bodyEnds {
      statements.append(Statement(range: open.statement..<end, bodyEnds: open.bodyEnds..<bodyEnds.count))
    }
    (open.statement, open.bodyEnds) = (end + 1, bodyEnds.count)
  }
}
