internal import GangmuModel

/// Markdown as converters and data sets write it: light markup around the document's own numbering.
///
/// Read line by line without a library: a number at the start of a line is the document's, not a list's, and each line
/// of the source is a block, so that positions stay exact.
enum MarkdownReader: FormatReader {
  static let name = "markdown"
  static let fileExtensions = ["md", "markdown"]
  static let isText = true

  static func likelihood(_ input: IngestInput) -> Int {
    let isNamed = fileExtensions.contains(input.fileExtension)
    // All of its marks begin or end with one of these.
    guard
      input.decoded.marks.containsAny(of: "#*<>!]") || input.decoded.utf8.first == UInt8(ascii: "-")
        || input.decoded.utf8.first == UInt8(ascii: ":")
    else { return isNamed ? 40 : 0 }
    return MarkdownSniffer.likelihood(input.decoded.utf8, named: isNamed)
  }

  static func read(_ input: IngestInput) throws(IngestError) -> IngestedDocument {
    let lines = LineScanner.lines(of: input.decoded.utf8)
    var builder = TextBuilder()
    builder.reserve(input.decoded.utf8.count)
    let body = FrontMatter.read(lines, into: &builder)
    var reader = MarkdownBlocks(lines, from: body, marks: input.decoded.marks)
    reader.read(into: &builder)
    return builder.finish(source: input.source(format: name), diagnostics: input.decoded.diagnostics)
  }
}

/// Tells Markdown by its marks.
enum MarkdownSniffer {
  static func likelihood(_ utf8: [UInt8], named: Bool) -> Int {
    let head = utf8.count > 1 << 16 ? Array(utf8[..<(1 << 16)]) : utf8
    let lines = LineScanner.lines(of: head, limit: 400)
    var marks = FrontMatter.end(lines) == nil ? 0 : 4
    for line in lines where marks < 3 { marks += weight(Blank.trimmed(line.bytes)) }
    if named { return marks > 0 ? 70 : 40 }
    return marks >= 3 ? 65 : marks >= 1 && !lines.isEmpty && marks * 4 >= lines.count ? 50 : 0
  }

  private static func weight(_ text: ArraySlice<UInt8>) -> Int {
    var marks = MarkdownInline.hasLink(text) ? 1 : 0
    switch text.first {
    case UInt8(ascii: "#"): if MarkdownLine.headingLevel(text) != nil { marks += 3 }
    case UInt8(ascii: "*"): if text.count > 4, text.starts(with: "**".utf8) { marks += 1 }
    case UInt8(ascii: ":"): if text.starts(with: ":::".utf8) { marks += 1 }
    case UInt8(ascii: "<"): if text.starts(with: "<!--".utf8) { marks += 1 }
    case UInt8(ascii: ">"): if text.starts(with: "> ".utf8) { marks += 1 }
    case UInt8(ascii: "!"): if text.starts(with: "![".utf8) { marks += 1 }
    default: break
    }
    return marks
  }
}
