internal import GangmuModel
internal import GangmuSyntax

/// Which columns of which tables hold the values of indicators, by their header rows: 目标值, 2025年目标, 指标值.
struct IndicatorColumns {
  private struct Roles {
    var values: Set<Int> = []
    var names: [Int] = []
    var unit: Int?
  }

  private let context: ExtractionContext
  private let roles: [Roles]

  init(_ context: ExtractionContext) {
    self.context = context
    roles = context.document.tables.map { Self.roles($0, context.units) }
  }

  private static func roles(_ table: TableGrid, _ units: [UInt16]) -> Roles {
    var found = Roles()
    for row in 0..<min(headerRows, table.rows.count) {
      for column in 0..<table.columnCount {
        guard let header = table.cell(row, column)?.span, header.count <= longestHeader else { continue }
        if isValue(header, units) {
          found.values.insert(column)
        } else if names.longest(units, endingAt: header.end, from: header.start) != nil {
          found.names.append(column)
        } else if self.units.end(units, at: header.start, limit: header.end) == header.end {
          found.unit = column
        }
      }
    }
    if found.values.isEmpty { found.values = laterYears(table, units) }
    return found
  }

  /// 2020年, 2025年 beside 约束性 or 预期性: the years behind the first are aimed at.
  private static func laterYears(_ table: TableGrid, _ units: [UInt16]) -> Set<Int> {
    guard let head = table.rows.indices.first else { return [] }
    var years: [(year: Int, column: Int)] = []
    var isPlan = false
    for column in 0..<table.columnCount {
      guard let header = table.cell(head, column)?.span, header.count <= longestHeader else { continue }
      isPlan = isPlan || natures.occurs(units, in: header.range)
      if let date = WrittenDateReader(units: units, limit: header.end).date(at: header.start), date.form == .year,
        date.end == header.end
      {
        years.append((date.days.first.year, column))
      }
    }
    guard isPlan, years.count >= 2, let first = years.map(\.year).min() else { return [] }
    return Set(years.filter { $0.year > first }.map(\.column))
  }

  /// Of an indicator: binding or expected.
  private static let natures = WordList(["属性", "性质"])

  private static let headerRows = 2
  private static let longestHeader = 16

  /// 2020年实际, 基期值 and 现状 are not to be reached.
  private static func isValue(_ header: TextSpan, _ units: [UInt16]) -> Bool {
    values.occurs(units, in: header.range) && !bases.occurs(units, in: header.range)
  }

  private static let values = WordList(["目标值", "目标", "指标值", "预期值", "计划值"])
  private static let bases = WordList(["基期", "基准", "实际", "现状", "完成", "上年", "名称", "责任", "单位"])
  private static let names = WordEndings<Bool>(
    ["指标", "指标名称", "名称", "项目", "内容", "指标内容", "主要指标"].map { ($0, true) })
  private static let units = WordList(["单位", "计量单位", "指标单位"])

  /// The value in a cell that is nothing but a number, with its sign, bound and unit: 6.5, ≤35, 6000人, 95%以上.
  func reading(_ segment: Segment, _ row: Clause.TableRow?) -> IndicatorReading? {
    guard case .cell(let column) = segment.kind, let row, row.table < roles.count, row.row > 0,
      roles[row.table].values.contains(column)
    else { return nil }
    // A column of numbers that measures nothing named is no indicator's.
    let table = context.document.tables[row.table]
    guard let name = roles[row.table].names.last(where: { $0 < column }).flatMap({ table.span(row.row, $0) }) else {
      return nil
    }
    let unit = roles[row.table].unit.flatMap { table.span(row.row, $0) }.flatMap { $0.isEmpty ? nil : $0 }
    return IndicatorReading(cell: context.text.trimmed(segment.span), unit: unit, name: name, context.units)
  }
}

/// An indicator's value as its cell and its row say it: a number with its sign, bound and unit, and nothing else.
struct IndicatorReading {
  let quantity: Quantity
  let relation: String
  let unit: String?
  let name: TextSpan
  let span: TextSpan

  init?(cell: TextSpan, unit: TextSpan?, name: TextSpan, _ units: [UInt16]) {
    guard let number = (cell.range.first { UnitClass.of(units[$0]).isDigit }) else { return nil }
    let lead = QuantityBounds.operatorBefore(number, from: cell.start, units)
    guard (lead?.start ?? number) == cell.start, !Self.isDate(number, cell.end, units) else { return nil }
    let ownEnd = QuantityReader(units: units, limit: cell.end).quantity(at: number)?.range.upperBound
    let end = ownEnd ?? Self.numberEnd(number, cell.end, units)
    let bound = QuantityBounds.boundAfter(end, limit: cell.end, units)
    guard (bound?.end ?? end) == cell.end else { return nil }
    // 亿元 in another cell belongs to the number as if it stood behind it.
    let unit = ownEnd == nil ? unit ?? Self.bracketed(name, units) : nil
    let written = Array(units[number..<end]) + (unit.map { Array(units[$0.range]) } ?? [])
    guard let quantity = Self.quantity(written) else { return nil }
    self.quantity = quantity
    relation = Self.relation(quantity, lead, bound?.comparison)
    self.unit =
      quantity.builtInUnit?.rawValue ?? quantity.unitRange.map { String(decoding: written[$0], as: UTF16.self) }
    self.name = name
    span = cell
  }

  private static func isDate(_ start: Int, _ limit: Int, _ units: [UInt16]) -> Bool {
    WrittenDateReader(units: units, limit: limit, impliedYear: 2000).date(at: start) != nil
  }

  /// 6.5, 5-7
  private static func numberEnd(_ start: Int, _ limit: Int, _ units: [UInt16]) -> Int {
    (start..<limit).first { !UnitClass.of(units[$0]).isDigit && !inNumbers.contains(units[$0]) } ?? limit
  }

  private static let inNumbers = UnitSet(".,-~")

  /// 地区生产总值(亿元)
  private static func bracketed(_ name: TextSpan, _ units: [UInt16]) -> TextSpan? {
    guard name.count > 2, units[name.end - 1] == 0x29,
      let open = units[name.range].lastIndex(of: 0x28), open + 1 < name.end - 1
    else { return nil }
    return TextSpan(open + 1, name.end - 1)
  }

  /// The number with a unit of the lexicon, else with whatever the table calls its unit.
  private static func quantity(_ written: [UInt16]) -> Quantity? {
    let limit = written.count
    if let known = QuantityReader(units: written, limit: limit).quantity(at: 0), known.range.upperBound == limit {
      return known
    }
    guard let number = DecimalNumeral.match(written, at: 0, limit: limit) else { return nil }
    var quantity = Quantity(range: 0..<limit, low: number.value, kind: .bare)
    if number.end < limit {
      guard UnitClass.of(written[number.end]).isHan || UnitClass.of(written[number.end]).isLatin else { return nil }
      quantity.unitRange = number.end..<limit
    }
    return quantity
  }

  private static func relation(_ quantity: Quantity, _ lead: QuantityOperator?, _ bound: Comparison?) -> String {
    let change = (lead?.change ?? .none).rawValue
    if quantity.high != nil { return change + "range" }
    if let comparison = bound ?? lead?.comparison { return change + comparison.rawValue }
    return change.isEmpty ? "=" : change
  }
}
