internal import GangmuModel

/// Links the tasks of an annex that divides the body's (分工方案, 任务清单) to the sentences that they came from, and
/// reports where their wording differs.
package enum TaskSourceExtractor: Extractor {
  package static let name = "task-sources"

  /// A sentence that shares less with the body's is another task.
  private static let leastShare = 0.6
  /// Shorter ones have to be the same: 加强领导 stands in many places.
  private static let short = 10

  package static func extract(from context: ExtractionContext, into facts: inout Facts) {
    guard context.tree.parts.contains(where: { $0.kind == .annex && !$0.clauses.isEmpty }) else { return }
    var tasks = TaskSentences(context, formulas: facts.assignments.filter { $0.basis == .declared }.map(\.span))
    var index = SentenceIndex()
    tasks.forEach(in: .main) { clause, span, content in index.add(clause: clause, span, content) }
    guard !index.sentences.isEmpty else { return }
    /// By sentence of the body the last clause that took a task from it.
    var takers = [Int](repeating: -1, count: index.sentences.count)
    tasks.forEach(in: .annex) { clause, span, content in
      guard let (number, share) = index.best(for: content), share >= leastShare else { return }
      let isTaken = content.count < short ? index.isSame(number, content) : index.holds(number, content)
      guard isTaken || content.count >= short, takers[number] != clause else { return }
      takers[number] = clause
      let sentence = index.sentences[number]
      let source = ClauseSource(clause: context.tree.clauses[sentence.clause].id, span: sentence.span)
      facts.sources[context.tree.clauses[clause].id, default: []].append(source)
      if !isTaken { facts.diagnostics.append(difference(span, source, context.text)) }
    }
  }

  private static func difference(_ task: TextSpan, _ source: ClauseSource, _ text: SourceText) -> Diagnostic {
    Diagnostic(
      rule: "task-wording-differs", severity: .info,
      message: "worded otherwise than in \(source.clause), which says “\(text[source.span])”; check which one holds",
      span: task)
  }
}

/// The sentences of clauses that say a task.
private struct TaskSentences {
  private let tree: SyntaxTree
  private let text: SourceText
  private let units: [UInt16]
  /// What names the units says no task.
  private let formulas: SortedSpans
  /// Of the sentence at hand the units that count; kept, so that they are not allocated for each.
  private var content: [UInt16] = []

  init(_ context: ExtractionContext, formulas: [TextSpan]) {
    tree = context.tree
    text = context.text
    units = context.units
    self.formulas = SortedSpans(formulas)
  }

  /// Calls `body` with the clause and the place of each sentence, and with the units of it that count.
  mutating func forEach(in kind: Part.Kind, _ body: (Int, TextSpan, [UInt16]) -> Void) {
    let parts = tree.parts.map { $0.kind == kind }
    let clauses = tree.clauses
    for clause in clauses.indices {
      guard clauses[clause].parent != nil, clauses[clause].part < parts.count, parts[clauses[clause].part] else {
        continue
      }
      for segment in clauses[clause].segments {
        let span = tree.segments[segment].span
        var start = span.start
        while start < span.end {
          let end = ScanFlags.first(.sentenceEnd, units, from: start, limit: span.end)
          read(TextSpan(start, end), clause, body)
          start = end + 1
        }
      }
    }
  }

  private mutating func read(_ sentence: TextSpan, _ clause: Int, _ body: (Int, TextSpan, [UInt16]) -> Void) {
    guard !sentence.isEmpty else { return }
    content.removeAll(keepingCapacity: true)
    var start = sentence.start
    for formula in formulas.overlapping(sentence) {
      add(start..<max(start, formula.start))
      start = max(start, formula.end)
    }
    add(start..<max(start, sentence.end))
    body(clause, text.trimmed(sentence), content)
  }

  /// Adds the characters, digits and letters of a range.
  private mutating func add(_ range: Range<Int>) {
    content.reserveCapacity(content.count + range.count)
    for at in range {
      let unit = units[at]
      let kind = UnitClass.of(unit)
      if kind.isHan || kind.isDigit || kind.isLatin || unit == 0x25 { content.append(unit) }
    }
  }
}
