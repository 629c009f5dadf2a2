internal import GangmuModel

/// Tables as text: fields apart by commas, semicolons or tabs.
enum CSVReader: FormatReader {
  static let name = "csv"
  static let fileExtensions = ["csv", "tsv", "tab"]
  static let isText = true

  /// More fields are data, not a document.
  private static let mostPlaces = 20_000_000

  static func likelihood(_ input: IngestInput) -> Int {
    // Some programs name their pages so: HTML that begins as such is surer.
    if fileExtensions.contains(input.fileExtension) { return 88 }
    guard input.decoded.marks.containsAny(of: ",;\t") else { return 0 }
    return SeparatedValues.areCertain(in: input.decoded.utf8) ? 75 : 0
  }

  static func read(_ input: IngestInput) throws(IngestError) -> IngestedDocument {
    let records = SeparatedValues(input.decoded.utf8).records
    let width = records.reduce(0) { max($0, $1.fields.count) }
    guard width * records.count <= mostPlaces else {
      throw IngestError(
        .limit, "it has more than \(mostPlaces) fields: it is data, not a document; cut it down first")
    }
    var grid = CellGrid()
    grid.columns = Array(0..<width)
    for record in records {
      var places = [Int](repeating: -1, count: width)
      for (column, field) in record.fields.enumerated() {
        places[column] = grid.cells.count
        grid.cells.append(CellText.cell(of: field))
      }
      grid.rows.append(CellGrid.Row(number: record.line - 1, places: places))
    }
    var builder = TextBuilder()
    builder.reserve(input.decoded.utf8.count)
    SheetWriter { row, _ in Location(line: row + 1, column: 1) }.write(grid, to: &builder)
    return builder.finish(source: input.source(format: name), diagnostics: input.decoded.diagnostics)
  }
}
