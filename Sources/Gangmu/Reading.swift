internal import GangmuExtract
internal import GangmuIngest
internal import GangmuLint
internal import GangmuModel
internal import GangmuSyntax

/// What the stages of a conversion make of one document.
struct Reading {
  let ingested: IngestedDocument
  let context: ExtractionContext
  let facts: Facts

  init(_ ingested: IngestedDocument, date: String?, _ time: TimeLimit) throws(IngestError) {
    self.ingested = ingested
    try time.check()
    context = ExtractionContext(
      document: ingested, tree: DocumentParser.parse(ingested), options: ExtractionOptions(date: date))
    try time.check()
    var facts = ExtractorRegistry.extract(from: context)
    facts.number()
    self.facts = facts
  }

  func document() -> Document {
    var parts = context.tree.parts
    MetadataExtractor.completeSignatures(of: &parts, from: facts.metadata)
    parts.addSources(facts.sources)
    let locator = DiagnosticLocator(ingested)
    let diagnostics = (ingested.diagnostics + context.tree.diagnostics + facts.diagnostics).map(locator.located)
    return Document(
      source: ingested.source, text: ingested.text, metadata: facts.metadata, parts: parts,
      assignments: facts.assignments, deadlines: facts.deadlines, targets: facts.targets,
      references: facts.references, diagnostics: diagnostics)
  }

  func checked() -> CheckedDocument {
    let locator = DiagnosticLocator(ingested)
    return CheckedDocument(document: document(), ingested: ingested, tree: context.tree) { locator.location(of: $0) }
  }
}
