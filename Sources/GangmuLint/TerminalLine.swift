internal import GangmuModel

/// A line as a terminal can show it, with the columns that its characters take: a tab is a space, and nothing steers the
/// terminal.
struct TerminalLine {
  private var bytes: [UInt8] = []
  /// Where each scalar begins in the bytes, and how many columns stand before it; one more for the end.
  private var offsets = [0]
  private var columns = [0]
  private var total = 0

  var count: Int { offsets.count - 1 }

  init(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      bytes.reserveCapacity(utf8.count + 8)
      offsets.reserveCapacity(utf8.count + 1)
      columns.reserveCapacity(utf8.count + 1)
      var decoder = UTF8()
      var at = 0
      while at < utf8.count {
        let start = at
        while at + 3 <= utf8.count, Self.isHan(utf8[at]) {
          at += 3
          advance(2, to: bytes.count + at - start)
        }
        bytes.append(contentsOf: utf8[start..<at])
        if at == utf8.count { return }
        var rest = utf8[at...].makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return }
        append(Self.visible(scalar))
        at += UTF8.width(scalar)
        decoder = UTF8()
      }
    }
  }

  /// The first byte of U+5000 to U+9FFF, which nearly all of a line is.
  private static func isHan(_ byte: UInt8) -> Bool { byte >= 0xE5 && byte <= 0xE9 }

  private mutating func append(_ scalar: Unicode.Scalar) {
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    advance(DisplayWidth.of(scalar), to: bytes.count)
  }

  private mutating func advance(_ width: Int, to end: Int) {
    offsets.append(end)
    total += width
    columns.append(total)
  }

  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09, 0xA0: " "
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2060...0x2069: "\u{FFFD}"
    default: scalar
    }
  }

  func width(_ range: Range<Int>) -> Int { columns[range.upperBound] - columns[range.lowerBound] }

  /// Where the longest piece begins that ends before `end` and fits into so many columns.
  func start(of end: Int, in room: Int) -> Int {
    var start = end
    while start > 0, width(start - 1..<end) <= room { start -= 1 }
    return start
  }

  /// The line from a scalar on with `…` where something is left out, and the columns that it takes.
  ///
  /// - Parameter marked: `…` stands before it.
  func shortened(from start: Int, to limit: Int, marked: Bool) -> (text: String, width: Int) {
    let lead = marked ? 1 : 0
    let whole = lead + width(start..<count)
    if whole <= limit { return ((marked ? "…" : "") + text(start..<count), whole) }
    var end = start
    while end < count, lead + width(start..<end + 1) < limit { end += 1 }
    let isMarked = marked && limit > 1
    return ((isMarked ? "…" : "") + text(start..<end) + "…", (isMarked ? 1 : 0) + width(start..<end) + 1)
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[offsets[range.lowerBound]..<offsets[range.upperBound]], as: UTF8.self)
  }
}
