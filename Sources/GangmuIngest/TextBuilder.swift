internal import GangmuModel

/// Writes a document's text and notes its blocks, so that offsets are counted once, while writing.
struct TextBuilder {
  private(set) var utf8: [UInt8] = []
  /// Scalars written.
  private(set) var count = 0
  var blocks: [Block] = []
  var tables: [TableGrid] = []
  var fields: [PageField] = []
  var diagnostics: [Diagnostic] = []
  /// Blocks whose labelled values are fields already.
  var metadataRows: Set<Int> = []

  /// Replaces the text; the spans are the caller's to move.
  mutating func setText(_ utf8: [UInt8]) {
    self.utf8 = utf8
    count = utf8.withUnsafeBytes { ByteWord.scalarCount(of: $0) }
  }

  mutating func reserve(_ bytes: Int) { utf8.reserveCapacity(bytes) }

  /// Appends well-formed UTF-8.
  mutating func append(_ bytes: ArraySlice<UInt8>) {
    utf8.append(contentsOf: bytes)
    count += bytes.withUnsafeBytes { ByteWord.scalarCount(of: $0) }
  }

  mutating func append(ascii byte: UInt8) {
    utf8.append(byte)
    count += 1
  }

  /// Starts a new line unless the text is at the start of one.
  mutating func endLine() {
    if let last = utf8.last, last != 0x0A { append(ascii: 0x0A) }
  }

  /// Appends a piece of text and returns its span without white space at its ends.
  mutating func appendTrimmed(_ bytes: ArraySlice<UInt8>) -> TextSpan {
    let start = count
    append(bytes)
    let (leading, trailing) = Blank.ends(of: bytes)
    return TextSpan(start + leading, max(start + leading, count - trailing))
  }

  /// Appends a line as a block of its own; a line of white space is left out.
  ///
  /// - Returns: False where there was nothing but white space.
  @discardableResult
  mutating func addLine(
    _ bytes: ArraySlice<UInt8>, kind: Block.Kind = .paragraph, isFurniture: Bool = false, location: Location?
  ) -> Bool {
    guard !Blank.isBlank(bytes) else { return false }
    endLine()
    let span = appendTrimmed(bytes)
    append(ascii: 0x0A)
    blocks.append(Block(kind: kind, span: span, isFurniture: isFurniture, location: location))
    return true
  }

  /// - Parameter text: Made of ``utf8`` where that was needed before.
  func finish(
    source: SourceDescription, text: SourceText? = nil, diagnostics more: [Diagnostic]
  ) -> IngestedDocument {
    IngestedDocument(
      source: source, text: text ?? SourceText(utf8: utf8), blocks: blocks, tables: tables, fields: fields,
      diagnostics: more + diagnostics)
  }
}
