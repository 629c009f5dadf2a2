package import GangmuModel

/// A clause as rules on numbering see it: its marker, and where it stands among others.
package struct ClauseMark: Sendable {
  package var style: MarkerStyle
  package var ordinal: Int
  /// The marker's place.
  package var span: TextSpan
  /// Index of the clause around it; `nil` at the top of a part.
  package var parent: Int?
  /// Index of the sibling before.
  package var previous: Int?
  /// Index of the part.
  package var part: Int
  package var isInline: Bool
  /// Where its own text begins and how long all of it is; `nil` where it has none.
  package var text: TextSpan?
  package var hasChildren: Bool
  /// From the marker to the end of the last clause in it.
  package var extent: TextSpan
}

/// The numbering styles by the names that markers carry, strongest first.
package enum MarkerStyle: String, Sendable, CaseIterable, Comparable {
  case partOrdinal, bookOrdinal, chapterOrdinal, sectionOrdinal, articleOrdinal
  case hanComma, hanBare, romanDot, labelOrdinal, hanParen, arabicBare, decimalOutline
  case arabicDot, arabicParen, arabicHalfParen, circled, letterDot
  case ordinalIs, ordinalMust, ordinalFirst, ordinalOfThese, sequencer, onOneHand
  case other

  /// 一是, 第一，: enumerates inside a paragraph.
  package var isRunIn: Bool { self >= .ordinalIs && self != .other }

  package static func < (a: MarkerStyle, b: MarkerStyle) -> Bool { a.rank < b.rank }

  private var rank: Int { Self.ranks[self] ?? .max }

  private static let ranks = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}

/// All numbered clauses of a document in the order of the text, rows of tables left out.
package struct ClauseMarks: Sendable {
  package private(set) var marks: [ClauseMark] = []

  package init(_ parts: [Part]) {
    for (index, part) in parts.enumerated() where part.kind != .chrome { add(part.clauses, under: nil, part: index) }
  }

  /// The clause with a marker at a place.
  package func mark(at span: TextSpan) -> ClauseMark? { last(upTo: span.start).flatMap { $0.span == span ? $0 : nil } }

  /// The last clause whose marker begins at or before an offset.
  package func last(upTo offset: Int) -> ClauseMark? {
    CheckedDocument.last(marks.count, upTo: offset) { marks[$0].span.start }.map { marks[$0] }
  }

  /// Nesting is as deep as the parser's styles, so the recursion is bounded.
  private mutating func add(_ clauses: [Clause], under parent: Int?, part: Int) {
    var previous: Int?
    for clause in clauses where clause.row == nil {
      let index = marks.count
      let text = clause.paragraphs.first { !$0.isEmpty }
      marks.append(
        ClauseMark(
          style: MarkerStyle(rawValue: clause.marker.style) ?? .other, ordinal: clause.marker.ordinal,
          span: clause.marker.span, parent: parent, previous: previous, part: part, isInline: clause.inline,
          text: text.map { first in clause.paragraphs.reduce(first) { $0.union($1) } },
          hasChildren: !clause.clauses.isEmpty, extent: clause.span))
      add(clause.clauses, under: index, part: part)
      previous = index
    }
  }
}
