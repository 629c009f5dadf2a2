internal import GangmuModel

/// What a line's shape says about where paragraphs begin and end.
struct LineMeasure {
  /// In half-width columns, without white space at the ends.
  var width = 0
  /// Columns of white space before the text.
  var indent = 0
  var isIndented: Bool { indent > 0 }
  /// With the indent of a paragraph's first line, as the page's edge saw it.
  var total: Int { width + min(indent, 4) }
  /// The line ends in 。 ； ： ！ ？.
  var endsSentence = false
  /// It holds ， 。 or ；, as running text does.
  var hasMarks = false
  /// It holds 。, or ends a sentence.
  var hasSentenceEnd = false
  /// The line begins with 第…条, 第…章 or 一、.
  var opensHanClause = false
  /// The line begins with a number as clauses have it: 第…条, 一、 （一） 1. ①.
  var opensClause = false

  init(_ line: ArraySlice<UInt8>) {
    let trimmed = Blank.trimmed(line)
    indent = Self.columns(line[..<trimmed.startIndex])
    width = Self.columns(trimmed)
    guard width > 0 else { return }
    endsSentence = Self.endsSentence(trimmed)
    let marks = Self.marks(in: trimmed, oneIsEnough: endsSentence)
    hasSentenceEnd = marks.stop || endsSentence
    hasMarks = marks.stop || marks.pause
    opensClause = Self.opensClause(trimmed)
    if opensClause {
      let first = Blank.unit(trimmed, trimmed.startIndex, Blank.length(of: trimmed, at: trimmed.startIndex))
      opensHanClause = first == 0x7B2C || UnitClass.of(first).isNumeral
    }
  }

  private static func columns(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBytes(ByteWord.columnCount)
  }

  /// Whether 。 is there, and before it ， or ；, half width between Chinese characters too.
  ///
  /// - Parameter oneIsEnough: Whichever comes first ends the search.
  private static func marks(in line: ArraySlice<UInt8>, oneIsEnough: Bool) -> (stop: Bool, pause: Bool) {
    var hasPause = false
    for offset in line.indices.dropFirst() {
      switch line[offset] {
      case 0x2C, 0x3B: hasPause = hasPause || line[offset - 1] >= 0x80
      case 0x80 where line[offset - 1] == 0xE3:
        if line[offset...].dropFirst().first == 0x82 { return (true, hasPause) }
      case 0xBC where line[offset - 1] == 0xEF:
        let last = line[offset...].dropFirst().first
        hasPause = hasPause || last == 0x8C || last == 0x9B
      default: continue
      }
      if hasPause, oneIsEnough { break }
    }
    return (false, hasPause)
  }

  static func endsSentence(_ line: ArraySlice<UInt8>) -> Bool {
    var last = line.endIndex - 1
    while last > line.startIndex, line[last] & 0xC0 == 0x80 { last -= 1 }
    switch Unicode.Scalar(Blank.scalar(line, last, line.endIndex - last)) {
    case "。", "；", "：", "！", "？", ";", ":", "!", "?", "”": return true
    default: return false
    }
  }

  static func opensClause(_ line: ArraySlice<UInt8>) -> Bool {
    let first = Blank.unit(line, line.startIndex, Blank.length(of: line, at: line.startIndex))
    if first >= 0x2460 && first <= 0x249B || first >= 0x3220 && first <= 0x3229 { return true }
    let bracket = first == 0x28
    let ordinal = first == 0x7B2C
    guard bracket || ordinal || UnitClass.of(first).isNumeral || UnitClass.of(first).isDigit else { return false }
    let units = line.prefix(36).withUnsafeBufferPointer { UnitFold.units(utf8: $0) }
    var offset = bracket || ordinal ? 1 : 0
    let start = offset
    while offset < units.count, UnitClass.of(units[offset]).isNumeral || UnitClass.of(units[offset]).isDigit {
      offset += 1
    }
    guard offset > start, offset < units.count else { return false }
    let after = units[offset]
    if bracket { return after == 0x29 }
    // 条 章 节 编
    if ordinal { return after == 0x6761 || after == 0x7AE0 || after == 0x8282 || after == 0x7F16 }
    guard after == 0x2E || after == 0x3001 else { return false }
    // 3.5 is a number, not a marker.
    return offset + 1 >= units.count || !UnitClass.of(units[offset + 1]).isDigit
  }
}
