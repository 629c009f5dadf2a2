import GangmuIngest
import GangmuModel
import GangmuPlatform
import Testing

/// Ingests text that must be readable, and checks what holds for all documents.
func ingest(
  _ bytes: [UInt8], uri: String = "case", options: IngestOptions = IngestOptions(),
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> IngestedDocument {
  let document = try Ingestor.ingest(bytes, uri: uri, options: options)
  check(document, sourceLocation: sourceLocation)
  return document
}

func ingest(
  _ text: String, uri: String = "case", format: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
) throws -> IngestedDocument {
  try ingest(Array(text.utf8), uri: uri, options: IngestOptions(format: format), sourceLocation: sourceLocation)
}

/// Blocks stand in order inside the text, begin and end with a character, hold no line end unless they are tables,
/// and leave out nothing but white space; the cells of a table stand inside it.
func check(_ document: IngestedDocument, sourceLocation: SourceLocation = #_sourceLocation) {
  let units = document.text.units
  var end = 0
  var faults: [String] = []
  func isBlank(_ offset: Int) -> Bool { UnitClass.of(units[offset]).isBlank }
  for block in document.blocks {
    if block.span.isEmpty || block.span.start < end || block.span.end > units.count { faults.append("\(block.span)") }
    guard block.span.start >= end, block.span.end <= units.count, !block.span.isEmpty else { continue }
    if !(end..<block.span.start).allSatisfy(isBlank) { faults.append("text before \(block.span.start) in no block") }
    if isBlank(block.span.start) || isBlank(block.span.end - 1) { faults.append("white space at an end") }
    if case .table = block.kind {} else if units[block.span.range].contains(0x0A) { faults.append("line end") }
    if block.location == nil { faults.append("no location") }
    end = block.span.end
  }
  if !(end..<max(end, units.count)).allSatisfy(isBlank) { faults.append("text after the last block") }
  for table in document.tables {
    if Set(table.rows.map(\.count)).count > 1 { faults.append("ragged table") }
    for cell in table.cells where !cell.span.isEmpty {
      if !table.span.contains(cell.span) { faults.append("cell outside its table") }
      if !cell.paragraphs.allSatisfy(cell.span.contains) { faults.append("paragraph outside its cell") }
    }
    if table.rows.joined().contains(where: { $0 >= table.cells.count }) { faults.append("no such cell") }
  }
  for field in document.fields {
    if let span = field.span, span.end > units.count { faults.append("field outside the text") }
  }
  #expect(faults.isEmpty, sourceLocation: sourceLocation)
}

/// The texts of the blocks, furniture with a `~` before it, headings with `#`.
func lines(_ document: IngestedDocument) -> [String] {
  document.blocks.map { block in
    var mark = block.isFurniture ? "~" : ""
    if case .heading(let level) = block.kind { mark += String(repeating: "#", count: level) }
    if case .table = block.kind { mark += "|" }
    return mark + document.text[block.span]
  }
}

/// The table's cells, row by row, as a reader sees them.
func grid(_ document: IngestedDocument, _ index: Int = 0) -> [[String]] {
  guard index < document.tables.count else { return [] }
  let table = document.tables[index]
  return table.rows.indices.map { row in
    (0..<table.columnCount).map { column in table.cell(row, column).map { document.text[$0.span] } ?? "∅" }
  }
}

func fields(_ document: IngestedDocument, _ origin: PageField.Origin) -> [String] {
  document.fields.filter { $0.origin == origin }.map { "\($0.name)=\($0.value)" }
}

/// GB18030 bytes of the characters that tests need, made by ICU's table from the other side.
func encoded(_ text: String, _ charset: String) -> [UInt8] {
  CharsetTables.encode(text, charset)
}

/// Encodes by searching ICU's decoder once: tests need no encoder in the product.
enum CharsetTables {
  static let gb18030 = table("GB18030", leads: 0xA1...0xF7, trails: Array(0xA1...0xFE))
  static let big5 = table("Big5", leads: 0xA1...0xF9, trails: Array(0x40...0x7E) + Array(0xA1...0xFE))

  private static func table(_ charset: String, leads: ClosedRange<UInt8>, trails: [UInt8]) -> [Unicode.Scalar: [UInt8]]
  {
    var table: [Unicode.Scalar: [UInt8]] = [:]
    for lead in leads {
      for trail in trails {
        guard let conversion = CharsetConverter.convert([lead, trail], from: charset), conversion.faultCount == 0
        else { continue }
        let scalars = String(decoding: conversion.utf8, as: UTF8.self).unicodeScalars
        if scalars.count == 1, let scalar = scalars.first, table[scalar] == nil { table[scalar] = [lead, trail] }
      }
    }
    return table
  }

  static func encode(_ text: String, _ charset: String) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar -> [UInt8] in
      switch charset {
      case "UTF-16LE": String(scalar).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      case "UTF-16BE": String(scalar).utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      default:
        scalar.isASCII
          ? [UInt8(scalar.value)] : (charset == "Big5" ? big5 : gb18030)[scalar] ?? [0x3F]
      }
    }
  }
}
