internal import GangmuModel

/// Finds the quantities that are to be reached, kept or done, and those that a report says were (指标, 目标值).
package enum TargetExtractor: Extractor {
  package static let name = "targets"

  package static func extract(from context: ExtractionContext, into facts: inout Facts) {
    let tense = facts.tense(context)
    let isRule = RuleTypes.contains(facts.metadata.documentType ?? facts.metadata.title, context)
    let known = facts.dates(context).known
    let indicators = IndicatorColumns(context)
    var links = DeadlineLinks(facts.deadlines)
    let (units, marks, clauses) = (context.units, context.marks, context.tree.clauses)
    var found: [Target] = []
    for (index, segment) in context.tree.segments.enumerated() {
      guard segment.clause < clauses.count, !context.isFront[index] else { continue }
      let verdict = tense.verdict(segment: index)
      if verdict != .reported, let indicator = indicators.reading(segment, clauses[segment.clause].row) {
        found.append(target(indicator, clauses[segment.clause].id, context.text))
        continue
      }
      var divided = DividedSentences(isPreamble: clauses[segment.clause].parent == nil)
      for sentence in marks.sentences(of: index) where !sentence.quantities.isEmpty {
        links.move(to: sentence.range, units)
        let reader = TargetReader(
          units: units, sentence: sentence.range, whole: divided.whole(dividedBy: sentence.range, units),
          tense: verdict, isRule: isRule && !PastYear.namesComing(sentence.range, units, after: known), known: known)
        for reading in reader.readings(marks.quantities[sentence.quantities]) {
          let deadline = links.deadline(for: TextSpan(reading.range))
          found.append(target(reading, segment, clauses[segment.clause], deadline, context))
        }
      }
    }
    found.order { $0.span.start }
    for index in found.indices { found[index].id = FactID.of(FactID.target, index) }
    facts.targets.adopt(found)
  }

  private static func target(
    _ reading: TargetReading, _ segment: Segment, _ clause: ClauseEntry, _ deadline: String?,
    _ context: ExtractionContext
  ) -> Target {
    let quantity = reading.quantity
    func slice(_ range: Range<Int>?) -> String? { range.map { context.text[TextSpan($0)] } }
    var metric = (slice(reading.metric) ?? "") + (slice(reading.metricHead) ?? "")
    if metric.isEmpty { metric = rowMetric(segment, clause.row, context) }
    let span = TextSpan(reading.range)
    return Target(
      clause: clause.id, text: context.text[span], metric: metric, modality: reading.modality,
      relation: reading.relation, value: quantity.value,
      unit: quantity.builtInUnit?.rawValue ?? slice(quantity.unitRange), per: slice(reading.per), deadline: deadline,
      rule: reading.rule, span: span)
  }

  private static func target(_ indicator: IndicatorReading, _ clause: String, _ text: SourceText) -> Target {
    Target(
      clause: clause, text: text[indicator.span], metric: text[indicator.name], modality: .target,
      relation: indicator.relation, value: indicator.quantity.value, unit: indicator.unit,
      rule: indicator.quantity.kind == .percent ? .shareLevel : .amountLevel, span: indicator.span)
  }

  /// An indicator table's cell measures what the cell to its left names.
  private static func rowMetric(
    _ segment: Segment, _ row: Clause.TableRow?, _ context: ExtractionContext
  ) -> String {
    guard case .cell(let column) = segment.kind, let row, row.table < context.document.tables.count else { return "" }
    for left in stride(from: column - 1, through: 0, by: -1) {
      guard let cell = context.document.tables[row.table].cell(row.row, left), cell.span.count > 1, cell.span.count < 60
      else { continue }
      return context.text[cell.span]
    }
    return ""
  }
}

/// Document types whose numbers are mostly terms of the rule that they set.
enum RuleTypes {
  /// By its type, and by its articles: a 细则 in 一、 and 1. says what is to be done.
  static func contains(_ type: String?, _ context: ExtractionContext) -> Bool {
    guard let type else { return false }
    let units = UnitFold.units(type)
    return endings.longest(units, endingAt: units.count, from: 0) != nil && hasArticles(context)
  }

  private static func hasArticles(_ context: ExtractionContext) -> Bool {
    let markers = context.tree.clauses.lazy.compactMap(\.marker?.span).filter { !$0.isEmpty }
    return markers.isEmpty || markers.contains { context.units[$0.end - 1] == article }
  }

  private static let article: UInt16 = 0x6761  // 条

  private static let endings = WordEndings<Bool>(["办法", "规定", "条例", "细则", "规则", "规程", "令"].map { ($0, true) })
}

/// Finds the deadline that a target's sentence ties it to: the last one before it in its part of the sentence, or the one
/// with which the sentence begins (到2025年,…;…;…).
struct DeadlineLinks {
  private var deadlines: [Deadline]
  /// The part up to ; that is being read.
  private var part = 0..<0
  /// The deadline that holds for the parts behind its own.
  private var opening: String?

  init(_ deadlines: [Deadline]) {
    self.deadlines = deadlines
    self.deadlines.order { $0.span.start }
  }

  mutating func move(to next: Range<Int>, _ units: [UInt16]) {
    if !continues(next, units) { opening = nil }
    part = next
    let first = index(behind: next.lowerBound)
    if first < deadlines.count, deadlines[first].span.start <= next.lowerBound + Self.lead,
      Self.kinds.contains(deadlines[first].kind)
    {
      opening = deadlines[first].id
    }
  }

  /// Whether the sentence goes on: the cells of a row and the clauses in them are not read in the order of the text.
  private func continues(_ next: Range<Int>, _ units: [UInt16]) -> Bool {
    guard part.upperBound > 0, (0...Self.longestGap).contains(next.lowerBound - part.upperBound) else { return false }
    return !units[part.upperBound - 1..<next.lowerBound].contains { Self.ends.contains($0) }
  }

  private static let ends = UnitSet("。!?\n")
  private static let kinds: [Deadline.Kind] = [.by, .during]
  /// How far behind its beginning a part may still begin with a deadline (一是到…), and how far parts may be apart.
  private static let lead = 3
  private static let longestGap = 500

  /// - Complexity: O(log *n*) in the number of deadlines.
  func deadline(for target: TextSpan) -> String? {
    let behind = index(behind: target.end)
    guard behind > 0, deadlines[behind - 1].span.start >= part.lowerBound else { return opening }
    return deadlines[behind - 1].id
  }

  /// The first deadline that begins at or behind an offset.
  private func index(behind offset: Int) -> Int {
    var low = 0
    var high = deadlines.count
    while low < high {
      let middle = (low + high) / 2
      if deadlines[middle].span.start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
