internal import GangmuLexicon
internal import GangmuModel

/// What a body's name ends in.
enum UnitNames {
  /// A body that reforms renamed or dissolved.
  struct Abolished: Sendable {
    /// Who has its duties now.
    var successor: String
    /// The first day on which a text should no longer name it, ISO 8601.
    var since: String
  }

  /// What `unit-names.tsv` calls a body whose name ends a span, and the ending.
  static func body(_ units: [UInt16], _ span: TextSpan) -> (body: String, ending: TextSpan)? {
    let range = span.range.clamped(to: units.indices)
    return bodies.longest(units, end: range.upperBound, floor: range.lowerBound).map {
      ($0.value, TextSpan($0.start, range.upperBound))
    }
  }

  /// Whether ``body(_:_:)`` knows the ending.
  static func hasEnding(_ units: [UInt16], _ span: TextSpan) -> Bool {
    let range = span.range.clamped(to: units.indices)
    return bodies.longest(units, end: range.upperBound, floor: range.lowerBound) != nil
  }

  /// What `abolished-bodies.tsv` says of the body whose name ends a span; before the ending a place may stand, no other
  /// matter: 文化和旅游局 is no 旅游局.
  static func abolished(_ units: [UInt16], _ span: TextSpan) -> Abolished? {
    let range = span.range.clamped(to: units.indices)
    guard let match = former.longest(units, end: range.upperBound, floor: range.lowerBound),
      match.start == range.lowerBound || places.contains(units[match.start - 1])
    else { return nil }
    return match.value
  }

  /// The last characters of places: 省 市 县 and the like.
  static let places = UnitSet("省市县区州盟旗镇乡国家")

  private static let bodies = UnitTrie(
    endings: Lexicon.rows("unit-names").filter { $0.count >= 2 }.map { ($0[1], $0[0]) })

  private static let former = UnitTrie(
    endings: Lexicon.rows("abolished-bodies").filter { $0.count >= 3 }.map {
      ($0[0], Abolished(successor: $0[1], since: $0[2]))
    })
}
