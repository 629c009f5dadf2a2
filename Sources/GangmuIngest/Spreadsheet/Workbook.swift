internal import GangmuPlatform

/// A spreadsheet's parts: its sheets in order, and what their cells refer to.
///
/// Source: ECMA-376 part 1, 12.3 and 18.2.
struct Workbook {
  struct Sheet {
    var name: String
    /// The name of its part; `nil` for charts and the like.
    var part: String?
    var isHidden: Bool
  }

  private(set) var sheets: [Sheet] = []
  private(set) var strings: [TableContent.Cell] = []
  private(set) var formats: [CellFormat] = []
  /// Days are counted from 1904.
  private(set) var is1904 = false

  init(_ package: OfficePackage) throws(IngestError) {
    let main = try PackageRelations(of: "", in: package).target(ofKind: "officeDocument") ?? "xl/workbook.xml"
    let tree = try package.neededXML(main)
    guard let workbook = tree.children(of: -1).first(where: { _ in true }) else { throw package.missing(main) }
    let relations = try PackageRelations(of: main, in: package)
    is1904 = Self.isTrue(tree.first("workbookPr", in: workbook).flatMap { tree.attribute("date1904", of: $0) })
    if let list = tree.child(of: workbook, named: "sheets") {
      for sheet in tree.children(of: list) {
        let relation = tree.attribute("id", of: sheet).flatMap { relations[$0] }
        sheets.append(
          Sheet(
            name: tree.attribute("name", of: sheet) ?? "", part: relation?.kind == "worksheet" ? relation?.target : nil,
            isHidden: tree.attribute("state", of: sheet).map { $0 != "visible" } ?? false))
      }
    }
    if let part = relations.target(ofKind: "sharedStrings"), let tree = try package.xml(part),
      let table = tree.child(of: -1, named: "sst")
    {
      strings = tree.children(of: table).map { CellText.cell(of: CellText.characters(of: $0, in: tree)[...]) }
    }
    if let part = relations.target(ofKind: "styles"), let tree = try package.xml(part) {
      formats = Self.formats(tree)
    }
  }

  /// The number format of each cell style.
  private static func formats(_ tree: XMLTree) -> [CellFormat] {
    guard let sheet = tree.child(of: -1, named: "styleSheet"), let styles = tree.child(of: sheet, named: "cellXfs")
    else { return [] }
    var codes: [String: String] = [:]
    if let own = tree.child(of: sheet, named: "numFmts") {
      for format in tree.children(of: own) {
        guard let number = tree.attribute("numFmtId", of: format), let code = tree.attribute("formatCode", of: format)
        else { continue }
        codes[number] = code
      }
    }
    var parsed: [String: CellFormat] = [:]
    return tree.children(of: styles).map { style in
      let number = tree.attribute("numFmtId", of: style) ?? "0"
      if let format = parsed[number] { return format }
      let code = codes[number] ?? Int(number).flatMap { CellFormat.code(ofBuiltIn: $0) }
      let format = code.map { CellFormat(code: $0) } ?? .general
      parsed[number] = format
      return format
    }
  }

  static func isTrue(_ value: String?) -> Bool { value == "1" || value == "true" }
}
