import GangmuIngest
import GangmuModel
import GangmuTestSupport
import Testing

@Suite struct XLSXReaderTests {
  /// A workbook of sheets, each with its name, the attributes of its entry and its content.
  private static func workbook(
    _ sheets: [(name: String, state: String, content: String)], strings: String = "", styles: String = "",
    properties: String = ""
  ) -> [UInt8] {
    let list = sheets.enumerated().map { "<sheet name=\"\($1.name)\" sheetId=\"9\" \($1.state) r:id=\"rId\($0)\"/>" }
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var relations = sheets.indices.map {
      "<Relationship Id=\"rId\($0)\" Type=\"\(type)/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>"
    }
    relations.append("<Relationship Id=\"s\" Type=\"\(type)/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>")
    relations.append("<Relationship Id=\"t\" Type=\"\(type)/styles\" Target=\"styles.xml\"/>")
    var parts: [(name: String, text: String)] = [
      ("[Content_Types].xml", "<Types/>"),
      (
        "xl/workbook.xml",
        "<workbook xmlns:r=\"\(type)\"><workbookPr \(properties)/><sheets>\(list.joined())</sheets></workbook>"
      ),
      ("xl/_rels/workbook.xml.rels", "<Relationships>\(relations.joined())</Relationships>"),
      ("xl/sharedStrings.xml", "<sst>\(strings)</sst>"),
      ("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>"),
    ]
    for (number, sheet) in sheets.enumerated() {
      parts.append(("xl/worksheets/sheet\(number).xml", "<worksheet>\(sheet.content)</worksheet>"))
    }
    return ZIPWriter.package(parts)
  }

  /// A sheet of rows with a text in each cell; an empty one is left out.
  private static func sheet(_ rows: [[String]], after: String = "") -> String {
    var content = "<sheetData>"
    for (row, cells) in rows.enumerated() where !cells.isEmpty {
      content += "<row r=\"\(row + 1)\">"
      for (column, text) in cells.enumerated() where !text.isEmpty {
        let letter = Unicode.Scalar(UInt8(0x41 + column))
        content += "<c r=\"\(letter)\(row + 1)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
      }
      content += "</row>"
    }
    return content + "</sheetData>" + after
  }

  private static func read(_ content: String, strings: String = "", styles: String = "") throws -> IngestedDocument {
    try ingest(workbook([("台账", "", content)], strings: strings, styles: styles))
  }

