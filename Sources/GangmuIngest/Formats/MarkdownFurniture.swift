/// Which lines of a Markdown file are notes about the file rather than the document.
///
/// Containers (`::: details 目录`) and quoted notes at the top or the end, where they are short: a converter may as well
/// have quoted the document itself.
struct MarkdownFurniture {
  private var marked: Set<Int> = []

  /// Longer passages are the document's.
  private static let longestContainer = 4000
  private static let longestNote = 8

  func contains(_ line: Int) -> Bool { marked.contains(line) }

  init(_ lines: [SourceLine], from start: Int) {
    guard start < lines.count else { return }
    markContainers(lines, from: start)
    let containers = marked
    let body = (start..<lines.count).lazy.filter { !Blank.isBlank(lines[$0].bytes) && !containers.contains($0) }
    markNotes(lines, body)
    markNotes(lines, body.reversed())
  }

  /// A closing `:::` closes all that are open, as when a generator nests them with the same mark.
  private mutating func markContainers(_ lines: [SourceLine], from start: Int) {
    let total = lines[start...].reduce(0) { $0 + $1.bytes.count }
    var open: Int?
    var length = 0
    for index in start..<lines.count {
      let text = Blank.trimmed(lines[index].bytes)
      length += text.count
      guard MarkdownBlocks.starts(text, ":::") else { continue }
      let isClosing = text.allSatisfy { $0 == UInt8(ascii: ":") || $0 == 0x20 }
      if isClosing, let first = open {
        if length <= Self.longestContainer, length * 4 <= total { marked.formUnion(first...index) }
        open = nil
      } else if !isClosing, open == nil {
        open = index
        length = 0
      }
    }
  }

  /// A few quoted lines before all others, or after them; headings may stand before a note.
  private mutating func markNotes(_ lines: [SourceLine], _ order: some Sequence<Int>) {
    var quoted: [Int] = []
    for index in order {
      let text = Blank.trimmed(lines[index].bytes)
      if text.first == UInt8(ascii: ">") {
        let content = Blank.trimmed(text.drop { $0 == UInt8(ascii: ">") })
        guard !LineMeasure(content).opensClause, quoted.count < Self.longestNote else { return }
        // The document's own number is none of the notes.
        if !LineJoint.isNumber(content) { quoted.append(index) }
      } else if !quoted.isEmpty || MarkdownLine.headingLevel(text) == nil {
        break
      }
    }
    if quoted.count * 3 < lines.count { marked.formUnion(quoted) }
  }
}
