/// A document's text after ingest: UTF-8 bytes that never change, and the folded units that rules match on.
///
/// Offsets are Unicode scalars (see ``TextSpan``). `units` holds one 16-bit code for each scalar, so a scalar offset
/// is an index into it; what was folded (full width, look-alike and traditional characters) is for matching only and
/// never reaches the output.
public struct SourceText: Sendable {
  /// The text itself, well-formed UTF-8 with `\n` line ends.
  public let utf8: [UInt8]
  /// One folded code for each scalar; ``UnitFold`` tells what is folded.
  @usableFromInline package let units: [UInt16]
  private let index: ScalarIndex
  /// The offsets of control characters (line ends among them), `"` and `\`, in order: JSON strings may not hold these
  /// as they are.
  package let escapes: [UInt32]
  /// The ASCII characters that occur.
  package let marks: ASCIIMarks

  /// How many Unicode scalars the text has.
  @inlinable public var count: Int { units.count }
  public var span: TextSpan { TextSpan(0, units.count) }

  /// Reads UTF-8; an ill-formed sequence becomes U+FFFD, one for each maximal part, as in `String(decoding:as:)`.
  public init(utf8 bytes: [UInt8]) {
    if let decoded = ScalarDecoder.decode(bytes) {
      self.init(bytes, decoded)
      return
    }
    // Ill-formed input is rare (ingest decodes first), so it may be slow: repair, then decode what is now well formed.
    let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
    let decoded = ScalarDecoder.decode(repaired) ?? ScalarDecoder.Decoded()
    self.init(decoded.units.isEmpty ? [] : repaired, decoded)
  }

  /// Reads well-formed UTF-8; `nil` for any other.
  package init?(wellFormed bytes: [UInt8]) {
    guard let decoded = ScalarDecoder.decode(bytes) else { return nil }
    self.init(bytes, decoded)
  }

  private init(_ bytes: [UInt8], _ decoded: ScalarDecoder.Decoded) {
    utf8 = bytes
    units = decoded.units
    index = decoded.index
    escapes = decoded.escapes
    marks = decoded.marks
  }

  public init(_ string: String) { self.init(utf8: Array(string.utf8)) }

  /// The UTF-8 offset of a scalar; offsets past the end give the end.
  ///
  /// - Complexity: O(1): one table entry and at most three scalars.
  public func utf8Offset(of scalar: Int) -> Int {
    index.utf8Offset(of: min(max(scalar, 0), units.count), in: utf8)
  }

  public func utf8Range(of span: TextSpan) -> Range<Int> {
    let start = utf8Offset(of: span.start)
    return start..<max(start, utf8Offset(of: span.end))
  }

  /// The characters of a span, as they stand in the source.
  public subscript(span: TextSpan) -> String {
    let range = utf8Range(of: span)
    // Well formed as a whole, and spans end where scalars end: there is nothing to check again.
    return String(copying: UTF8Span(unchecked: utf8.span.extracting(range)))
  }

  /// The span without white space at its ends.
  package func trimmed(_ span: TextSpan) -> TextSpan {
    var start = min(span.start, units.count)
    var end = min(span.end, units.count)
    while start < end, UnitClass.of(units[start]).isBlank { start += 1 }
    while end > start, UnitClass.of(units[end - 1]).isBlank { end -= 1 }
    return TextSpan(start, end)
  }
}
