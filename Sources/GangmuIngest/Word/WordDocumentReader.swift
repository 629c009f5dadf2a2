internal import GangmuModel
internal import GangmuPlatform

/// Reads the Word document in a package: its headers, its body, its footers and its notes.
struct WordDocumentReader {
  private let package: WordPackage
  private let styles: WordStyles
  private let counter: WordNumberCounter
  private let time: TimeLimit
  private let hasParts: Bool
  private var writer = WordBlockWriter()
  private var diagnostics: [Diagnostic] = []

  /// - Parameter format: The format's name in the output.
  static func read(_ input: IngestInput, format: String) throws(IngestError) -> IngestedDocument {
    try read(input, package: input, format: format)
  }

  /// Reads what LibreOffice makes of a file in another format.
  static func readConverted(_ input: IngestInput, format: String) throws(IngestError) -> IngestedDocument {
    try read(input, package: try OfficeConversion.convert(input, from: format, to: .docx), format: format)
  }

  private static func read(
    _ input: IngestInput, package: IngestInput, format: String
  ) throws(IngestError) -> IngestedDocument {
    var reader = try WordDocumentReader(package, hasParts: format == DOCXReader.name)
    try reader.read()
    guard reader.writer.builder.blocks.contains(where: { !$0.isFurniture }) else {
      throw IngestError(
        .noText,
        "the \(format) document holds no text: if it holds pictures of pages, run a text recognition (OCR) first")
    }
    return reader.writer.builder.finish(
      source: input.source(format: format, encoding: "UTF-8"), diagnostics: reader.diagnostics)
  }

  /// - Parameter hasParts: Addresses name the parts; false where another program made the package.
  private init(_ input: IngestInput, hasParts: Bool) throws(IngestError) {
    package = try WordPackage(input)
    styles = try package.part("styles").map { WordStyles($0.tree) } ?? WordStyles()
    let numbering = try package.part("numbering")
    counter = WordNumberCounter(
      numbering.map { [styles] in WordNumbering($0.tree, listOfStyle: styles.list(ofStyle:)) } ?? WordNumbering())
    time = input.time
    self.hasParts = hasParts
  }

  private mutating func read() throws(IngestError) {
    try readMargins("header")
    var body = story(package.main)
    writer.write(try body.blocks(in: package.body))
    diagnostics = body.diagnostics
    try readMargins("footer")
    let settings = try package.part("settings")?.tree
    for kind in [WordNote.Kind.footnote, .endnote] {
      guard let notes = try WordNotes(kind, in: package, settings: settings) else { continue }
      var reader = story(notes.part)
      writer.write(try notes.blocks(body.notes, by: &reader, hasParts: hasParts), isFurniture: true)
    }
  }

  private mutating func readMargins(_ kind: String) throws(IngestError) {
    for part in try package.margins(kind) {
      var reader = story(part)
      writer.write(try reader.blocks(in: -1), isFurniture: true)
    }
  }

  private func story(_ part: (name: String, tree: XMLTree)) -> WordStoryReader {
    WordStoryReader(part.tree, part: hasParts ? part.name : "", styles: styles, counter: counter, time: time)
  }
}
