internal import GangmuModel

/// 目录: its entries look like headings and are none.
enum TableOfContents {
  /// For each line whether it is the word 目录 or one of the entries below it.
  ///
  /// The entries end where the first of them stands again as a heading.
  static func find(in lines: [Line], _ shape: LineShape, opensClause: [Bool]) -> [Bool] {
    var isEntry = [Bool](repeating: false, count: lines.count)
    markRuns(in: lines, shape, opensClause, &isEntry)
    for (start, line) in lines.enumerated() where line.span.count <= 10 && !isEntry[start] {
      guard line.table == nil, !line.span.isEmpty, shape.units[line.span.start] == list,
        words.contains(shape.squeezed(line.span)), start + 2 < lines.count
      else { continue }
      let first = entry(shape.squeezed(lines[start + 1].span))
      let rest = (start + 2)..<min(start + 400, lines.count)
      guard !first.isEmpty, let end = rest.first(where: { shape.squeezed(lines[$0].span).starts(with: first) }) else {
        continue
      }
      for entry in start..<end { isEntry[entry] = true }
    }
    return isEntry
  }

  /// A run of headings and no text that begins once more from its first heading, and has text this time: the word 目录 is
  /// lost, or ends the title above.
  private static func markRuns(in lines: [Line], _ shape: LineShape, _ opensClause: [Bool], _ isEntry: inout [Bool]) {
    var start = 0
    while start < lines.count {
      guard opensClause[start], isHeading(lines[start], shape) else {
        start += 1
        continue
      }
      let run = start..<(lines[start...].firstIndex { !isHeading($0, shape) } ?? lines.count)
      if run.count > 5, run.upperBound < lines.count, let end = secondBeginning(of: run, lines, shape) {
        let hasTitle = start > 0 && shape.endsWithContents(lines[start - 1].span)
        for entry in (hasTitle ? start - 1 : start)..<end { isEntry[entry] = true }
      }
      start = run.upperBound
    }
  }

  /// Where a run's first heading stands again, the text being a few lines away.
  private static func secondBeginning(of run: Range<Int>, _ lines: [Line], _ shape: LineShape) -> Int? {
    let first = plain(entry(shape.squeezed(lines[run.lowerBound].span)))
    return run.suffix(4).first { $0 > run.lowerBound + 2 && plain(shape.squeezed(lines[$0].span)) == first }
  }

  private static func isHeading(_ line: Line, _ shape: LineShape) -> Bool {
    line.table == nil && !line.span.isEmpty && line.span.count <= 40 && !shape.endsSentence(line.span)
  }

  /// 1.总则 and 1 总则 are one entry.
  private static func plain(_ entry: [UInt16]) -> [UInt16] { entry.filter { $0 != UInt16(ascii: ".") && $0 != 0x3001 } }

  /// An entry without its dots and page number.
  private static func entry(_ line: [UInt16]) -> [UInt16] {
    guard let last = line.lastIndex(where: { !leaders.contains($0) && !UnitClass.of($0).isDigit }) else { return [] }
    return Array(line[...last])
  }

  /// 目
  private static let list: UInt16 = 0x76EE
  private static let words: Set<[UInt16]> = [UnitFold.units("目录"), UnitFold.units("目次")]
  private static let leaders = UnitSet(".…·-()/")
}

extension LineShape {
  /// 某县防汛应急预案目录
  fileprivate func endsWithContents(_ span: TextSpan) -> Bool {
    let word = UnitFold.units("目录")
    return span.count > word.count && units.has(word, at: span.end - word.count, limit: span.end)
  }
}
