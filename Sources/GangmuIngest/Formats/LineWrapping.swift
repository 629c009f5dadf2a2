internal import GangmuModel

/// Text whose paragraphs were cut into lines of one width: the width, and where paragraphs end.
struct LineWrapping {
  /// The usual width of a full line, in half-width columns.
  var width: Int

  /// Lines that are looked at: what is wrapped, is wrapped from its first pages on.
  private static let sample = 1500

  /// `nil` where lines are paragraphs.
  static func detect(in text: SourceText, _ index: LineIndex) -> LineWrapping? {
    guard mayBeWrapped(text, index) else { return nil }
    let utf8 = text.utf8
    let head = utf8.count > 1 << 18 ? Array(utf8[..<(1 << 18)]) : utf8
    let measures = LineScanner.lines(of: head, limit: sample).map { LineMeasure($0.bytes) }
    let widths = measures.map(\.width).filter { $0 > 0 }.sorted()
    guard widths.count >= 16 else { return nil }
    let wrapping = LineWrapping(width: widths[widths.count * 9 / 10])
    guard wrapping.width >= 24, wrapping.width <= 120 else { return nil }
    var full = 0
    var continued = 0
    for index in measures.indices where wrapping.isFull(measures[index]) {
      full += 1
      guard index + 1 < measures.count, !measures[index].endsSentence else { continue }
      if measures[index + 1].width > 0, !measures[index + 1].opensClause { continued += 1 }
    }
    let beyond = widths.count - (widths.firstIndex { $0 > wrapping.width * 5 / 4 } ?? widths.count)
    guard full * 3 >= widths.count, continued * 3 >= full * 2, beyond * 10 <= widths.count else { return nil }
    return wrapping
  }

  /// Lines of one width have few that are longer: most texts are told from wrapped ones by the bytes of their lines.
  private static func mayBeWrapped(_ text: SourceText, _ index: LineIndex) -> Bool {
    var lines = 0
    var long = 0
    var next = 0
    while next + 1 < index.count, lines < sample {
      let bytes = text.utf8Range(of: index.span(of: next)).count
      if bytes > 0 { lines += 1 }
      // 150 columns: a quarter beyond the widest width.
      if bytes > 300 { long += 1 }
      next += 1
    }
    return long * 10 <= lines
  }

  private func isFull(_ line: LineMeasure) -> Bool { line.width * 100 >= width * 84 }

  /// The index after the last line of the paragraph that begins at `start`.
  func paragraphEnd(_ lines: [SourceLine], from start: Int) -> Int {
    var end = start + 1
    var current = LineMeasure(lines[start].bytes)
    while end < lines.count {
      let next = LineMeasure(lines[end].bytes)
      guard next.width > 0, isFull(current), !next.opensClause, !next.isIndented else { break }
      // A full line that ends a sentence may end the paragraph too: only a line of the whole width surely goes on,
      // since a paragraph's first line is two characters shorter.
      if current.endsSentence, next.width < width - 1 { break }
      current = next
      end += 1
    }
    return end
  }

  /// The lines as one, with a space only between two Latin words or numbers.
  static func joined(_ lines: ArraySlice<SourceLine>) -> [UInt8] {
    var joined: [UInt8] = []
    for line in lines {
      let bytes = joined.isEmpty ? line.bytes : Blank.trimmed(line.bytes)
      if let last = joined.last, let first = bytes.first, isWord(last), isWord(first) { joined.append(0x20) }
      joined.append(contentsOf: bytes)
      while let last = joined.last, last == 0x20 || last == 0x09 { joined.removeLast() }
    }
    return joined
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39 || byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A
  }
}
