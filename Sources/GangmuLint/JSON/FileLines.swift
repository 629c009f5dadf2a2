package import GangmuModel

/// The lines of a UTF-8 file, for places that are known in bytes. They end with LF, CRLF or, in old files, CR.
package struct FileLines: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    starts = [0] + bytes.indices.filter { Self.endsLine(bytes, $0) }.map { $0 + 1 }
  }

  /// Whether a byte is the last of a line's end.
  private static func endsLine(_ bytes: [UInt8], _ at: Int) -> Bool {
    bytes[at] == 0x0A || bytes[at] == 0x0D && (at + 1 == bytes.count || bytes[at + 1] != 0x0A)
  }

  /// The line and column of a byte, both from 1, the column in scalars.
  package func location(of offset: Int, address: String? = nil) -> Location {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineNumber(of: offset)
    let column = bytes[starts[line]..<offset].count { $0 & 0xC0 != 0x80 } + 1
    return Location(line: line + 1, column: column, address: address)
  }

  /// The byte at which a line and column stand; `nil` where the file has no such place.
  package func offset(line: Int, column: Int) -> Int? {
    guard starts.indices.contains(line - 1), column >= 1 else { return nil }
    var offset = starts[line - 1]
    if offset == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    for _ in 1..<column {
      guard offset < bytes.count, !Self.endsLine(bytes, offset) else { return nil }
      repeat { offset += 1 } while offset < bytes.count && bytes[offset] & 0xC0 == 0x80
    }
    return offset
  }

  /// The bytes of the line that holds a byte, without its end.
  package func lineRange(of offset: Int) -> Range<Int> {
    let line = lineNumber(of: min(offset, bytes.count))
    let end = line + 1 < starts.count ? starts[line + 1] - 1 : bytes.count
    return starts[line]..<max(starts[line], end)
  }

  /// The line that holds a byte, or the piece around it.
  package func excerpt(at offset: Int, count: Int) -> Excerpt {
    let offset = min(max(offset, 0), bytes.count)
    var first = max(starts[lineNumber(of: offset)], offset - 90)
    while first < offset, bytes[first] & 0xC0 == 0x80 { first += 1 }
    var last = offset
    while last < bytes.count, !Self.endsLine(bytes, last), last - offset < 150 || bytes[last] & 0xC0 == 0x80 {
      last += 1
    }
    let end = min(last, offset + max(count, 0))
    return Excerpt(
      text: String(decoding: bytes[first..<last], as: UTF8.self), start: scalars(first..<offset),
      end: scalars(first..<end))
  }

  private func scalars(_ range: Range<Int>) -> Int { bytes[range].count { $0 & 0xC0 != 0x80 } }

  private func lineNumber(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
