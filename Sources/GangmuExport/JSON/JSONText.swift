internal import GangmuModel

/// A document's text with the places of the bytes that need an escape. They are looked for once: the text itself, its
/// paragraphs and the tasks in them are all written from the same bytes.
struct JSONText {
  private let text: SourceText
  /// Byte offsets, in order.
  private var escapes: [Int] = []

  init(_ text: SourceText) {
    self.text = text
    text.utf8.withUnsafeBufferPointer { bytes in
      var at = JSONEscaper.plainPrefix(of: bytes, from: 0)
      while at < bytes.count {
        escapes.append(at)
        at = JSONEscaper.plainPrefix(of: bytes, from: at + 1)
      }
    }
  }

  var whole: TextSpan { text.span }

  /// The contents of a JSON string, without its quotes.
  func write(_ span: TextSpan, into output: inout ByteOutput) {
    let range = text.utf8Range(of: span)
    text.utf8.withUnsafeBufferPointer { bytes in
      var start = range.lowerBound
      var next = firstEscape(from: start)
      while next < escapes.count, escapes[next] < range.upperBound {
        output.append(UnsafeBufferPointer(rebasing: bytes[start..<escapes[next]]))
        JSONEscaper.escape(bytes[escapes[next]], into: &output)
        start = escapes[next] + 1
        next += 1
      }
      output.append(UnsafeBufferPointer(rebasing: bytes[start..<range.upperBound]))
    }
  }

  /// The number of the first escape at an offset or after it.
  private func firstEscape(from offset: Int) -> Int {
    var low = 0
    var high = escapes.count
    while low < high {
      let middle = (low + high) / 2
      if escapes[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
