/// A half-open range of a document's text, counted in Unicode scalars.
///
/// The published JSON counts scalars, and every character that the lexer knows is one scalar, so one unit serves from
/// the first token to the output and nothing is converted on the way. Bytes are reached through ``SourceText``.
@frozen public struct TextSpan: Sendable, Hashable, Codable {
  @usableFromInline var lower: UInt32
  @usableFromInline var upper: UInt32

  /// The first scalar's offset, 0-based.
  @inlinable public var start: Int { Int(lower) }
  /// The offset after the last scalar.
  @inlinable public var end: Int { Int(upper) }
  /// How many scalars the span covers.
  @inlinable public var count: Int { Int(upper) - Int(lower) }
  @inlinable public var isEmpty: Bool { lower == upper }
  @inlinable public var range: Range<Int> { start..<end }

  /// Makes a span; an end before the start, or a negative offset, gives an empty span at the start.
  @inlinable
  public init(_ start: Int, _ end: Int) {
    lower = UInt32(clamping: start)
    upper = max(lower, UInt32(clamping: end))
  }

  @inlinable public init(_ range: Range<Int>) { self.init(range.lowerBound, range.upperBound) }

  @inlinable public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
  @inlinable public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }
  @inlinable public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  /// The smallest span that covers both.
  @inlinable public func union(_ other: TextSpan) -> TextSpan {
    TextSpan(min(start, other.start), max(end, other.end))
  }
}
