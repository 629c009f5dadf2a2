internal import GangmuModel
internal import GangmuPlatform

/// Workbooks of Excel and WPS: `.xlsx`, `.xlsm`, and `.et` where it is a package.
///
/// Source: ECMA-376 part 1, 12 and 18.
enum XLSXReader: FormatReader {
  static let name = "xlsx"
  static let fileExtensions = ["xlsx", "xlsm", "xltx", "et"]
  static let isText = false

  static func likelihood(_ input: IngestInput) -> Int {
    input.partNames.contains { $0.lowercased() == "xl/workbook.xml" } ? 95 : 0
  }

  static func read(_ input: IngestInput) throws(IngestError) -> IngestedDocument {
    let package = try OfficePackage(input)
    let workbook = try Workbook(package)
    var builder = TextBuilder()
    let shown = workbook.sheets.filter { !$0.isHidden && $0.part != nil }
    for sheet in shown { try write(sheet, of: workbook, package, input, isAlone: shown.count == 1, to: &builder) }
    let hidden = workbook.sheets.filter(\.isHidden).map(\.name)
    if !hidden.isEmpty {
      builder.diagnostics.append(
        HiddenContent.diagnostic(
          "the sheets “\(hidden.joined(separator: "”, “"))” are hidden and were left out", at: nil))
    }
    guard !builder.blocks.isEmpty else {
      throw IngestError(.noText, "the workbook shows no text: its sheets are empty or hidden")
    }
    return builder.finish(source: input.source(format: name, encoding: "UTF-8"), diagnostics: [])
  }

  private static func write(
    _ sheet: Workbook.Sheet, of workbook: Workbook, _ package: OfficePackage, _ input: IngestInput, isAlone: Bool,
    to builder: inout TextBuilder
  ) throws(IngestError) {
    guard let part = sheet.part, let tree = try package.xml(part) else { return }
    var worksheet = try Worksheet(tree, workbook, input.time)
    let grid = try worksheet.grid()
    HiddenContent.report(worksheet, sheet.name, to: &builder)
    guard grid.rows.contains(where: { $0.places.contains { $0 >= 0 } }) else { return }
    let address = SheetAddress(sheet.name)
    if !isAlone {
      // Nobody gave names such as Sheet1.
      builder.addLine(
        Array(sheet.name.utf8)[...], kind: .heading(1), isFurniture: address.isDefaultName,
        location: Location(address: address.sheet))
    }
    SheetWriter { row, column in address.location(row: row, column: column) }.write(grid, to: &builder)
  }
}