  @Test func readsEveryKindOfCell() throws {
    let cells = """
      <c r="A1" t="s"><v>0</v></c><c r="B1"><v>0.30000000000000004</v></c><c r="C1" t="b"><v>1</v></c>\
      <c r="D1" t="str"><f>A1</f><v>甲_x000A_乙</v></c><c r="E1" t="e"><v>#N/A</v></c><c t="s"><v>1</v></c>
      """
    let document = try Self.read(
      "<sheetData><row>\(cells)</row><row r=\"2\"><c r=\"A2\" s=\"1\"><v>46203</v></c><c r=\"B2\"><v>2</v></c></row></sheetData>",
      strings: """
        <si><r><t>责任</t></r><rPh sb="0" eb="1"><t>ze</t></rPh><r><rPr><b/></rPr><t xml:space="preserve"> 单位</t></r></si>\
        <si><t>末</t></si>
        """,
      styles: """
        <numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>\
        <cellXfs><xf numFmtId="0"/><xf numFmtId="176"/></cellXfs>
        """)
    #expect(
      grid(document) == [["责任 单位", "0.3", "TRUE", "甲\n乙", "#N/A", "末"], ["2026年6月", "2", "∅", "∅", "∅", "∅"]])
    #expect(document.source.format == "xlsx")
    #expect(document.source.encoding == "UTF-8")
  }

  @Test func partsLinesFromTheTable() throws {
    let document = try Self.read(
      Self.sheet(
        [
          ["重点任务清单"], ["填报单位：石河县", "", "填报日期：2026年3月"], ["序号", "任务", "单位"], ["1", "修路", "交通局"],
          ["2", "架桥", "水利局"], ["注：按季度报送。"], [], ["填报人：林远", "审核人：周平"],
        ], after: "<mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A2:B2\"/></mergeCells>"))
    #expect(
      lines(document) == [
        "重点任务清单", "填报单位：石河县", "填报日期：2026年3月", "|序号\t任务\t单位\n1\t修路\t交通局\n2\t架桥\t水利局",
        "注：按季度报送。", "填报人：林远", "审核人：周平",
      ])
    #expect(
      document.blocks.map { $0.location?.address } == [
        "台账!A1", "台账!A2", "台账!C2", "台账!A3", "台账!A6", "台账!A8", "台账!B8",
      ])
    #expect(document.tables.first?.places.map(\.location.address) == ["台账!A3", "台账!A4", "台账!A5"])
  }

  @Test func resolvesMergedCells() throws {
    let document = try Self.read(
      Self.sheet(
        [["类别", "责任分工", ""], ["", "牵头", "配合"], ["民生", "甲局", "乙局"], ["", "丙局", "丁局"]],
        after: """
          <mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/><mergeCell ref="A3:A4"/></mergeCells>
          """))
    #expect(
      grid(document) == [
        ["类别", "责任分工", "责任分工"], ["类别", "牵头", "配合"], ["民生", "甲局", "乙局"], ["民生", "丙局", "丁局"],
      ])
  }

  @Test func partsTablesAtBlankRowsButNotWhereTheyCountOn() throws {
    let document = try Self.read(
      Self.sheet([["序号", "任务"], ["1", "甲"], [], ["2", "乙"], [], ["指标", "数值"], ["丙", "3"]]))
    #expect(grid(document, 0) == [["序号", "任务"], ["1", "甲"], ["∅", "∅"], ["2", "乙"]])
    #expect(grid(document, 1) == [["指标", "数值"], ["丙", "3"]])
  }

  @Test func leavesOutWhatIsHiddenAndSaysSo() throws {
    let content = Self.sheet([["序号", "任务", "密"], ["1", "甲", "x"], ["2", "乙", "y"]])
      .replacing("<row r=\"2\"", with: "<row r=\"2\" hidden=\"1\"")
    let document = try ingest(
      Self.workbook([
        ("一", "", "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols>" + content),
        ("二", "state=\"hidden\"", Self.sheet([["丙"]])),
      ]))
    #expect(grid(document) == [["序号", "任务"], ["2", "乙"]])
    #expect(document.diagnostics.map(\.rule) == ["hidden-content", "hidden-content", "hidden-content"])
    #expect(document.diagnostics.first?.message.contains("rows 2 ") == true)
  }

  @Test func headsSeveralSheetsWithTheirNames() throws {
    let document = try ingest(
      Self.workbook([
        ("附件 1", "", Self.sheet([["甲"]])), ("Sheet2", "", Self.sheet([["乙"]])), ("空", "", Self.sheet([])),
      ]))
    #expect(lines(document) == ["#附件 1", "甲", "~#Sheet2", "乙"])
    #expect(document.blocks[1].location?.address == "'附件 1'!A1")
  }

  @Test func countsDaysFrom1904() throws {
    let document = try ingest(
      Self.workbook(
        [("一", "", "<sheetData><row><c s=\"0\"><v>0</v></c></row></sheetData>")],
        styles: "<cellXfs><xf numFmtId=\"31\"/></cellXfs>", properties: "date1904=\"1\""))
    #expect(lines(document) == ["1904年1月1日"])
  }

  @Test func saysThatFormulasHaveNoValue() throws {
    let document = try Self.read(
      "<sheetData><row><c t=\"inlineStr\"><is><t>甲</t></is></c><c><f>1+1</f></c></row></sheetData>")
    #expect(document.diagnostics.map(\.rule) == ["formula-without-value"])
  }

  /// Each cell in a row and a column of its own.
  private static let scattered: String = {
    let rows = (1...4000).map { number in
      let letters = [number / 676, number / 26 % 26, number % 26].map { String(UnicodeScalar(UInt8(0x41 + $0))) }
      return "<row r=\"\(number)\"><c r=\"\(letters.joined())\(number)\"><v>1</v></c></row>"
    }
    return "<sheetData>\(rows.joined())</sheetData>"
  }()

  static let faults: [([UInt8], String)] = [
    (Array(workbook([("一", "", sheet([["甲"]]))]).dropLast(700)), "damaged"),
    (workbook([("一", "", "<sheetData><row>")]), "damaged"),
    (workbook([("一", "", "")]), "no-text"),
    (workbook([("一", "state=\"veryHidden\"", sheet([["甲"]]))]), "no-text"),
    (workbook([("一", "", scattered)]), "limit"),
  ]

  @Test(arguments: faults.indices)
  func saysWhatIsWrong(fault: Int) {
    let error = #expect(throws: IngestError.self) { try ingest(Self.faults[fault].0) }
    #expect(error?.code.name == Self.faults[fault].1)
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "<sheetData><row r=\"99999999999999999999\"><c r=\"ZZZZZZZZ9\"><v>1</v></c></row><row r=\"-1\"><c><v>2</v></c></row></sheetData>",
      "<sheetData><row r=\"1\"><c r=\"A1\" s=\"-7\"><v>1e999999</v></c><c t=\"s\"><v>-3</v></c></row></sheetData>",
      "<sheetData><row r=\"1\"><c><v>1</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/><mergeCell ref=\":\"/></mergeCells>",
    ])
  func readsHostileSheets(content: String) throws {
    _ = try Self.read(content)
  }
}
