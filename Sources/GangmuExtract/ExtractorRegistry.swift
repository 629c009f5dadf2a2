/// Every extractor, in the order in which they run: later ones read what earlier ones found.
package enum ExtractorRegistry {
  package static let all: [any Extractor.Type] = [
    MetadataExtractor.self,
    AssignmentExtractor.self,
    StatedDutyExtractor.self,
    DeadlineExtractor.self,
    TargetExtractor.self,
    ReferenceExtractor.self,
    TaskSourceExtractor.self,
  ]

  package static func extract(from context: ExtractionContext) -> Facts {
    var facts = Facts()
    for extractor in all { extractor.extract(from: context, into: &facts) }
    return facts
  }
}
