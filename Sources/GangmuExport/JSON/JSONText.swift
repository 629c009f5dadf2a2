internal import GangmuModel

/// A document's text with the places of the bytes that need an escape, known from reading it: the text itself, its
/// paragraphs and the tasks in them are all written from the same bytes.
struct JSONText {
  private let text: SourceText
  /// Byte offsets, in order.
  private var escapes: [UInt32] = []
  /// How many escapes stand before each page of the text: to look for one begins there.
  private var before: [UInt32] = []
  private static let page = 256

  init(_ text: SourceText) {
    self.text = text
    before.reserveCapacity(text.utf8.count / Self.page + 2)
    escapes.reserveCapacity(text.escapes.count)
    for escape in text.escapes {
      let offset = text.utf8Offset(of: Int(escape))
      beginPages(upTo: offset)
      escapes.append(UInt32(truncatingIfNeeded: offset))
    }
    beginPages(upTo: text.utf8.count)
  }

  private mutating func beginPages(upTo offset: Int) {
    while before.count * Self.page <= offset { before.append(UInt32(truncatingIfNeeded: escapes.count)) }
  }

  var whole: TextSpan { text.span }

  /// The contents of a JSON string, without its quotes.
  func write(_ span: TextSpan, into output: inout ByteOutput) {
    let range = text.utf8Range(of: span)
    text.utf8.withUnsafeBufferPointer { bytes in
      var start = range.lowerBound
      var next = firstEscape(from: start)
      while next < escapes.count, Int(escapes[next]) < range.upperBound {
        let escape = Int(escapes[next])
        output.append(UnsafeBufferPointer(rebasing: bytes[start..<escape]))
        JSONEscaper.escape(bytes[escape], into: &output)
        start = escape + 1
        next += 1
      }
      output.append(UnsafeBufferPointer(rebasing: bytes[start..<range.upperBound]))
    }
  }

  /// The number of the first escape at an offset or after it.
  private func firstEscape(from offset: Int) -> Int {
    var next = Int(before[offset / Self.page])
    while next < escapes.count, escapes[next] < offset { next += 1 }
    return next
  }
}
