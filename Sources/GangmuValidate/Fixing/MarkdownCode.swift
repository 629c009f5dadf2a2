/// Code in Markdown: between fences, and lines that are indented by four columns. What stands there is quoted as it is, and
/// not to be mended.
enum MarkdownCode {
  /// The lines of code, as ranges of the file's bytes, in order.
  static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    var code: [Range<Int>] = []
    var fence: ArraySlice<UInt8>?
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: true) {
      let text = line.drop { $0 == 0x20 }
      let indent = text.startIndex - line.startIndex
      let mark = text.prefix { $0 == text.first }
      let isFence =
        indent < 4 && mark.count >= 3 && (mark.first == UInt8(ascii: "`") || mark.first == UInt8(ascii: "~"))
      if let open = fence {
        code.append(line.indices)
        if isFence, mark.first == open.first, mark.count >= open.count { fence = nil }
      } else if isFence {
        fence = mark
      } else if indent >= 4 || text.first == 0x09 {
        code.append(line.indices)
      }
    }
    return code
  }
}
