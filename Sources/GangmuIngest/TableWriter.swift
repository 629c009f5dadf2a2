internal import GangmuModel

/// Writes tables into the text: cells apart by `\t`, rows and a cell's paragraphs by `\n`.
enum TableWriter {
  /// Writes a table as one block, or, where it states the document's own data, as fields and furniture.
  static func write(
    _ table: PipeTable, to builder: inout TextBuilder, location: Location?, isFurniture: Bool = false
  ) {
    var content = TableContent(table)
    var caption: TextSpan?
    for title in content.removeTitleRows() where builder.addLine(title, isFurniture: isFurniture, location: location) {
      caption = builder.blocks.last?.span
    }
    write(content, to: &builder, location: location, isFurniture: isFurniture, caption: caption)
  }

  static func write(
    _ table: TableContent, to builder: inout TextBuilder, location: Location?, isFurniture: Bool = false,
    caption: TextSpan? = nil
  ) {
    guard table.cells.contains(where: { !$0.isEmpty }) else { return }
    let pairs = MetadataTable.pairs(of: table)
    builder.endLine()
    var cells = table.cells.map { TableGrid.Cell(span: TextSpan(0, 0), paragraphs: [], isHeader: $0.isHeader) }
    var whole: TextSpan?
    var places: [TableGrid.Place] = []
    for row in table.rows.indices {
      var line: TextSpan?
      if row < table.rowLocations.count {
        places.append(TableGrid.Place(start: builder.count, location: table.rowLocations[row], isOfCell: false))
      }
      for (position, cell) in table.cellsBeginning(in: row).enumerated() {
        if position > 0 { builder.append(ascii: 0x09) }
        if let location = table.cells[cell].location {
          places.append(TableGrid.Place(start: builder.count, location: location, isOfCell: true))
        }
        let span = write(table.cells[cell], as: &cells[cell], to: &builder)
        if let span { line = line.map { $0.union(span) } ?? span }
      }
      builder.endLine()
      guard let line else { continue }
      whole = whole.map { $0.union(line) } ?? line
      if pairs != nil {
        builder.metadataRows.insert(builder.blocks.count)
        builder.blocks.append(Block(span: line, isFurniture: true, location: places.last?.location ?? location))
      }
    }
    guard let whole else { return }
    if let pairs {
      builder.fields += fields(pairs, of: table, cells)
      return
    }
    builder.blocks.append(
      Block(kind: .table(builder.tables.count), span: whole, isFurniture: isFurniture, location: location))
    builder.tables.append(
      TableGrid(span: whole, cells: cells, rows: table.rows, caption: caption, places: places))
  }

  /// - Parameter placed: Gets the cell's places in the text.
  /// - Returns: The cell's place, `nil` where it holds nothing.
  private static func write(
    _ cell: TableContent.Cell, as placed: inout TableGrid.Cell, to builder: inout TextBuilder
  ) -> TextSpan? {
    for paragraph in cell.paragraphs {
      if !placed.paragraphs.isEmpty { builder.append(ascii: 0x0A) }
      let clean = paragraph.contains(0x09) ? paragraph.map { $0 == 0x09 ? 0x20 : $0 }[...] : paragraph
      placed.paragraphs.append(builder.appendTrimmed(clean))
    }
    guard let first = placed.paragraphs.first, let last = placed.paragraphs.last else {
      placed.span = TextSpan(builder.count, builder.count)
      return nil
    }
    placed.span = first.union(last)
    return placed.span
  }

  /// Labels and values as fields, a value's place being that of its cell.
  private static func fields(
    _ pairs: [(label: Int, value: Int?)], of table: TableContent, _ cells: [TableGrid.Cell]
  ) -> [PageField] {
    pairs.map { label, value in
      PageField(
        name: FieldLabel.clean(bytes(of: table.cells[label])),
        value: value.map { String(decoding: bytes(of: table.cells[$0]), as: UTF8.self) } ?? "",
        span: value.map { cells[$0].span }, origin: .table)
    }
  }

  private static func bytes(of cell: TableContent.Cell) -> ArraySlice<UInt8> {
    if cell.paragraphs.count == 1 { return cell.paragraphs[0] }
    return Array(cell.paragraphs.joined())[...]
  }
}
