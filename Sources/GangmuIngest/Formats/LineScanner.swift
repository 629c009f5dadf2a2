internal import GangmuModel

/// One physical line of a text, without its line end.
struct SourceLine {
  /// 1-based.
  var number: Int
  var bytes: ArraySlice<UInt8>

  /// 1-based column of the first character that is no white space, in scalars.
  var firstColumn: Int { Blank.ends(of: bytes).leading + 1 }
}

/// The lines of a text with `\n` line ends.
enum LineScanner {
  static func lines(of utf8: [UInt8], limit: Int = .max) -> [SourceLine] {
    var lines: [SourceLine] = []
    var start = 0
    var end = utf8.firstIndex(of: 0x0A, from: 0, limit: utf8.count)
    while end < utf8.count {
      lines.append(SourceLine(number: lines.count + 1, bytes: utf8[start..<end]))
      if lines.count >= limit { return lines }
      start = end + 1
      end = utf8.firstIndex(of: 0x0A, from: start, limit: utf8.count)
    }
    if start < utf8.count { lines.append(SourceLine(number: lines.count + 1, bytes: utf8[start...])) }
    return lines
  }
}
