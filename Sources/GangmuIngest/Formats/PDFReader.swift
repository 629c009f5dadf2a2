internal import GangmuModel

/// PDF, by its words' places on the pages. Source: ISO 32000-1.
enum PDFReader: FormatReader {
  static let name = "pdf"
  static let fileExtensions = ["pdf"]
  static let isText = false

  /// The signature stands in the first 1024 bytes, behind what some servers put before it.
  static func likelihood(_ input: IngestInput) -> Int {
    if input.bytes.starts(with: "%PDF-".utf8) { return 100 }
    let reach = min(input.bytes.count, 1024)
    guard input.bytes.firstIndex(of: UInt8(ascii: "%"), from: 0, limit: reach) < reach else { return 0 }
    return input.bytes.prefix(reach).holds("%PDF-") && hasEnd(input.bytes) ? 90 : 0
  }

  static func read(_ input: IngestInput) throws(IngestError) -> IngestedDocument {
    guard hasEnd(input.bytes) else {
      throw IngestError(.damaged, "the PDF is cut off: its end is missing; get the whole file")
    }
    let text = try PDFText(input)
    let pages = text.pages
    guard pages.contains(where: { !$0.isEmpty }) else {
      if text.complaint == .noFontData { throw IngestError(.helper, PopplerComplaint.missingFontData) }
      throw IngestError(
        .noText,
        "the PDF holds pictures of pages and no text: run a text recognition (OCR) on it first, for example ocrmypdf")
    }
    var drawing: PDFDrawing?
    let document = try LayoutDocument(pages, input) { page throws(IngestError) in
      guard page.mayHoldTable else { return nil }
      drawing = drawing ?? PDFDrawing(input)
      return try drawing?.rules(of: page.number)
    }
    var writer = LayoutBlockWriter(document)
    writer.write()
    return writer.builder.finish(
      source: input.source(format: name, encoding: "UTF-8"),
      diagnostics: [text.complaint?.diagnostic, emptyPages(pages)].compactMap { $0 })
  }

  /// Pages of pictures among others; or blank ones, which cannot be told from them.
  private static func emptyPages(_ pages: [[LayoutWord]]) -> Diagnostic? {
    let empty = pages.indices.filter { pages[$0].isEmpty }
    guard let first = empty.first else { return nil }
    let count = empty.count == 1 ? "1 page holds" : "\(empty.count) pages hold"
    return Diagnostic(
      rule: "page-without-text", severity: .info,
      message: "\(count) no text; if they are pictures, run a text recognition (OCR) on the PDF first",
      location: Location(address: "page \(first + 1)"))
  }

  /// ISO 32000-1, 7.5.5: the last line is the end's mark; readers look for it in the last 1024 bytes (annex H).
  private static func hasEnd(_ bytes: [UInt8]) -> Bool { bytes.suffix(2048).holds("%%EOF") }
}
