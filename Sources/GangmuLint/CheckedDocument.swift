package import GangmuModel

/// A converted document with what the stages before the facts made of it: what rules look at.
package struct CheckedDocument: Sendable {
  package let document: Document
  /// Blocks, tables and page fields as the file has them.
  package let ingested: IngestedDocument
  /// The roles of lines outside the clauses, and the flat index of clauses and segments.
  package let tree: SyntaxTree
  /// The place in the file of an offset in the text.
  package let location: @Sendable (Int) -> Location?

  // What several rules look for, found once.
  package let characters: CharacterScan
  package let terms: TermScan
  package let marks: ClauseMarks
  /// 发文字号 as they are written, the document's own and those it cites.
  package let numbers: [WrittenNumber]
  package let dates: [WrittenDate]
  /// Runs of lines of the web page, in order.
  private let chrome: [TextSpan]

  package init(
    document: Document, ingested: IngestedDocument, tree: SyntaxTree, location: @escaping @Sendable (Int) -> Location?
  ) {
    self.document = document
    self.ingested = ingested
    self.tree = tree
    self.location = location
    let text = document.text
    characters = CharacterScan(text)
    terms = TermScan(text)
    marks = ClauseMarks(document.parts)
    numbers = WrittenNumber.all(in: text.units, serials: characters[.serial])
    dates = WrittenDate.all(in: text.units, months: characters[.month])
    chrome = document.parts.filter { $0.kind == .chrome }.map(\.span).sorted { $0.start < $1.start }
  }

  package var text: SourceText { document.text }
  package var metadata: Metadata { document.metadata }
}

extension CheckedDocument {
  /// The id of the innermost clause, or the part, that holds a place.
  ///
  /// - Complexity: O(log *n*) in the number of clauses: they are in the order of the text.
  package func clause(of span: TextSpan) -> String? {
    let entries = tree.clauses
    var low = 0
    var high = entries.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if entries[middle].span.start <= span.start { low = middle } else { high = middle }
    }
    var at = low < entries.count ? low : nil
    while let entry = at, !entries[entry].span.contains(span) { at = entries[entry].parent }
    return at.map { entries[$0].id }
  }

  /// The part that holds a place.
  package func part(of offset: Int) -> Part? { document.parts.first { $0.span.contains(offset) } }

  /// The main text, and the letter that issues it where there is one.
  package var main: Part? { document.parts.first { $0.kind == .main } }
  package var letter: Part? { document.parts.first { $0.kind == .notice } ?? main }

  /// Lines of a role in the letter and the main text.
  package func lines(_ role: FrontLine.Role) -> [TextSpan] {
    tree.frontLines.filter { line in
      line.role == role && tree.parts.indices.contains(line.part) && tree.parts[line.part].kind != .annex
    }
    .map(\.span)
  }

  /// The paragraph, heading or table that holds a place.
  package func block(of offset: Int) -> Block? {
    let blocks = ingested.blocks
    var low = 0
    var high = blocks.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if blocks[middle].span.start <= offset { low = middle } else { high = middle }
    }
    return low < blocks.count && blocks[low].span.contains(offset) ? blocks[low] : nil
  }

  /// Whether a place belongs to the web page and not to the document.
  package func isChrome(_ offset: Int) -> Bool {
    var low = 0
    var high = chrome.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if chrome[middle].start <= offset { low = middle } else { high = middle }
    }
    return low < chrome.count && chrome[low].contains(offset)
  }

  /// The character at an offset, as it is written.
  package func scalar(_ offset: Int) -> Unicode.Scalar? { text[TextSpan(offset, offset + 1)].unicodeScalars.first }
}
