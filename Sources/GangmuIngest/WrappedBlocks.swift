internal import GangmuModel

/// Pages on which each line of a paragraph is an element of its own: half a sentence in each `<p>`.
extension TextBuilder {
  /// Joins the lines of wrapped paragraphs to one block each.
  ///
  /// - Parameter isBody: Whether a block is part of the document, by its index.
  /// - Returns: The blocks, by their former index, that are part of the one before them now.
  mutating func joinWrappedParagraphs(where isBody: (Int) -> Bool) -> [Int] {
    guard blocks.count >= 16 else { return [] }
    let numbers = blocks.indices.filter { blocks[$0].kind == .paragraph && !blocks[$0].isFurniture && isBody($0) }
    // Most pages have long paragraphs, and need no closer look.
    guard numbers.count(where: { blocks[$0].span.count > 100 }) * 10 <= numbers.count else { return [] }
    let lines = lines(of: numbers)
    guard let wrapping = LineWrapping.detect(in: lines) else { return [] }
    let measures = lines.map { LineMeasure($0.bytes) }
    var joints: [Int] = []
    var line = 0
    while line < lines.count {
      let end = wrapping.paragraph(lines, measures, from: line).end
      // What a table or a heading parts is not joined over it.
      joints += (line + 1..<max(line + 1, end)).filter { numbers[$0] == numbers[$0 - 1] + 1 }.map { numbers[$0] }
      line = end
    }
    join(joints)
    return joints
  }

  /// The blocks' lines with the white space before them, which tells where paragraphs begin.
  private func lines(of numbers: [Int]) -> [SourceLine] {
    var lines: [SourceLine] = []
    var block = 0
    var start = 0
    for line in LineScanner.lines(of: utf8) {
      let count = line.bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
      while block < numbers.count, blocks[numbers[block]].span.start < start { block += 1 }
      if block < numbers.count, blocks[numbers[block]].span.end <= start + count {
        lines.append(SourceLine(number: numbers[block], bytes: line.bytes))
        block += 1
      }
      start += count + 1
    }
    return lines
  }

  /// Takes what stands between blocks and the ones before them out of the text, or leaves a space between two words of
  /// Latin letters.
  private mutating func join(_ joints: [Int]) {
    guard !joints.isEmpty else { return }
    var move = OffsetMove()
    let source = SourceText(utf8: utf8)
    var joined: [UInt8] = []
    joined.reserveCapacity(utf8.count)
    var copied = 0
    for joint in joints {
      let gap = TextSpan(blocks[joint - 1].span.end, blocks[joint].span.start)
      let bytes = source.utf8Range(of: gap)
      joined += utf8[copied..<bytes.lowerBound]
      copied = bytes.upperBound
      let isWord = LineWrapping.needsSpace(joined.last, utf8[copied...].first)
      if isWord { joined.append(0x20) }
      move.remove(gap, leaving: isWord ? 1 : 0)
    }
    joined += utf8[copied...]
    replace(joined, move)
    for joint in joints.reversed() {
      blocks[joint - 1].span = blocks[joint - 1].span.union(blocks[joint].span)
      blocks.remove(at: joint)
    }
  }

  private mutating func replace(_ utf8: [UInt8], _ move: OffsetMove) {
    setText(utf8)
    for block in blocks.indices { blocks[block].span = move.moved(blocks[block].span) }
    for field in fields.indices { fields[field].span = fields[field].span.map(move.moved) }
    for table in tables.indices {
      tables[table].span = move.moved(tables[table].span)
      tables[table].caption = tables[table].caption.map(move.moved)
      for cell in tables[table].cells.indices {
        tables[table].cells[cell].span = move.moved(tables[table].cells[cell].span)
        tables[table].cells[cell].paragraphs = tables[table].cells[cell].paragraphs.map(move.moved)
      }
    }
  }
}

/// Where offsets come to stand when pieces of a text are taken out.
private struct OffsetMove {
  /// The end of each piece that was taken out, and what is missing from there on.
  private var ends: [(end: Int, missing: Int)] = []

  mutating func remove(_ span: TextSpan, leaving rest: Int) {
    ends.append((span.end, (ends.last?.missing ?? 0) + span.count - rest))
  }

  func moved(_ span: TextSpan) -> TextSpan { TextSpan(moved(span.start), moved(span.end)) }

  private func moved(_ offset: Int) -> Int {
    var low = 0
    var high = ends.count
    while low < high {
      let middle = (low + high) / 2
      if ends[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? offset : offset - ends[low - 1].missing
  }
}
