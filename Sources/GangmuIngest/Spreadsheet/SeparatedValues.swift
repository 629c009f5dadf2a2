/// The records of a text with separated values.
///
/// Source: RFC 4180, and what spreadsheets write beside it: `;` and tabs, a line `sep=;` before all.
///
/// Read here byte by byte: SwiftCSV 0.10.0 gives neither the line of a record nor how many fields it has, as it fills
/// short ones up, and takes nine times as long (measured on 40 000 records of 4.5 MB, one field of five in quotes).
struct SeparatedValues {
  struct Record {
    /// 1-based.
    var line: Int
    var fields: [ArraySlice<UInt8>]

    var isBlank: Bool { fields.allSatisfy { Blank.isBlank($0) } }
  }

  private(set) var records: [Record] = []
  /// The last record may be cut: the text was read to a limit.
  private var isCut = false

  private let text: ArraySlice<UInt8>
  private let separator: UInt8
  private let firstLine: Int
  /// A quote without an end was met: from there on quotes are characters as any other.
  private var quotes = true

  /// Reads a text with the separator that it names, or with the one that cuts most of its records into equally many
  /// fields.
  init(_ utf8: [UInt8]) {
    let head = utf8.prefix { $0 != 0x0A }
    if head.count == 5, head.starts(with: "sep=".utf8), let named = head.last {
      self.init(utf8.dropFirst(6), separator: named, firstLine: 2)
    } else {
      self.init(utf8[...], separator: Self.bestSeparator(utf8) ?? UInt8(ascii: ","))
    }
  }

  private init(_ text: ArraySlice<UInt8>, separator: UInt8, firstLine: Int = 1, limit: Int = .max) {
    self.text = text
    self.separator = separator
    self.firstLine = firstLine
    read(limit)
  }

  // MARK: Reading

  private mutating func read(_ limit: Int) {
    var offset = text.startIndex
    var line = firstLine
    while offset < text.endIndex, records.count < limit {
      var record = Record(line: line, fields: [])
      while true {
        record.fields.append(field(&offset, &line))
        guard offset < text.endIndex, text[offset] == separator else { break }
        offset += 1
      }
      // The line's end.
      offset += 1
      line += 1
      records.append(record)
    }
    isCut = offset < text.endIndex
  }

  /// Reads a field; the offset goes to the separator or line end behind it.
  private mutating func field(_ offset: inout Int, _ line: inout Int) -> ArraySlice<UInt8> {
    if quotes, offset < text.endIndex, text[offset] == UInt8(ascii: "\"") {
      if let field = quotedField(&offset, &line) { return field }
      quotes = false
    }
    let start = offset
    while offset < text.endIndex, text[offset] != separator, text[offset] != 0x0A { offset += 1 }
    return text[start..<offset]
  }

  /// - Returns: `nil` where the quote has no end.
  private func quotedField(_ offset: inout Int, _ line: inout Int) -> ArraySlice<UInt8>? {
    var field: [UInt8] = []
    var lines = 0
    var start = offset + 1
    while let end = text[start...].firstIndex(of: UInt8(ascii: "\"")) {
      field += text[start..<end]
      start = end + 1
      if start < text.endIndex, text[start] == UInt8(ascii: "\"") {
        field.append(UInt8(ascii: "\""))
        start += 1
        continue
      }
      lines += field.count { $0 == 0x0A }
      // What wrongly follows the closing quote.
      while start < text.endIndex, text[start] != separator, text[start] != 0x0A {
        field.append(text[start])
        start += 1
      }
      offset = start
      line += lines
      return field[...]
    }
    return nil
  }

  // MARK: The separator

  private static let separators = Array(",\t;".utf8)
  private static let reach = 1 << 16
  private static let sample = 50

  private static func bestSeparator(_ utf8: [UInt8]) -> UInt8? {
    var best: (separator: UInt8, share: Int, width: Int)?
    for separator in separators {
      let records = SeparatedValues(utf8.prefix(reach), separator: separator, limit: sample).whole
      var counts: [Int: Int] = [:]
      for record in records where record.fields.count > 1 { counts[record.fields.count, default: 0] += 1 }
      guard let most = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { continue }
      if best.map({ ($0.share, $0.width) < (most.value, most.key) }) ?? true {
        best = (separator, most.value, most.key)
      }
    }
    return best?.separator
  }

  /// The records that are not blank and not cut.
  private var whole: [Record] {
    (isCut && records.count < Self.sample ? records.dropLast() : records[...]).filter { !$0.isBlank }
  }

  /// Beyond doubt separated values, whatever the file's name: three records or more of equally many fields, three or more,
  /// under a head of short words that all differ. Running text with commas is not so.
  static func areCertain(in utf8: [UInt8]) -> Bool {
    let head = utf8.prefix(2000).prefix { $0 != 0x0A }
    guard separators.contains(where: { head.contains($0) }), let separator = bestSeparator(utf8) else { return false }
    let records = SeparatedValues(utf8.prefix(reach), separator: separator, limit: sample).whole
    guard let first = records.first, records.count >= 3, first.fields.count >= 3 else { return false }
    return records.allSatisfy { $0.fields.count == first.fields.count }
      && Set(first.fields.map(Array.init)).count == first.fields.count
      && first.fields.allSatisfy { !Blank.isBlank($0) && $0.count <= 48 && !LineMeasure($0).hasMarks }
  }
}
