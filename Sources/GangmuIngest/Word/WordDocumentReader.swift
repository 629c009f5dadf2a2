internal import GangmuModel
internal import GangmuPlatform

/// Reads the Word document in a package: its headers, its body, its footers and its notes.
enum WordDocumentReader {
  /// - Parameters:
  ///   - format: The format's name in the output.
  ///   - hasParts: Addresses name the parts; false where another program made the package from a file without parts.
  static func read(_ input: IngestInput, format: String, hasParts: Bool = true) throws(IngestError) -> IngestedDocument
  {
    let package = try WordPackage(input)
    let styles = try package.part("styles").map { WordStyles($0.tree) } ?? WordStyles()
    let numbering =
      try package.part("numbering").map { WordNumbering($0.tree, listOfStyle: styles.list(ofStyle:)) }
      ?? WordNumbering()
    let counter = WordNumberCounter(numbering)
    var writer = WordBlockWriter()

    func reader(_ part: (name: String, tree: XMLTree)) -> WordStoryReader {
      WordStoryReader(
        part.tree, part: hasParts ? part.name : "", styles: styles, counter: counter, time: input.time)
    }
    func writeMargins(_ kind: String) throws(IngestError) {
      for part in try package.margins(kind) {
        var story = reader(part)
        writer.write(try story.blocks(in: -1), isFurniture: true)
      }
    }

    try writeMargins("header")
    var body = reader(package.main)
    writer.write(try body.blocks(in: package.body))
    try writeMargins("footer")
    let settings = try package.part("settings")?.tree
    for kind in [WordNote.Kind.footnote, .endnote] {
      guard let notes = try WordNotes(kind, in: package, settings: settings) else { continue }
      writer.write(
        try notes.blocks(body.notes, styles: styles, counter: counter, time: input.time, hasParts: hasParts),
        isFurniture: true)
    }
    guard writer.builder.blocks.contains(where: { !$0.isFurniture }) else {
      throw IngestError(
        .noText, "the Word document holds no text: if it holds pictures of pages, run a text recognition (OCR) first")
    }
    return writer.builder.finish(source: input.source(format: format, encoding: "UTF-8"), diagnostics: body.diagnostics)
  }

  /// Reads what LibreOffice makes of a file in another format.
  static func readConverted(_ input: IngestInput, format: String) throws(IngestError) -> IngestedDocument {
    var document = try read(
      try OfficeConversion.convert(input, from: format, to: .docx), format: format, hasParts: false)
    document.source = input.source(format: format, encoding: "UTF-8")
    return document
  }
}
