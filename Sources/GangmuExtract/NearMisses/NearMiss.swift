package import GangmuModel

/// A place that looks like a fact of some rule and is none, with the reason, for people who ask why.
package struct NearMiss: Sendable, Hashable {
  package var rule: FactRule
  package var span: TextSpan
  /// Why the rule did not take it.
  package var reason: String
}

/// Reads a place once more, for what the extractors passed over in it. Each kind of fact has one file here and one line
/// below; extraction itself keeps no record, so that it stays fast.
package enum NearMissReader {
  private static let readers: [@Sendable (ExtractionContext, Facts, Int) -> [NearMiss]] = [
    FormulaNearMisses.find, DutyNearMisses.find, DeadlineNearMisses.find, TargetNearMisses.find,
  ]

  /// - Parameter place: Only what overlaps it is told.
  package static func nearMisses(in place: [TextSpan], of context: ExtractionContext, _ facts: Facts) -> [NearMiss] {
    var found: [NearMiss] = []
    for (segment, entry) in context.tree.segments.enumerated() where place.contains(where: { $0.overlaps(entry.span) })
    {
      for reader in readers {
        found += reader(context, facts, segment).filter { miss in place.contains { $0.overlaps(miss.span) } }
      }
    }
    return found.sorted { ($0.span.start, $0.rule.rawValue) < ($1.span.start, $1.rule.rawValue) }
  }
}
