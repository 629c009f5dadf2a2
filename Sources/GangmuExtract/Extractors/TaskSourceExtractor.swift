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
    let tasks = TaskSentences(context, formulas: facts.assignments.filter { $0.basis == .declared }.map(\.span))
    var index = SentenceIndex()
    tasks.forEach(in: .main) { index.add($0) }
    guard !index.sentences.isEmpty else { return }
    var known: Set<ClauseSource> = []
    var clause = -1
    tasks.forEach(in: .annex) { task in
      if task.clause != clause { known.removeAll() }
      clause = task.clause
      guard let (sentence, share) = index.best(for: task.content), share >= leastShare else { return }
      let isTaken = task.content.count < short ? task.content == sentence.content : sentence.holds(task)
      guard isTaken || task.content.count >= short else { return }
      let source = ClauseSource(clause: context.tree.clauses[sentence.clause].id, span: sentence.span)
      guard known.insert(source).inserted else { return }
      facts.sources[context.tree.clauses[clause].id, default: []].append(source)
      if !isTaken { facts.diagnostics.append(difference(task, source, context.text)) }
    }
  }

  private static func difference(
    _ task: SentenceIndex.Sentence, _ source: ClauseSource, _ text: SourceText
  ) -> Diagnostic {
    Diagnostic(
      rule: "task-wording-differs", severity: .info,
      message: "worded otherwise than in \(source.clause), which says “\(text[source.span])”; check which one holds",
      span: task.span)
  }
}

/// The sentences of clauses that say a task.
private struct TaskSentences {
  private let context: ExtractionContext
  /// What names the units says no task.
  private let formulas: SortedSpans

  init(_ context: ExtractionContext, formulas: [TextSpan]) {
    self.context = context
    self.formulas = SortedSpans(formulas)
  }

  func forEach(in kind: Part.Kind, _ body: (SentenceIndex.Sentence) -> Void) {
    let tree = context.tree
    for (number, clause) in tree.clauses.enumerated() {
      guard clause.parent != nil, clause.part < tree.parts.count, tree.parts[clause.part].kind == kind else { continue }
      for segment in clause.segments {
        SentenceIndex.forEachSentence(context.units, tree.segments[segment].span) { span in
          var content: [UInt16] = []
          var start = span.start
          for formula in formulas.overlapping(span) {
            content += SentenceIndex.content(context.units, TextSpan(start, formula.start))
            start = max(start, formula.end)
          }
          content += SentenceIndex.content(context.units, TextSpan(start, span.end))
          body(SentenceIndex.Sentence(clause: number, span: context.text.trimmed(span), content: content))
        }
      }
    }
  }
}
