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
    let source = utf8.span
    var start = 0
    for offset in source.indices where source[offset] == 0x0A {
      lines.append(SourceLine(number: lines.count + 1, bytes: utf8[start..<offset]))
      start = offset + 1
      if lines.count >= limit { return lines }
    }
    if start < utf8.count { lines.append(SourceLine(number: lines.count + 1, bytes: utf8[start...])) }
    return lines
  }
}
