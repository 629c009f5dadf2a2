/// Blocks in order; the mark between two paragraphs may be deleted or hidden.
struct WordFlow {
  var blocks: [WordBlock] = []
  private var pending: WordParagraph?

  mutating func add(_ paragraph: WordParagraph) {
    addOpen(paragraph)
    flush()
  }

  /// Adds a paragraph that goes on in the next.
  mutating func addOpen(_ paragraph: WordParagraph) {
    guard var whole = pending else {
      pending = paragraph
      return
    }
    pending = nil
    whole.append(paragraph)
    pending = whole
  }

  mutating func flush() {
    if let pending, !pending.isEmpty { blocks.append(.paragraph(pending)) }
    pending = nil
  }
}
