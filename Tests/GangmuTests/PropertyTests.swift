import Gangmu
import GangmuTestSupport
import Testing

/// What holds for every input, on the fixtures and on damaged copies of them.
@Suite struct PropertyTests {
  @Test(arguments: Fixture.all, Mutation.all)
  func keepsPlacesInOrder(fixture: Fixture, mutation: Mutation) throws {
    let bytes = mutation.apply(try fixture.bytes(), seed: UInt64(fixture.path.utf8.count))
    // An input without text may be refused, but only by a typed error.
    guard let document = try? Converter().convert(bytes, uri: fixture.uri) else { return }
    let whole = document.text.span
    for part in document.parts {
      #expect(whole.contains(part.span))
      expectOrder(part.clauses, in: part.span, of: part.id)
      for span in part.paragraphs + part.closing + part.titleLines { #expect(part.span.contains(span)) }
    }
    let ids = document.parts.map(\.id) + document.allClauses.map(\.id)
    #expect(Set(ids).count == ids.count)
    for (clause, span, text) in facts(of: document) {
      #expect(ids.contains(clause))
      #expect(whole.contains(span))
      if let text { #expect(document.text[span] == text) }
    }
  }

  @Test(arguments: Fixture.all, Mutation.all)
  func givesTheSameBytesAgain(fixture: Fixture, mutation: Mutation) throws {
    let bytes = mutation.apply(try fixture.bytes(), seed: 3)
    let first = try? Converter().convert(bytes, uri: fixture.uri).json()
    let second = try? Converter().convert(bytes, uri: fixture.uri).json()
    #expect(first == second)
  }

  /// Each character that is not blank stands in a part.
  @Test(arguments: Fixture.all, Mutation.all)
  func losesNoText(fixture: Fixture, mutation: Mutation) throws {
    let bytes = mutation.apply(try fixture.bytes(), seed: 5)
    guard let document = try? Converter().convert(bytes, uri: fixture.uri) else { return }
    var offset = 0
    for part in document.parts.sorted(by: { $0.span.start < $1.span.start }) {
      #expect(isBlank(document.text[TextSpan(offset, part.span.start)]))
      offset = max(offset, part.span.end)
    }
    #expect(isBlank(document.text[TextSpan(offset, document.text.count)]))
  }

  /// Pieces of damaged text end anywhere, and have words where none expects them.
  @Test(arguments: Fixture.all.filter { $0.uri.hasSuffix(".txt") || $0.uri.hasSuffix(".md") }, Mutation.ofCharacters)
  func readsDamagedPieces(fixture: Fixture, mutation: Mutation) throws {
    let characters = Array(String(decoding: try fixture.bytes(), as: UTF8.self).unicodeScalars)
    for start in stride(from: 0, to: characters.count, by: 37) {
      let piece = characters[start..<min(start + 150, characters.count)].map { String($0) }.joined()
      let bytes = mutation.apply(Array(piece.utf8), seed: UInt64(start))
      guard let document = try? Converter().convert(bytes, uri: fixture.uri) else { continue }
      for (_, span, text) in facts(of: document) where text != nil { #expect(document.text[span] == text) }
    }
  }

  private func expectOrder(_ clauses: [Clause], in parent: TextSpan, of id: String) {
    var end = parent.start
    for clause in clauses {
      #expect(parent.contains(clause.span), "\(clause.id) leaves \(id)")
      #expect(clause.span.start >= end, "\(clause.id) begins before its sister ends")
      end = max(end, clause.span.end)
      expectOrder(clause.clauses, in: clause.span, of: clause.id)
    }
  }

  private func facts(of document: Document) -> [(clause: String, span: TextSpan, text: String?)] {
    document.assignments.map { ($0.clause, $0.span, nil) }
      + document.assignments.flatMap { fact in fact.units.map { (fact.clause, $0.span, $0.text) } }
      + document.deadlines.map { ($0.clause, $0.span, $0.text) }
      + document.targets.map { ($0.clause, $0.span, $0.text) }
      + document.references.map { ($0.clause, $0.span, $0.text) }
  }

  private func isBlank(_ text: String) -> Bool { text.unicodeScalars.allSatisfy { $0.properties.isWhitespace } }
}
