internal import GangmuModel

/// Workbooks of Excel before 2007 and of WPS, by LibreOffice, which makes XLSX of them.
enum XLSReader: FormatReader {
  static let name = "xls"
  static let fileExtensions = ["xls", "xlt", "et"]
  static let isText = false

  static func likelihood(_ input: IngestInput) -> Int {
    let names = CompoundFile.names(in: input.bytes)
    return names.contains("Workbook") || names.contains("Book") ? 95 : 0
  }

  static func read(_ input: IngestInput) throws(IngestError) -> IngestedDocument {
    var document = try XLSXReader.read(try OfficeConversion.convert(input, from: "xls", to: .xlsx))
    document.source = input.source(format: name, encoding: "UTF-8")
    return document
  }
}
