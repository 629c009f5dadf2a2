internal import GangmuModel

/// Whether a line goes on in the next one.
struct PDFJoint {
  let layout: PDFLayout

  /// A line and the column in which it stands.
  struct Place {
    var line: PDFLine
    var text: [UInt8]
    var measure: LineMeasure
    var frame: PDFFrame

    init(_ line: PDFLine, _ frame: PDFFrame) {
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
    if isOfItsOwn(last) || isOfItsOwn(next) || LineJoint.isNumber(last.text[...]) || LineJoint.isNumber(next.text[...])
    {
      return false
    }
    if last.line.words.contains(where: \.isWide), next.line.words.contains(where: \.isWide),
      abs(last.line.size - next.line.size) > layout.size * 0.15
    {
      return false
    }
    if !isNewColumn, isApart(last, next) { return false }
    guard followsEdge(first, last, next, isFirst: paragraph.count == 1) else { return false }
    if next.measure.opensClause, !isMidSentence(last, next) { return false }
    if isNewColumn, !layout.indentsParagraphs, last.measure.endsSentence { return false }
    if isFull(last, next) { return true }
    if LineJoint.isCertain(last.text[...], next.text[...]) { return true }
    // In text whose paragraphs are indented, a line at the edge goes on: a word that was not to be cut made it short.
    return layout.indentsParagraphs && first.indent > layout.size && isAtEdge(next) && !last.measure.endsSentence
      && last.line.box.width > last.frame.width * 0.6 && next.measure.hasMarks
  }

  /// Centred lines, and those at the right.
  private func isOfItsOwn(_ place: Place) -> Bool {
    let (indent, room) = (place.indent, place.room)
    if indent > place.frame.width * 0.3 { return true }
    return indent > layout.size * 1.5 && room > layout.size * 1.5 && abs(indent - room) < layout.size
      && !(layout.indentsParagraphs && abs(indent - layout.indent) < 3 && place.measure.hasMarks)
  }

  private func isApart(_ last: Place, _ next: Place) -> Bool {
    let distance = next.line.middle - last.line.middle
    return distance < 0 || distance > last.frame.pitch * (layout.indentsParagraphs ? 1.6 : 1.35)
  }

  private func isAtEdge(_ place: Place) -> Bool { abs(place.indent) < layout.size * 0.7 }

  /// Whether the next line begins where a paragraph's further lines do.
  private func followsEdge(_ first: Place, _ last: Place, _ next: Place, isFirst: Bool) -> Bool {
    let step = next.indent - last.indent
    if step < -layout.size * 0.5 || isAtEdge(next) { return true }
    if step > layout.size * 0.5 {
      // A numbered item whose further lines hang below its text.
      return isFirst && first.measure.opensClause && !last.measure.endsSentence && !next.measure.opensClause
    }
    // Two lines with the same indent: a list's, or two first lines.
    return !(isFirst && layout.indentsParagraphs && abs(next.indent - layout.indent) < layout.size * 0.5)
  }

  /// A line at the edge that begins like a clause, but in the middle of a sentence: 按照第 and （三）项.
  private func isMidSentence(_ last: Place, _ next: Place) -> Bool {
    layout.indentsParagraphs && isAtEdge(next) && isFull(last, next) && !last.measure.endsSentence
  }

  /// Whether what the next line begins with had no room.
  private func isFull(_ last: Place, _ next: Place) -> Bool {
    last.room < PDFLineStart.width(next.text) * layout.size + layout.size * 0.4
  }
}

/// What cannot be parted from a line's first character.
enum PDFLineStart {
  /// In characters of full width.
  static func width(_ text: [UInt8]) -> Double {
    let units = UnitFold.units(utf8: text.prefix(90)[...])
    guard let first = units.first else { return 0 }
    var end = 0
    if isLatin(first) {
      end = units.firstIndex { !isLatin($0) } ?? units.count
    } else {
      while end < units.count, UnitClass.of(units[end]).isOpen { end += 1 }
      end = min(end + 1, units.count)
    }
    let word = units[..<end].reduce(0) { $0 + (isLatin($1) ? 0.55 : 1) }
    // Closing marks begin no line.
    let marks = units[end...].prefix { UnitClass.of($0).isClose || closing.contains($0) }
    return word + Double(marks.count)
  }

  private static func isLatin(_ unit: UInt16) -> Bool {
    unit > 0x20 && unit < 0x7F && !closing.contains(unit) && unit != 0x28
  }
  private static let closing = UnitSet(",.;:!?。、%）”》")
}
