internal import GangmuModel

/// 责任 stated in sentences: bodies that are the subject of a duty (应, 要, 负责, plain statements), or its agent after
/// 由, 经, 依托, 请.
package enum StatedDutyExtractor: Extractor {
  package static let name = "stated-duties"

  package static func extract(from context: ExtractionContext, into facts: inout Facts) {
    var scanner = DutyScanner(context, &facts)
    facts.assignments.adopt(scanner.assignments())
    // By the start, then by the end, in one number.
    facts.assignments.order { $0.span.start << 32 | $0.span.end }
    for index in facts.assignments.indices { facts.assignments[index].id = FactID.of(FactID.assignment, index) }
  }
}
