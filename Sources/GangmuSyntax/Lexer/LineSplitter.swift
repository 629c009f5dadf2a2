internal import GangmuModel

/// Makes lines of blocks: one each, and several where a whole text was flattened to one line.
///
/// Data sets often keep a document as one line in which a space stands for each line break that was lost, or nothing.
struct LineSplitter {
  private let units: [UInt16]
  private let isFlattened: Bool
  /// Where the last block ends, in which the signature may follow the text without a break.
  private let lastEnd: Int?
  /// A short document, of which one line may hold the chapters, or the head; among many lines these are quoted.
  private let isShort: Bool

  static func lines(of document: IngestedDocument) -> [Line] {
    let splitter = LineSplitter(document)
    var lines: [Line] = []
    lines.reserveCapacity(document.blocks.count)
    let blocks = document.blocks
    for index in blocks.indices {
      let (span, isFurniture) = (blocks[index].span, blocks[index].isFurniture)
      switch blocks[index].kind {
      case .table(let table): lines.append(Line(span: span, isFurniture: isFurniture, table: table))
      case .heading(let level): lines.append(Line(span: span, isFurniture: isFurniture, headingLevel: level))
      case .paragraph: splitter.append(span, isFurniture, to: &lines)
      }
    }
    return lines
  }

  private init(_ document: IngestedDocument) {
    lastEnd = document.blocks.last { !$0.isFurniture }?.span.end
    units = document.text.units
    isShort = document.blocks.count <= 12
    isFlattened = isShort && document.blocks.contains { !$0.isFurniture && $0.span.count >= 500 }
  }

  private func append(_ span: TextSpan, _ isFurniture: Bool, to lines: inout [Line]) {
    let head = isShort && !isFurniture && span.count >= 100 ? RunOnHead(units, span) : nil
    guard head != nil || (isFlattened && span.count >= 200) || (isShort && holdsChapters(span)) else {
      let pieces = span.end == lastEnd && !isFurniture ? piecesAtSignature(span, needsDate: true) : [span]
      for piece in pieces { lines.append(Line(span: piece, isFurniture: isFurniture)) }
      return
    }
    if let head {
      let rest = piecesAtBlanks(TextSpan(head.end, span.end)).flatMap { RunOnHead.piecesAtLetterEnd(units, $0) }
      for piece in head.pieces + rest { lines.append(Line(span: piece, isVirtual: true)) }
      return
    }
    var pieces = piecesAtBlanks(span)
    if let first = pieces.first, first.count > 120 { pieces.replaceSubrange(0..<1, with: piecesOfHead(first)) }
    for piece in pieces {
      lines.append(Line(span: piece, isFurniture: isFurniture, isVirtual: true))
    }
  }

  /// Whether 二、 and （一） follow 一、 in one line, each behind a sentence, white space or a heading's last word.
  ///
  /// A sentence that enumerates (…：一、甲；二、乙。) has neither.
  private func holdsChapters(_ span: TextSpan) -> Bool {
    var chapter = 0
    var holdsItems = false
    var at = span.start
    while at < span.end {
      let isBreak = at == span.start || endsText(units[at - 1])
      if isBreak, let match = HanComma.match(units, at: at, limit: span.end), match.ordinal == chapter + 1 {
        chapter = match.ordinal
        at = match.end
      } else if chapter > 0, UnitClass.of(units[at]).isOpen, let match = HanParen.match(units, at: at, limit: span.end)
      {
        holdsItems = holdsItems || units[at - 1] != Self.ordinal
        at = match.end
      } else {
        at += 1
      }
    }
    return chapter >= 2 && holdsItems
  }

  /// 。 ： ） or white space.
  private func endsText(_ unit: UInt16) -> Bool {
    UnitClass.of(unit).isBlank || unit == 0x3002 || unit == UInt16(ascii: ":") || UnitClass.of(unit).isClose
  }

  /// 第
  private static let ordinal: UInt16 = 0x7B2C

  /// Cuts at white space that stands between two characters which are written without a space.
  private func piecesAtBlanks(_ span: TextSpan) -> [TextSpan] {
    var pieces: [TextSpan] = []
    var start = span.start
    var at = span.start
    while at < span.end {
      guard UnitClass.of(units[at]).isBlank else {
        at += 1
        continue
      }
      let next = units.skipBlanks(at, limit: span.end)
      if at > start, next < span.end, isBreak(before: at, after: next) {
        pieces.append(TextSpan(start, at))
        start = next
      }
      at = next
    }
    if start < span.end { pieces += piecesAtSignature(TextSpan(start, span.end)) }
    return pieces
  }

  /// Who signed, right behind the last sentence: …施行。某县人民政府2024年5月6日.
  ///
  /// - Parameter needsDate: A body alone is no signature.
  private func piecesAtSignature(_ span: TextSpan, needsDate: Bool = false) -> [TextSpan] {
    guard let stop = units[span.range].lastIndex(where: { $0 == 0x3002 }), stop + 1 < span.end else { return [span] }
    let shape = LineShape(units: units)
    let tail = TextSpan(stop + 1, span.end)
    guard tail.count <= 60,
      shape.trailingDate(tail) != nil || !needsDate && tail.count <= 30 && shape.endsLikeBody(tail)
    else { return [span] }
    return [TextSpan(span.start, stop + 1), tail]
  }

  private func isBreak(before: Int, after: Int) -> Bool {
    let left = UnitClass.of(units[before - 1])
    let right = UnitClass.of(units[after])
    // A marker and its text may stand apart: 第一条 为了…, 一、 总体要求.
    if units[before - 1] == 0x3001 || left.isOpen || right.isClose { return false }
    let division = OrdinalHeading.match(units, at: lastOrdinal(before), limit: before, nouns: Self.divisions)
    // 第一章 总    则: a heading of two characters is set wide.
    if let end = division?.end, end == before || units.skipBlanks(end, limit: before) == before - 1 { return false }
    return !(left.isLatin || left.isDigit) || !(right.isLatin || right.isDigit)
  }

  private static let divisions = ["部分", "篇", "编", "章", "节", "条"].map(UnitFold.units)

  /// Where a 第 stands in the few characters before an offset; the offset itself where none does.
  private func lastOrdinal(_ end: Int) -> Int {
    var at = end - 1
    while at >= 0, end - at <= Self.longestOrdinal {
      if units[at] == UnitFold.fold(0x7B2C) { return at }
      at -= 1
    }
    return max(0, end - 1)
  }

  /// 第三十二章 总: blanks and the first character of its heading included.
  private static let longestOrdinal = 12

  /// A head without any break: the title, 国发〔2007〕2号, the recipients up to their colon, the text.
  private func piecesOfHead(_ span: TextSpan) -> [TextSpan] {
    let head = TextSpan(span.start, min(span.end, span.start + 300))
    guard let number = DocumentNumberPattern.first(in: units, head) else { return [span] }
    var pieces: [TextSpan] = []
    if number.start > span.start { pieces.append(TextSpan(span.start, number.start)) }
    pieces.append(number)
    var rest = number.end
    if let colon = units.first([UInt16(ascii: ":")], in: number.end..<head.end),
      units.first([0x3002], in: number.end..<colon) == nil
    {
      pieces.append(TextSpan(rest, colon + 1))
      rest = colon + 1
    }
    if rest < span.end { pieces.append(TextSpan(rest, span.end)) }
    return pieces
  }
}
