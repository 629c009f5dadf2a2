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
  package let scan: UnitScan
  package let paragraphs: [Paragraph]
  package let marks: ClauseMarks
  package let numberingFaults: [NumberingFault]
  /// The numbers that paragraphs begin with.
  package let lineHeads: [LineHead]
  /// 发文字号 as they are written, the document's own and those it cites.
  package let numbers: [WrittenNumber]
  package let dates: [WrittenDate]
  package let brackets: BracketPairs
  let bodies: BodyNames
  /// 附件说明, and the annexes behind the text.
  let annexList: AnnexList
  let annexes: AnnexParts
  /// Runs of lines of the web page, in order; and all lines held for the page's, those within a part's head too.
  private let chrome: [TextSpan]
  private let chromeLines: [TextSpan]
  /// Indices of the parts that are not the web page's, in the order of the text.
  private let ownParts: [Int]

  package init(
    document: Document, ingested: IngestedDocument, tree: SyntaxTree, location: @escaping @Sendable (Int) -> Location?
  ) {
    self.document = document
    self.ingested = ingested
    self.tree = tree
    self.location = location
    let text = document.text
    characters = CharacterScan(text)
    scan = UnitScan(text, others: characters[.lookAlike] + characters[.radical])
    paragraphs = Paragraph.all(in: tree, text)
    marks = ClauseMarks(document.parts, count: tree.clauses.count)
    numberingFaults = NumberingFault.all(in: document.diagnostics, marks)
    lineHeads = LineHead.all(in: ingested)
    numbers = WrittenNumber.all(in: text.units, serials: scan[.serial])
    dates = WrittenDate.all(in: text.units, months: scan[.month])
    brackets = BracketPairs(text, paragraphs, places: scan[.mark])
    bodies = BodyNames(document.assignments)
    annexList = AnnexList(text, tree)
    annexes = AnnexParts(document, tree)
    chrome = document.parts.filter { $0.kind == .chrome }.map(\.span).sorted { $0.start < $1.start }
    chromeLines = tree.frontLines.filter { $0.role == .chrome }.map(\.span).sorted { $0.start < $1.start }
    ownParts = document.parts.indices.filter { document.parts[$0].kind != .chrome }
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
    var at = Self.last(entries.count, upTo: span.start) { entries[$0].span.start }
    while let entry = at, !entries[entry].span.contains(span) { at = entries[entry].parent }
    return at.map { entries[$0].id }
  }

  /// The part that holds a place, the web page's own left out.
  package func part(of offset: Int) -> Part? {
    let parts = document.parts
    guard let at = Self.last(ownParts.count, upTo: offset, { parts[ownParts[$0]].span.start }) else { return nil }
    return parts[ownParts[at]].span.contains(offset) ? parts[ownParts[at]] : nil
  }

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
    guard let at = Self.last(blocks.count, upTo: offset, { blocks[$0].span.start }) else { return nil }
    return blocks[at].span.contains(offset) ? blocks[at] : nil
  }

  /// Whether a place belongs to the web page and not to the document.
  package func isChrome(_ offset: Int) -> Bool {
    Self.last(chrome.count, upTo: offset) { chrome[$0].start }.map { chrome[$0].contains(offset) } ?? false
  }

  /// Whether a line was held for the page's, be it in a part's head, where a line of the document may be taken for one.
  package func isChromeLine(_ offset: Int) -> Bool {
    Self.last(chromeLines.count, upTo: offset) { chromeLines[$0].start }
      .map { chromeLines[$0].contains(offset) } ?? false
  }

  /// The character at an offset, as it is written.
  package func scalar(_ offset: Int) -> Unicode.Scalar? {
    guard offset >= 0, offset < text.count else { return nil }
    var iterator = text.utf8[text.utf8Range(of: TextSpan(offset, offset + 1))].makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return scalar
  }

  /// The last of so many places in order that begins at or before an offset.
  static func last(_ count: Int, upTo offset: Int, _ start: (Int) -> Int) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if start(middle) <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
