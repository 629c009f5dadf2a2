package import GangmuModel
internal import GangmuSyntax

/// Reads what a document says of itself: title, type, number, issuers, recipients, dates, place.
///
/// Where a letter issues another text, title and type are the issued text's; number, issuers, recipients and the date of
/// signing are the letter's. What the text does not say is taken from the page's fields.
package enum MetadataExtractor: Extractor {
  package static let name = "metadata"

  package static func extract(from context: ExtractionContext, into facts: inout Facts) {
    var reader = MetadataReader(context)
    reader.read()
    facts.metadata = reader.metadata
    facts.diagnostics += reader.diagnostics
  }

  /// Gives the signature of the letter, or of the text where there is none, the date that was read from its damaged one.
  package static func completeSignatures(of parts: inout [Part], from metadata: Metadata) {
    let signed = parts.firstIndex { $0.kind == .notice } ?? parts.firstIndex { $0.kind == .main }
    guard let signed, let signature = parts[signed].signature, signature.dateSpan != nil, signature.date == nil
    else { return }
    parts[signed].signature?.date = metadata.dates.signed
  }
}

/// The letter, the text that it issues, and the front lines of both.
struct MetadataReader {
  let context: ExtractionContext
  let text: SourceText
  let fields: StatedFields
  /// Indices of the parts; the same where there is no letter.
  let letter: Int?
  let main: Int?

  var metadata = Metadata()
  var diagnostics: [Diagnostic] = []

  init(_ context: ExtractionContext) {
    self.context = context
    text = context.text
    fields = StatedFields(context)
    let parts = context.tree.parts
    main = parts.firstIndex { $0.kind == .main }
    letter = parts.firstIndex { $0.kind == .notice } ?? main
  }

  mutating func read() {
    metadata.title = title()
    metadata.documentType = documentType()
    metadata.documentNumber = documentNumber()
    metadata.indexNumber = fields[.index].first?.string
    metadata.issuers = issuers()
    metadata.recipients = recipients()
    readDates()
    metadata.jurisdiction = jurisdiction()
  }

  /// Front lines of a role: the letter's, else the main text's.
  func lines(_ role: FrontLine.Role) -> [TextSpan] {
    for part in [letter, main] {
      let spans = context.tree.frontLines.filter { $0.role == role && $0.part == part }.map(\.span)
      if !spans.isEmpty { return spans }
    }
    return []
  }

  func part(_ index: Int?) -> Part? {
    guard let index, context.tree.parts.indices.contains(index) else { return nil }
    return context.tree.parts[index]
  }

  /// The first issuer's place that is certain.
  private mutating func jurisdiction() -> Metadata.Jurisdiction? {
    let date = metadata.dates.signed ?? metadata.dates.published ?? context.options.date
    let year = date.flatMap { Int($0.prefix(4)) }
    var isUncertain = false
    // A text that nobody signs is of the place that its title begins with.
    for issuer in metadata.issuers.isEmpty ? [metadata.title].compactMap(\.self) : metadata.issuers {
      switch JurisdictionReader.jurisdiction(of: issuer, year: year) {
      case .found(let place): return place
      case .uncertain: isUncertain = true
      case .none: continue
      }
    }
    if let issuer = metadata.issuers.first {
      diagnostics.append(
        Diagnostic(
          rule: "jurisdiction-uncertain", severity: .info,
          message: isUncertain
            ? "The issuer's place has no certain division code at the document's date: \(issuer)"
            : "The issuer's name begins with no place of the table of divisions: \(issuer)"))
    }
    return nil
  }
}
