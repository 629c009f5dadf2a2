internal import GangmuModel
internal import GangmuPlatform

/// OFD, the national format of fixed pages, by its characters' places on the pages. Source: GB/T 33190-2016.
///
/// Annotations, seals and attachments are no part of the text.
enum OFDReader: FormatReader {
  static let name = "ofd"
  static let fileExtensions = ["ofd"]
  static let isText = false

  static func likelihood(_ input: IngestInput) -> Int {
    input.partNames.contains { $0.lowercased() == "ofd.xml" } ? 95 : 0
  }

  static func read(_ input: IngestInput) throws(IngestError) -> IngestedDocument {
    var words: [[LayoutWord]] = []
    var furniture: [[LayoutWord]] = []
    var rules: [LayoutRules] = []
    var turned = 0
    for (page, templates) in try OFDPackage(input).pages {
      try input.time.check()
      let drawn = LayoutRules(bars: page.bars + templates.flatMap(\.bars))
      words.append(OFDGlyph.words(of: page.glyphs, drawn))
      furniture.append(OFDGlyph.words(of: templates.flatMap(\.glyphs), drawn))
      rules.append(drawn)
      turned += page.turned
    }
    guard words.contains(where: { !$0.isEmpty }) else {
      throw IngestError(
        .noText, "the OFD file holds pictures of pages and no text: run a text recognition (OCR) on it first")
    }
    var writer = LayoutBlockWriter(try LayoutDocument(words, furniture: furniture, input) { rules[$0.number - 1] })
    writer.write()
    return writer.builder.finish(
      source: input.source(format: name, encoding: "UTF-8"), diagnostics: turned == 0 ? [] : [turnedText(turned)])
  }

  private static func turnedText(_ count: Int) -> Diagnostic {
    Diagnostic(
      rule: "turned-text", severity: .info,
      message: "\(count) characters that do not run from left to right were left out, as watermarks are")
  }
}
