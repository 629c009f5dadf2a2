internal import GangmuModel

/// What the parser found wrong with a clause's number, and the clause.
///
/// The parser decides for each level whether it restarts or runs on before it says so; rules only word it.
package struct NumberingFault: Sendable {
  package enum Kind: String, Sendable {
    case gap = "numbering-gap"
    case duplicate = "numbering-duplicate"
    case order = "numbering-order"
    case damaged = "marker-damaged"
  }

  package var kind: Kind
  package var mark: ClauseMark
  package var message: String

  /// The first clause of a part's text, which does not begin at 1: its beginning is lost rather than a clause in between.
  package var isHead: Bool { mark.parent == nil && mark.previous == nil }
}

extension NumberingFault {
  static func all(in diagnostics: [Diagnostic], _ marks: ClauseMarks) -> [NumberingFault] {
    diagnostics.compactMap { diagnostic in
      guard let kind = Kind(rawValue: diagnostic.rule), let span = diagnostic.span, let mark = marks.mark(at: span)
      else { return nil }
      return NumberingFault(kind: kind, mark: mark, message: diagnostic.message)
    }
  }
}
