internal import GangmuModel
internal import GangmuPlatform

/// HTML pages and fragments, server pages with their directives included.
enum HTMLReader: FormatReader {
  static let name = "html"
  static let fileExtensions = ["html", "htm", "xhtml", "shtml", "jsp", "asp", "aspx", "php"]
  static let isText = true

  static func likelihood(_ input: IngestInput) -> Int { HTMLSniffer.likelihood(input) }

  static func read(_ input: IngestInput) throws(IngestError) -> IngestedDocument {
    let tree = HTMLParser.parse(HTMLSanitizer.sanitized(input.decoded.utf8))
    let head = HTMLHead(tree)
    let page = HTMLPage(tree)
    let chrome = HTMLChrome(page, title: PageTitle(head.titles))
    let writer = HTMLBlockWriter(page, chrome: chrome)
    var builder = writer.builder
    var isOutside = writer.isOutside
    for joint in builder.joinWrappedParagraphs(where: { !isOutside[$0] }).reversed() { isOutside.remove(at: joint) }
    let text = SourceText(utf8: builder.utf8)
    PageFieldReader.readFields(in: &builder, text, isOutside: isOutside)
    builder.fields = head.fields + builder.fields
    return builder.finish(source: input.source(format: name), text: text, diagnostics: input.decoded.diagnostics)
  }
}
