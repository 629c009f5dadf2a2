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
  /// Whether it has text of its own.
  package var hasText: Bool
  package var hasChildren: Bool
  /// From the marker to the end of the last clause in it.
  package var extent: TextSpan
}

/// The numbering styles by the names that markers carry, strongest first.
package enum MarkerStyle: UInt8, Sendable, CaseIterable, Comparable {
  case partOrdinal, bookOrdinal, chapterOrdinal, sectionOrdinal, articleOrdinal
  case hanComma, hanBare, romanDot, labelOrdinal, hanParen, arabicBare, decimalOutline
  case arabicDot, arabicParen, arabicHalfParen, circled, letterDot
  case ordinalIs, ordinalMust, ordinalFirst, ordinalOfThese, sequencer, onOneHand
  case other

  /// 一是, 第一，: enumerates inside a paragraph.
  package var isRunIn: Bool { self >= .ordinalIs && self != .other }

  package static func < (a: MarkerStyle, b: MarkerStyle) -> Bool { a.rawValue < b.rawValue }

  /// The style that a marker names.
  init(named name: String) { self = Self.named[name] ?? .other }

  private static let named = Dictionary(uniqueKeysWithValues: allCases.map { (String(describing: $0), $0) })
}

/// All numbered clauses of a document in the order of the text, rows of tables left out.
package struct ClauseMarks: Sendable {
  package private(set) var marks: [ClauseMark] = []

  /// - Parameter count: About how many clauses there are.
  package init(_ parts: [Part], count: Int) {
    marks.reserveCapacity(count)
    for index in parts.indices where parts[index].kind != .chrome { add(parts[index].clauses, under: nil, part: index) }
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
    // Siblings mostly have one style.
    var (name, style) = ("", MarkerStyle.other)
    // By index: a copy of a clause counts the references of all that it holds.
    for at in clauses.indices where clauses[at].row == nil {
      if clauses[at].marker.style != name {
        name = clauses[at].marker.style
        style = MarkerStyle(named: name)
      }
      let index = marks.count
      marks.append(
        ClauseMark(
          style: style, ordinal: clauses[at].marker.ordinal, span: clauses[at].marker.span, parent: parent,
          previous: previous, part: part, isInline: clauses[at].inline, hasText: Self.hasText(clauses[at].paragraphs),
          hasChildren: !clauses[at].clauses.isEmpty, extent: clauses[at].span))
      if !clauses[at].clauses.isEmpty { add(clauses[at].clauses, under: index, part: part) }
      previous = index
    }
  }

  private static func hasText(_ paragraphs: [TextSpan]) -> Bool {
    for paragraph in paragraphs where !paragraph.isEmpty { return true }
    return false
  }
}
