internal import GangmuModel
internal import GangmuPlatform

/// The words of a PDF's pages and where they stand, as poppler's pdftotext finds them.
///
/// poppler is under the GPL: it runs as a program of its own and is not linked.
struct PDFText {
  private(set) var pages: [[LayoutWord]] = []
  let complaint: PopplerComplaint?

  init(_ input: IngestInput) throws(IngestError) {
    let output = try Self.run(input)
    complaint = PopplerComplaint(output.messages)
    let tree = try Self.parse(Self.sanitized(output.bytes))
    for page in tree.descendants(of: -1, named: "page") {
      try input.limits.check(pages: pages.count + 1)
      if pages.count % 64 == 0 { try input.time.check() }
      pages.append(tree.descendants(of: page, named: "word").compactMap { Self.word(tree, $0) })
    }
    guard !pages.isEmpty else { throw IngestError(.damaged, "the PDF has no pages: it is broken or cut off") }
  }

  private static func run(_ input: IngestInput) throws(IngestError) -> HelperProgram.Output {
    let last = String(min(input.limits.pages, Int(Int32.max) - 1) + 1)
    do throws(IngestError) {
      return try Helper.run(
        "pdftotext", ["-bbox-layout", "-enc", "UTF-8", "-l", last, "-", "-"], package: "poppler-utils",
        for: input, standardInput: input.bytes)
    } catch {
      guard error.code == .damaged else { throw error }
      // ISO 32000-1, 7.6: what needs a password names its encryption in the trailer.
      if input.bytes.holds("/Encrypt") {
        throw IngestError(.encrypted, "the PDF is protected by a password: save it without one")
      }
      throw IngestError(.damaged, "the PDF is broken and cannot be read: get it again, or print it to a new PDF")
    }
  }

  /// The part that holds the pages: the head holds what the producer wrote of itself.
  private static func sanitized(_ output: [UInt8]) -> [UInt8] {
    let start = output.firstPlace(of: "<doc>") ?? 0
    let end = output.lastPlace(of: "</doc>").map { $0 + 6 } ?? output.count
    return XMLBytes.allowed(output[start..<max(start, end)])
  }

  private static func parse(_ bytes: [UInt8]) throws(IngestError) -> XMLTree {
    do throws(XMLFault) {
      return try XMLParser.parse(bytes, depth: 16)
    } catch {
      throw IngestError(.helper, "the program pdftotext gave what is no XML: install a newer package poppler-utils")
    }
  }

  private static func word(_ tree: XMLTree, _ node: Int) -> LayoutWord? {
    func edge(_ name: String) -> Double? { tree.attribute(name, of: node).flatMap(Double.init) }
    guard let left = edge("xMin"), let top = edge("yMin"), let right = edge("xMax"), let bottom = edge("yMax"),
      [left, top, right, bottom].allSatisfy({ abs($0) < 1e6 })
    else { return nil }
    return LayoutWord(tree.allText(in: node)[...], box: LayoutBox(left: left, top: top, right: right, bottom: bottom))
  }
}
