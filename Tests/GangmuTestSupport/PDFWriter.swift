/// Writes a PDF of characters and ruled lines at given places, in points from the upper left corner of an A4 page.
///
/// Its font is not embedded: each character is a code of its own, which the ToUnicode map gives back, and as wide as
/// the type is high, in ASCII half as wide.
public struct PDFWriter {
  private var pages: [String] = [""]
  /// The upper bytes of the characters.
  private var used: Set<Int> = []
  private static let height = 842

  public init() {}

  public mutating func addPage() { pages.append("") }

  /// Text whose first character's lower left corner is at a place.
  public mutating func text(_ text: String, x: Int, y: Int, size: Int = 16) {
    used.formUnion(text.utf16.map { Int($0 >> 8) })
    let codes = text.utf16.map { Self.hexadecimal(Int($0)) }.joined()
    pages[pages.count - 1] += "BT /F \(size) Tf 1 0 0 1 \(x) \(Self.height - y) Tm <\(codes)> Tj ET\n"
  }

  public mutating func rule(from start: (x: Int, y: Int), to end: (x: Int, y: Int)) {
    pages[pages.count - 1] += "\(start.x) \(Self.height - start.y) m \(end.x) \(Self.height - end.y) l S\n"
  }

  /// A table's rules, with all its inner ones.
  public mutating func grid(columns: [Int], rows: [Int]) {
    guard let left = columns.first, let right = columns.last, let top = rows.first, let bottom = rows.last else {
      return
    }
    for x in columns { rule(from: (x, top), to: (x, bottom)) }
    for y in rows { rule(from: (left, y), to: (right, y)) }
  }

  public func finished() -> [UInt8] {
    let first = 6
    let kids = pages.indices.map { "\(first + 2 * $0) 0 R" }.joined(separator: " ")
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>",
      "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] "
        + "/ToUnicode 5 0 R >>",
      "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
        + "/Supplement 0 >> /DW 1000 /W [32 126 500] /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 "
        + "/FontBBox [0 -120 1000 880] /Ascent 880 /Descent -120 /CapHeight 880 /ItalicAngle 0 /StemV 80 >> >>",
      Self.stream(toUnicode),
    ]
    for (index, page) in pages.enumerated() {
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 \(Self.height)] /Contents \(first + 1 + 2 * index) 0 R "
          + "/Resources << /Font << /F 3 0 R >> >> >>")
      objects.append(Self.stream(page))
    }
    return Self.file(objects)
  }

  private static func file(_ objects: [String]) -> [UInt8] {
    var file = "%PDF-1.4\n"
    var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let offset = String(file.utf8.count)
      table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += table + "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(file.utf8)
  }

  private static func stream(_ content: String) -> String {
    "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
  }

  /// Each code is its own UTF-16 unit; a range may not go beyond 256 of them.
  private var toUnicode: String {
    let ranges = used.sorted().map { high in
      "<\(Self.hexadecimal(high * 256))> <\(Self.hexadecimal(high * 256 + 255))> <\(Self.hexadecimal(high * 256))>\n"
    }
    let groups = stride(from: 0, to: ranges.count, by: 64).map { start in
      let group = ranges[start..<min(start + 64, ranges.count)]
      return "\(group.count) beginbfrange\n\(group.joined())endbfrange\n"
    }
    return "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n"
      + "1 begincodespacerange <0000> <FFFF> endcodespacerange\n\(groups.joined())endcmap end end"
  }

  private static func hexadecimal(_ value: Int) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
