package import GangmuModel

/// Reads one kind of fact from a parsed document. A new kind is one file in Extractors/ and one line in
/// ``ExtractorRegistry``.
package protocol Extractor: Sendable {
  /// The stable kebab-case name.
  static var name: String { get }

  /// Adds what it finds to `facts`, in the order of the text. What earlier extractors of the registry found is there.
  static func extract(from context: ExtractionContext, into facts: inout Facts)
}

/// What extractors read from. A class, so that handing it on copies none of its arrays.
package final class ExtractionContext: Sendable {
  package let document: IngestedDocument
  package let tree: SyntaxTree
  package let options: ExtractionOptions
  /// Where rules may begin.
  let marks: TextMarks
  /// By segment whether it lies in a line of metadata, which states no facts.
  let isFront: [Bool]

  package init(document: IngestedDocument, tree: SyntaxTree, options: ExtractionOptions = ExtractionOptions()) {
    self.document = document
    self.tree = tree
    self.options = options
    marks = TextMarks(document.text.units, tree.segments)
    let front = FrontLines(tree)
    isFront = tree.segments.map { front.covers($0.span) }
  }

  package var text: SourceText { document.text }
  package var units: [UInt16] { document.text.units }
}

package struct ExtractionOptions: Sendable {
  /// The date of a document that states none, ISO 8601; fills in for 成文日期 where years are inferred.
  package var date: String?

  package init(date: String? = nil) { self.date = date }
}

/// What extractors find.
package struct Facts: Sendable {
  package var metadata = Metadata() {
    didSet { (knownTense, knownDates) = (nil, nil) }
  }
  package var assignments: [Assignment] = []
  package var deadlines: [Deadline] = []
  package var targets: [Target] = []
  package var references: [Reference] = []
  /// What annexes' tasks were taken from, by clause id.
  package var sources: [String: [ClauseSource]] = [:]
  package var diagnostics: [Diagnostic] = []
  /// What follows from the metadata, once it was asked for.
  private var knownTense: ReportedTense?
  private var knownDates: DocumentDates?
  /// What is known of the names met so far.
  private var maker: UnitMaker?

  package init() {}

  /// Which clauses report what was done.
  mutating func tense(_ context: ExtractionContext) -> ReportedTense {
    let tense = knownTense ?? ReportedTense(context.tree, context.text, metadata, tables: context.document.tables)
    knownTense = tense
    return tense
  }

  /// The dates that the document goes by.
  mutating func dates(_ context: ExtractionContext) -> DocumentDates {
    let dates = knownDates ?? DocumentDates(context, metadata)
    knownDates = dates
    return dates
  }

  /// The maker of units, with the names that it knows; to be put back for extractors that follow.
  mutating func takeMaker(_ text: SourceText) -> UnitMaker {
    defer { maker = nil }
    return maker ?? UnitMaker(text, metadata.jurisdiction)
  }

  mutating func putBack(_ maker: UnitMaker) { self.maker = maker }
}

extension Array {
  /// Adds another array's elements; takes it as it is where there are none before.
  mutating func adopt(_ other: [Element]) {
    if isEmpty { self = other } else { self += other }
  }
}
