internal import GangmuLexicon
internal import GangmuModel

/// Labels and column headers that announce a deadline: 完成时限, 完成时间, 时间节点.
enum DeadlineLabels {
  /// The first units of the labels; a longer label (计划完成时间) is found by its last words.
  static let lead = "完时整办截进"

  static let words = WordList(lexicon: "deadline-labels")

  /// The second units of the labels.
  static var next: [UInt16] {
    Lexicon.rows("deadline-labels").compactMap { row in row.first.flatMap { UnitFold.units($0).dropFirst().first } }
  }

  /// The end of a label with its colon at an offset.
  static func label(_ units: [UInt16], at start: Int, limit: Int) -> Int? {
    guard let end = words.end(units, at: start, limit: limit) else { return nil }
    let colon = units.skipBlanks(end, limit: limit)
    return colon < limit && units[colon] == 0x3A ? colon + 1 : nil
  }

  /// 完成时限:2023年12月底前: a paragraph that such a label opens, also in a report.
  static func begin(_ units: [UInt16], _ span: TextSpan) -> Bool {
    let range = span.range.clamped(to: units.indices)
    return label(units, at: units.skipBlanks(range.lowerBound, limit: range.upperBound), limit: range.upperBound) != nil
  }

  static func isHeader(_ units: [UInt16], _ span: TextSpan) -> Bool {
    span.range.contains { words.starts(units, at: $0, limit: span.end) }
  }
}

extension TimeExpressionReader {
  /// Reads the sentence; what stands after a label such as 完成时限: is read as a field's value.
  mutating func readWithFields(_ times: ArraySlice<Int>, labels: ArraySlice<Int>) {
    guard field == nil, let (label, value) = firstLabel(labels) else { return read(times) }
    read(times.prefix { $0 < label })
    field = .deadline
    read(times.drop { $0 < value })
    if let ongoing = OngoingWords.reading(units, TextSpan(value, fieldEnd(value))) { addOngoing(ongoing) }
    field = nil
  }

  private func firstLabel(_ labels: ArraySlice<Int>) -> (label: Int, value: Int)? {
    for at in labels {
      if let value = DeadlineLabels.label(units, at: at, limit: sentence.upperBound) { return (at, value) }
    }
    return nil
  }

  private func fieldEnd(_ start: Int) -> Int {
    var at = start
    while at < sentence.upperBound, !UnitClass.of(units[at]).isClose, units[at] != 0x3002, units[at] != 0x3B { at += 1 }
    return at
  }
}

/// What a label or a column's head says of the times behind it.
enum TimeField: Sendable { case deadline, schedule }

/// 长期坚持, 持续推进: a deadline only in a deadline's column or after its label.
enum OngoingWords {
  /// The first piece of a field's value that is one: 立即整改,⟦长期坚持⟧.
  static func reading(_ units: [UInt16], _ span: TextSpan) -> TimeReading? {
    var start = span.start
    while start < span.end {
      while start < span.end, UnitClass.of(units[start]).isBlank || units[start] == 0x28 { start += 1 }
      if start < span.end, let end = words.end(units, at: start, limit: span.end) {
        return TimeReading(.ongoing, start..<end)
      }
      while start < span.end, !breaks.contains(units[start]) { start += 1 }
      start += 1
    }
    return nil
  }

  private static let breaks = UnitSet(",;、")

  private static let words = WordList(lexicon: "ongoing-words")
}

/// Which columns of which tables hold deadlines, by their header rows.
struct DeadlineColumns {
  /// The columns, and whether each says when something is done (时间安排) and not by when.
  private let columns: [[Int: Bool]]

  init(_ context: ExtractionContext) {
    columns = context.document.tables.map { table in
      var found: [Int: Bool] = [:]
      for row in 0..<min(3, table.rows.count) {
        for column in 0..<table.columnCount {
          guard let cell = table.cell(row, column), cell.span.count <= 16,
            DeadlineLabels.isHeader(context.units, cell.span)
          else { continue }
          found[column] = Self.schedules.occurs(context.units, in: cell.span.range)
        }
      }
      return found
    }
  }

  private static let schedules = WordList(["时间安排", "实施时间", "开展时间"])

  /// Whether a cell holds a deadline or a time of doing; `nil` for neither.
  func field(_ segment: Segment, _ row: Clause.TableRow?) -> TimeField? {
    guard case .cell(let column) = segment.kind, let row, row.table < columns.count else { return nil }
    return columns[row.table][column].map { $0 ? .schedule : .deadline }
  }
}
