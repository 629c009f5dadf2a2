internal import GangmuModel

/// Whether a line goes on in the next one.
struct LayoutJoint {
  let style: LayoutStyle

  /// A line and the column in which it stands.
  struct Place {
    var line: LayoutLine
    var text: [UInt8]
    var measure: LineMeasure
    var frame: LayoutFrame

    init(_ line: LayoutLine, _ frame: LayoutFrame) {
      self.line = line
      self.frame = frame
      text = line.text
      measure = LineMeasure(text[...])
    }

    var indent: Double { frame.indent(of: line) }
    /// What is free at the end of the line.
    var room: Double { frame.right - line.box.right }
  }

  /// - Parameter paragraph: The lines that are known to be one paragraph; at least one.
  func goesOn(_ paragraph: [Place], _ next: Place, isNewColumn: Bool) -> Bool {
    guard let first = paragraph.first, let last = paragraph.last else { return false }
    if isTitleCut(last, next) { return true }
    if isOfItsOwn(last) || isOfItsOwn(next) || LineJoint.isNumber(last.text[...]) || LineJoint.isNumber(next.text[...])
    {
      return false
    }
    if differInSize(last.line, next.line) { return false }
    if !isNewColumn, isApart(last, next) { return false }
    guard followsEdge(first, last, next, isFirst: paragraph.count == 1) else { return false }
    if next.measure.opensClause, !isMidSentence(last, next, isNewColumn: isNewColumn) { return false }
    if isNewColumn, !style.indentsParagraphs, endsSentence(last) { return false }
    if isFull(last, next) { return true }
    if LineJoint.isCertain(last.text[...], next.text[...]) { return true }
    // In text whose paragraphs are indented, a line at the edge goes on: a word that was not to be cut made it short.
    return style.indentsParagraphs && first.indent > style.size && isAtEdge(next) && !last.measure.endsSentence
      && last.line.box.width > last.frame.width * 0.6 && next.measure.hasMarks
  }

  /// A line that is set to both edges may have wide characters, and one of another font be as high as it likes.
  private func differInSize(_ line: LayoutLine, _ next: LayoutLine) -> Bool {
    line.showsSize && next.showsSize && abs(line.size - next.size) > style.size * 0.15
      && abs(line.height - next.height) > style.size * 0.15
  }

  /// Two centred lines of one size of which the first has a bracket open, or, in a title, had no room for more.
  private func isTitleCut(_ last: Place, _ next: Place) -> Bool {
    let (size, isLarge) = (last.line.size, last.line.size > style.size * 1.15)
    guard isCentred(last), isCentred(next), isLarge || isOfItsOwn(next), !differInSize(last.line, next.line),
      isLarge == (next.line.size > style.size * 1.15), !isApart(last, next) || isLarge
    else { return false }
    // What is free stands on both sides.
    let isFull = last.indent + last.room < (LayoutLineStart.width(next.text) + 0.4) * size
    return Bracket.isOpen(last.text) || (isLarge && isFull)
  }

  private func isCentred(_ place: Place) -> Bool { abs(place.indent - place.room) < style.size }

  /// Centred lines, and those at the right.
  private func isOfItsOwn(_ place: Place) -> Bool {
    let (indent, room) = (place.indent, place.room)
    if indent > place.frame.width * 0.3 { return true }
    return indent > style.size * 1.5 && room > style.size * 1.5 && abs(indent - room) < style.size
      && !(style.indentsParagraphs && abs(indent - style.indent) < 3 && place.measure.hasMarks)
  }

  private func isApart(_ last: Place, _ next: Place) -> Bool {
    let distance = next.line.middle - last.line.middle
    return distance < 0 || distance > last.frame.pitch * (style.indentsParagraphs ? 1.5 : 1.3)
  }

  /// A quotation's end is no sentence's end by itself.
  private func endsSentence(_ place: Place) -> Bool {
    let quote = Array("”".utf8)
    guard place.text.suffix(quote.count).elementsEqual(quote) else { return place.measure.endsSentence }
    return LineMeasure(place.text.dropLast(quote.count)).endsSentence
  }

  private func isAtEdge(_ place: Place) -> Bool { abs(place.indent) < style.size * 0.7 }

  /// Whether the next line begins where a paragraph's further lines do.
  private func followsEdge(_ first: Place, _ last: Place, _ next: Place, isFirst: Bool) -> Bool {
    let step = next.indent - last.indent
    if step < -style.size * 0.5 || isAtEdge(next) { return true }
    if step > style.size * 0.5 {
      // A numbered item whose further lines hang below its text.
      return isFirst && first.measure.opensClause && !last.measure.endsSentence && !next.measure.opensClause
    }
    // Two lines with the same indent: a list's, or two first lines.
    return !(isFirst && style.indentsParagraphs && abs(next.indent - style.indent) < style.size * 0.5)
  }

  /// A line at the edge that begins like a clause, but in the middle of a sentence: 按照第 and （三）项.
  private func isMidSentence(_ last: Place, _ next: Place, isNewColumn: Bool) -> Bool {
    (style.indentsParagraphs || (style.spacesParagraphs && !isNewColumn)) && isAtEdge(next) && isFull(last, next)
      && !last.measure.endsSentence
  }

  /// Whether what the next line begins with had no room.
  private func isFull(_ last: Place, _ next: Place) -> Bool {
    last.room < LayoutLineStart.width(next.text) * style.size + style.size * 0.4
  }
}

/// Brackets that a line opens and does not close.
enum Bracket {
  static func isOpen(_ text: [UInt8]) -> Bool {
    var depth = 0
    for unit in UnitFold.units(utf8: text[...]) {
      if UnitClass.of(unit).isOpen { depth += 1 }
      if UnitClass.of(unit).isClose { depth = max(0, depth - 1) }
    }
    return depth > 0
  }
}
