import GangmuExtract
import GangmuModel
import GangmuTestSupport

/// Runs the time and quantity extractors over paragraphs, one a line, without a parser.
enum ExtractionHarness {
  static func facts(
    _ text: String, type: String? = "实施方案", title: String? = nil, signed: String? = "2021-03-02",
    published: String? = nil, heading: String? = nil,
    number: DocumentNumber? = nil
  ) -> Facts {
    let whole = (heading.map { $0 + "\n" } ?? "") + text
    let source = SourceText(whole)
    let headingSpan = heading.map { TextSpan(0, $0.unicodeScalars.count) }
    var segments: [Segment] = []
    var start = 0
    for line in whole.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      segments.append(Segment(clause: 0, span: TextSpan(start, start + line.count)))
      start += line.count + 1
    }
    let tree = SyntaxTree(
      clauses: [ClauseEntry(id: "main", part: 0, parent: nil, marker: nil, heading: headingSpan, span: source.span)],
      segments: segments)
    let document = IngestedDocument(
      source: SourceDescription(
        uri: "t", format: "text", encoding: "UTF-8", encodingConfidence: 1, sha256: "", byteCount: 0), text: source,
      blocks: [])
    var facts = Facts()
    facts.metadata.documentType = type
    facts.metadata.title = title
    facts.metadata.documentNumber = number
    facts.metadata.dates.signed = signed
    facts.metadata.dates.published = published
    let context = ExtractionContext(document: document, tree: tree)
    DeadlineExtractor.extract(from: context, into: &facts)
    TargetExtractor.extract(from: context, into: &facts)
    return facts
  }

  /// The same text in the other width: ASCII digits, brackets and punctuation to full width.
  static func fullWidth(_ text: String) -> String {
    var twin = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if (0x21...0x7E).contains(scalar.value), scalar != "\"", let wide = Unicode.Scalar(scalar.value + 0xFEE0) {
        twin.append(wide)
      } else {
        twin.append(scalar)
      }
    }
    return String(twin)
  }
}

extension Deadline {
  /// The normal value as one string, for tables of cases.
  var value: String {
    switch kind {
    case .by: end ?? "-"
    case .from: start ?? "-"
    case .during: "\(start ?? "-")/\(end ?? "-")"
    case .within: duration ?? "-"
    case .recurring: rrule ?? "-"
    case .ongoing: "-"
    }
  }
}
