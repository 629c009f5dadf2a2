internal import GangmuModel

/// 目录: its entries look like headings and are none.
enum TableOfContents {
  /// For each line whether it is the word 目录 or one of the entries below it.
  ///
  /// The entries end where the first of them stands again as a heading.
  static func find(in lines: [Line], _ shape: LineShape) -> [Bool] {
    var isEntry = [Bool](repeating: false, count: lines.count)
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
