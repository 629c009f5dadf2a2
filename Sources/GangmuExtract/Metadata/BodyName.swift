internal import GangmuModel

/// Names of bodies as signatures, banners and fields write them.
enum BodyName {
  /// Whether a name ends as bodies' names do.
  static func isBody(_ units: [UInt16], _ range: Range<Int>) -> Bool {
    guard let last = units[range.clamped(to: units.indices)].last else { return false }
    return ends.contains(last) && range.count >= 2
  }

  /// The bodies that a line names: 甲市财政局 甲市教育局 are two, also where the blank between them is lost.
  ///
  /// A bracket (甲局代章), a date at the end and a person who signs for the body (省长 某某) are left out.
  static func split(_ line: TextSpan, of text: SourceText) -> [String] {
    let line = text.trimmed(withoutBracket(line, text))
    let units = text.units
    guard !line.isEmpty, !isPerson(units, line) else { return [] }
    if isSpread(units[line.range]) { return [joined(line, text)] }
    var names: [String] = []
    var start = line.start
    for at in line.start...line.end where at == line.end || isGap(units, at, line, start) {
      let piece = text.trimmed(TextSpan(start, at))
      if piece.count >= 2 { names += splitGlued(piece, text) }
      start = at
    }
    return names
  }

  /// Characters that stand apart, 国 务 院: about as many gaps as characters.
  static func isSpread(_ units: ArraySlice<UInt16>) -> Bool {
    var characters = 0
    var gaps = 0
    var wasBlank = true
    for unit in units {
      let isBlank = UnitClass.of(unit).isBlank
      if isBlank, !wasBlank { gaps += 1 }
      if !isBlank { characters += 1 }
      wasBlank = isBlank
    }
    return gaps > 0 && gaps * 2 >= characters - 1
  }

  /// A blank between two names; one inside a name has no body's end before it.
  private static func isGap(_ units: [UInt16], _ at: Int, _ line: TextSpan, _ start: Int) -> Bool {
    if units[at] == 0x3001 || units[at] == 0x2C { return true }
    return UnitClass.of(units[at]).isBlank && at > start && ends.contains(units[at - 1])
  }

  /// 甲市财政局甲市教育局: the place that begins the name begins the next one as well.
  private static func splitGlued(_ span: TextSpan, _ text: SourceText) -> [String] {
    let units = text.units
    var start = span.start
    while start < span.end, units[start] == 0x3001 || units[start] == 0x2C || UnitClass.of(units[start]).isBlank {
      start += 1
    }
    guard start + 8 <= span.end else { return start < span.end ? [text[TextSpan(start, span.end)]] : [] }
    let lead = Array(units[start..<(start + 3)])
    var names: [String] = []
    var at = start + 4
    while at + 4 <= span.end {
      if ends.contains(units[at - 1]), units.has(lead, at: at, limit: span.end) {
        names.append(text[TextSpan(start, at)])
        start = at
        at += 3
      }
      at += 1
    }
    return names + [text[TextSpan(start, span.end)]]
  }

  private static func withoutBracket(_ span: TextSpan, _ text: SourceText) -> TextSpan {
    let units = text.units
    let range = span.range.clamped(to: units.indices)
    let end = units[range].firstIndex { $0 == 0x28 || $0 == 0x5B } ?? range.upperBound
    return TextSpan(range.lowerBound, end)
  }

  /// A name without its white space.
  static func joined(_ span: TextSpan, _ text: SourceText) -> String {
    var scalars = String.UnicodeScalarView()
    for (unit, scalar) in zip(text.units[span.range], text[span].unicodeScalars) where !UnitClass.of(unit).isBlank {
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// 省长 某某, 总　理　　某某
  private static func isPerson(_ units: [UInt16], _ span: TextSpan) -> Bool {
    let head = units[span.range].filter { !UnitClass.of($0).isBlank }
    guard head.count <= 8 else { return false }
    return offices.contains { head.starts(with: $0) } && !ends.contains(head.last ?? 0)
  }

  private static let ends = UnitSet("央局会府厅委办院部署室组行所省市县处科镇乡站队校学社台区团心司盟州旗")
  private static let offices = [
    "省长", "市长", "县长", "区长", "州长", "镇长", "乡长", "总理", "主席", "部长", "局长", "主任", "署长", "行长", "代省长", "代市长",
  ].map(UnitFold.units)
}
