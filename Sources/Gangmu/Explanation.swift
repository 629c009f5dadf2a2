public import GangmuModel
internal import GangmuExtract
internal import GangmuIngest
internal import GangmuSyntax

/// Why one place of a document was read as it was: the markers seen in it, the facts found and those nearly found.
public struct Explanation: Sendable {
  /// A place of a document.
  public enum Place: Sendable, Hashable {
    /// A line of the source file, from 1.
    case line(Int)
    /// A clause's or part's id.
    case clause(String)
  }

  /// Characters that may number a clause.
  public struct Token: Sendable, Hashable {
    public var span: TextSpan
    /// The numbering style's name.
    public var style: String
    public var ordinal: Int
    /// The clause that it opens; `nil` where it opens none.
    public var clause: String?
  }

  /// A place that looks like a fact and is none.
  public struct NearMiss: Sendable, Hashable {
    /// The rule that would have found it.
    public var rule: FactRule
    public var span: TextSpan
    public var reason: String
  }

  public var document: Document
  /// The stretches of text at the place, in order.
  public var spans: [TextSpan]
  public var tokens: [Token]
  public var nearMisses: [NearMiss]

  public var assignments: [Assignment] { document.assignments.filter { overlaps($0.span) } }
  public var deadlines: [Deadline] { document.deadlines.filter { overlaps($0.span) } }
  public var targets: [Target] { document.targets.filter { overlaps($0.span) } }
  public var references: [Reference] { document.references.filter { overlaps($0.span) } }

  private func overlaps(_ span: TextSpan) -> Bool { spans.contains { $0.overlaps(span) } }
}

/// Why a place cannot be explained.
public struct PlaceError: Error, Sendable, Hashable {
  /// For people: what is wrong, what to do.
  public var message: String
}

extension Reading {
  /// - Throws: ``PlaceError`` where the document has no such place.
  func explanation(of place: Explanation.Place) throws(PlaceError) -> Explanation {
    let document = self.document()
    let spans = try spans(of: place, document)
    let openings = Dictionary(
      document.allClauses.map { ($0.marker.span, $0.id) }, uniquingKeysWith: { first, _ in first })
    let tokens = spans.flatMap { span in
      NumberingTokens.tokens(in: span, context.units).map { token in
        Explanation.Token(
          span: token.span, style: token.style, ordinal: token.ordinal, clause: openings[token.span])
      }
    }
    let misses = NearMissReader.nearMisses(in: spans, of: context, facts).map { miss in
      Explanation.NearMiss(rule: miss.rule, span: miss.span, reason: miss.reason)
    }
    return Explanation(document: document, spans: spans, tokens: tokens, nearMisses: misses)
  }

  private func spans(of place: Explanation.Place, _ document: Document) throws(PlaceError) -> [TextSpan] {
    switch place {
    case .clause(let id):
      if let clause = document.clause(withID: id) { return [clause.marker.span] + clause.paragraphs }
      if let part = document.parts.first(where: { $0.id == id }) {
        return part.titleLines + part.paragraphs + part.closing
      }
      throw PlaceError(message: "has no clause “\(id)”; the outline shows the clauses' numbers, JSON their ids")
    case .line(let line):
      let locator = DiagnosticLocator(ingested)
      let spans = lines().filter { locator.line(of: $0.start) == line }
      guard spans.isEmpty else { return spans }
      throw PlaceError(message: "has no text of the document in line \(line)")
    }
  }

  /// The text's lines that are not blank.
  private func lines() -> [TextSpan] {
    var lines: [TextSpan] = []
    var start = 0
    for (at, unit) in context.units.enumerated() where unit == 0x0A {
      if at > start { lines.append(TextSpan(start, at)) }
      start = at + 1
    }
    if start < context.units.count { lines.append(TextSpan(start, context.units.count)) }
    return lines
  }
}
