/// A list of other pages: in old pages a cell or a line beside the document, known by its content only.
enum HTMLMenu {
  private static let longest = 400
  /// Eight characters.
  private static let longestEntry = 24
  /// Elements without text are elements, too.
  private static let mostNodes = 2000

  /// Mostly links.
  static func isOfLinks(_ page: HTMLPage, _ node: Int) -> Bool {
    let text = page.text(node)
    guard page.linkCount(node) >= 2, text <= longest, page.end(node) - node <= mostNodes,
      page.sentenceMarks(node) == 0
    else { return false }
    return page.linkText(node) * 10 >= text * 6 && !PageTitle.mentionsAnnex(page, node)
  }

  /// Two short lines or more, none of them a sentence or a clause.
  static func isOfWords(_ page: HTMLPage, _ node: Int) -> Bool {
    guard page.text(node) <= longest, page.end(node) - node <= mostNodes, page.sentenceMarks(node) == 0 else {
      return false
    }
    let lines = HTMLLines(page, from: node + 1, to: page.end(node)).lines
    return lines.count >= 2 && lines.allSatisfy { $0.count <= longestEntry && !LineMeasure($0).opensClause }
  }
}
