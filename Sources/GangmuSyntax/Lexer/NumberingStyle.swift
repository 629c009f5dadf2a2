package import GangmuModel

/// One form of clause numbers, for example 一、 or （一）. A new style is one file in NumberingStyles/ and one line in
/// ``NumberingStyleRegistry``.
package protocol NumberingStyle: Sendable {
  /// The stable name that the JSON shows as `marker.style`.
  static var name: String { get }
  /// Smaller is stronger: a strong marker ends weaker lists (编 < 章 < 节 < 条 < 一、 < …).
  static var rank: Int { get }
  /// The folded characters that a marker can begin with: the lexer tries the style nowhere else.
  static var leads: String { get }
  /// How much the marker proves by itself.
  static var evidence: Evidence { get }

  /// Reads a marker that begins at `start`, its punctuation included.
  ///
  /// - Parameters:
  ///   - units: Folded units.
  ///   - limit: The end of the line.
  static func match(_ units: [UInt16], at start: Int, limit: Int) -> MarkerMatch?
}

/// How much a marker's form proves.
package enum Evidence: Sendable {
  /// At the start of a line the form suffices: 一、 （一） 第一条.
  case form
  /// A neighbour in sequence has to stand by it: `01`, `A.`, `1)`.
  case sequence
  /// Enumerates inside a paragraph, and needs its second item: 一是…二是….
  case runIn
}

/// A marker as read by a style.
package struct MarkerMatch: Sendable {
  package var ordinal: Int
  /// After the marker's own punctuation.
  package var end: Int
  /// The numbers of a dotted marker; empty for most styles.
  package var path = DottedPath()
  /// The marker lost a bracket or the like; read all the same.
  package var isDamaged = false

  package init(ordinal: Int, end: Int, path: DottedPath = DottedPath(), isDamaged: Bool = false) {
    self.ordinal = ordinal
    self.end = end
    self.path = path
    self.isDamaged = isDamaged
  }
}

/// A place where a marker may stand. The parser decides whether it opens a clause.
package struct NumberingToken: Sendable {
  /// Index into ``NumberingStyleRegistry/all``.
  package var style: Int
  package var ordinal: Int
  package var path: DottedPath
  package var span: TextSpan
  /// Index of the line.
  package var line: Int
  package var isAtLineStart: Bool
  /// The unit before the marker, 0 at a line's start, a space where white space parts it from a word: a token after ) or 。
  /// is more likely a clause than one after ，.
  package var before: UInt16
  package var isDamaged: Bool
  /// Digits follow the marker (2.2020年1月…): only the next number in sequence may be read so.
  package var isBeforeDigit: Bool
}
