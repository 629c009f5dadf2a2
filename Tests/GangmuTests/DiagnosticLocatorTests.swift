import GangmuModel
import Testing

@testable import Gangmu

@Suite struct DiagnosticLocatorTests {
  /// The text's own lines: `甲乙` on line 3 from column 5, a table of two lines on line 7, a block with an address.
  private let locator: DiagnosticLocator = {
    let text = SourceText("甲乙\n丙\t丁\n戊\n己")
    let blocks = [
      Block(span: TextSpan(0, 2), location: Location(line: 3, column: 5)),
      Block(kind: .table(0), span: TextSpan(3, 8), location: Location(line: 7, column: 2)),
      Block(span: TextSpan(9, 10), location: Location(address: "p[3]")),
    ]
    let source = SourceDescription(
      uri: "x", format: "text", encoding: "UTF-8", encodingConfidence: 1, sha256: "", byteCount: 0)
    return DiagnosticLocator(IngestedDocument(source: source, text: text, blocks: blocks))
  }()

  @Test(arguments: [
    (0, Location(line: 3, column: 5)), (1, Location(line: 3, column: 6)), (3, Location(line: 7, column: 2)),
    (5, Location(line: 7, column: 4)), (7, Location(line: 8, column: 1)), (9, Location(address: "p[3]")),
  ])
  func findsThePlaceInTheFile(offset: Int, expected: Location) {
    let diagnostic = Diagnostic(rule: "x", severity: .info, message: "x", span: TextSpan(offset, offset + 1))
    #expect(locator.located(diagnostic).location == expected)
  }

  @Test(arguments: [(0, "甲!A2"), (2, "甲!A2"), (4, "甲!A5"), (6, "甲!A5")])
  func findsTheRowOfATable(offset: Int, address: String) {
    let places = [(0, "甲!A2"), (4, "甲!A5")].map {
      TableGrid.Place(start: $0, location: Location(address: $1), isOfCell: false)
    }
    let table = TableGrid(span: TextSpan(0, 7), cells: [], rows: [], places: places)
    let block = Block(kind: .table(0), span: TextSpan(0, 7), location: Location(address: "甲!A2"))
    let source = SourceDescription(
      uri: "x", format: "xlsx", encoding: "UTF-8", encodingConfidence: 1, sha256: "", byteCount: 0)
    let document = IngestedDocument(
      source: source, text: SourceText("一\t二\n三\t四"), blocks: [block], tables: [table])
    let diagnostic = Diagnostic(rule: "x", severity: .info, message: "x", span: TextSpan(offset, offset + 1))
    #expect(DiagnosticLocator(document).located(diagnostic).location == Location(address: address))
  }

  @Test func leavesKnownAndUnknownPlacesAlone() {
    let known = Diagnostic(
      rule: "x", severity: .info, message: "x", span: TextSpan(0, 1), location: Location(line: 99, column: 1))
    #expect(locator.located(known) == known)
    let nowhere = Diagnostic(rule: "x", severity: .info, message: "x")
    #expect(locator.located(nowhere) == nowhere)
    let outside = Diagnostic(rule: "x", severity: .info, message: "x", span: TextSpan(900, 901))
    #expect(locator.located(outside).location == Location(address: "p[3]"))
  }
}
