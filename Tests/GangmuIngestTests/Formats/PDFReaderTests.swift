@testable import GangmuIngest
import GangmuModel
import GangmuTestSupport
import Testing

@Suite struct PDFReaderTests {
  private static let left = 80

  /// Lines at 28 points from each other, the indent in characters before each.
  private func page(_ lines: [(indent: Int, text: String)], of writer: inout PDFWriter) {
    for (number, line) in lines.enumerated() {
      writer.text(line.text, x: Self.left + 16 * line.indent, y: 100 + 28 * number)
    }
  }

  private func read(_ content: [(Int, String)]) throws -> [String] {
    var writer = PDFWriter()
    page(content.map { (indent: $0.0, text: $0.1) }, of: &writer)
    return try lines(ingest(writer.finished()))
  }

  private func lines(_ document: IngestedDocument) -> [String] { GangmuIngestTests.lines(document) }

  private static let first = "为落实全县水利工程建设要求，各镇各部门应当加强领导和"
  private static let further = "协调，压实责任，有序推进工程建设，确保群众饮水用水安全可"

  @Test func joinsLinesToParagraphs() throws {
    let found = try read([
      (2, Self.first), (0, Self.further), (0, "，让群众满意。"), (2, "一、总体要求"), (2, Self.first), (0, "协调。"),
      (2, Self.first), (0, "安排。"),
    ])
    #expect(
      found == [
        Self.first + Self.further + "，让群众满意。", "一、总体要求", Self.first + "协调。", Self.first + "安排。",
      ])
  }

  @Test func keepsCentredLinesAndSignaturesApart() throws {
    let found = try read([
      (9, "关于水利的通知"), (2, Self.first), (0, Self.further), (0, "。"), (2, Self.first), (0, "协调。"),
      (20, "澜溪县水利局"), (19, "2024年3月5日"),
    ])
    #expect(found.first == "关于水利的通知")
    #expect(found.suffix(2) == ["澜溪县水利局", "2024年3月5日"])
  }

  @Test func joinsParagraphsOverPagesAndSetsPageNumbersAside() throws {
    var writer = PDFWriter()
    page([(2, Self.first), (0, Self.further), (0, "。"), (2, Self.first), (0, Self.further)], of: &writer)
    writer.text("— 1 —", x: 280, y: 780, size: 14)
    writer.addPage()
    page([(0, "和协调。"), (2, Self.first), (0, "协调。")], of: &writer)
    writer.text("— 2 —", x: 280, y: 780, size: 14)
    let document = try ingest(writer.finished())
    #expect(
      lines(document) == [
        Self.first + Self.further + "。", Self.first + Self.further + "和协调。", "~—1—", Self.first + "协调。", "~—2—",
      ])
    #expect(document.blocks.map { $0.location?.address }[1] == "page 1 line 4")
    #expect(document.source.format == "pdf")
  }

  @Test func setsWhatRepeatsAtTheEdgesAside() throws {
    var writer = PDFWriter()
    for number in 1...3 {
      writer.text("2026/7/24 15:32", x: 24, y: 20, size: 8)
      writer.text("澜溪县水利局网站", x: 250, y: 20, size: 8)
      page([(2, "一、第\(number)项工作")], of: &writer)
      writer.text("澜溪水利", x: 24, y: 800, size: 8)
      writer.text("\(number)", x: 560, y: 800, size: 8)
      if number < 3 { writer.addPage() }
    }
    let found = try lines(ingest(writer.finished()))
    #expect(found.filter { !$0.hasPrefix("~") } == ["一、第1项工作", "一、第2项工作", "一、第3项工作"])
    #expect(found.filter { $0.hasPrefix("~") }.count == 6)
  }

  @Test func leavesAnnexLabelsAtTheTopsOfPages() throws {
    var writer = PDFWriter()
    for number in 1...3 {
      page([(0, "附件"), (2, "第\(number)项工作"), (2, "其他")], of: &writer)
      if number < 3 { writer.addPage() }
    }
    #expect(try lines(ingest(writer.finished())).filter { $0 == "附件" }.count == 3)
  }

  @Test func putsPiecesOfOneLineInOrder() throws {
    var writer = PDFWriter()
    writer.text("号）、", x: 250, y: 101)
    writer.text("建设的意见》（国发〔2016〕33", x: 40, y: 100)
    writer.text("文件", x: 400, y: 100)
    #expect(try lines(ingest(writer.finished())) == ["建设的意见》（国发〔2016〕33号）、 文件"])
  }

  @Test func readsTheWordBesideTwoIssuersAfterBoth() throws {
    var writer = PDFWriter()
    writer.text("澜溪县水利局", x: 80, y: 100, size: 32)
    writer.text("文件", x: 400, y: 120, size: 32)
    writer.text("澜溪县财政局", x: 80, y: 140, size: 32)
    #expect(try lines(ingest(writer.finished())) == ["澜溪县水利局", "澜溪县财政局", "文件"])
  }

  @Test func readsOneColumnAfterTheOther() throws {
    var writer = PDFWriter()
    for number in 0..<10 {
      writer.text(String(repeating: "左", count: 14), x: 60, y: 100 + 20 * number, size: 12)
      writer.text(String(repeating: "右", count: 14), x: 320, y: 100 + 20 * number, size: 12)
    }
    let text = try lines(ingest(writer.finished())).joined()
    #expect(text == String(repeating: "左", count: 140) + String(repeating: "右", count: 140))
  }

  // MARK: Tables

  private static let columns = [60, 100, 300, 400, 500]

  private func row(_ cells: [String], y: Int, of writer: inout PDFWriter) {
    for (cell, x) in zip(cells, Self.columns) { writer.text(cell, x: x + 6, y: y, size: 11) }
  }

  @Test func readsRuledTablesWithTheirMergedCells() throws {
    var writer = PDFWriter()
    row(["序号", "任务", "牵头单位", "完成时限"], y: 120, of: &writer)
    row(["1", "完成水库除险加固工程，清理河道障碍", "水利局", "5月底"], y: 150, of: &writer)
    writer.text("并建立台账", x: 106, y: 165, size: 11)
    row(["2", "开展检查", "", "6月底"], y: 200, of: &writer)
    for x in Self.columns { writer.rule(from: (x, 105), to: (x, 220)) }
    for y in [105, 130, 220] { writer.rule(from: (60, y), to: (500, y)) }
    writer.rule(from: (60, 180), to: (300, 180))
    writer.rule(from: (400, 180), to: (500, 180))
    let document = try ingest(writer.finished())
    #expect(
      grid(document) == [
        ["序号", "任务", "牵头单位", "完成时限"],
        ["1", "完成水库除险加固工程，清理河道障碍并建立台账", "水利局", "5月底"],
        ["2", "开展检查", "水利局", "6月底"],
      ])
  }

  @Test func readsTheTableAroundATable() throws {
    var writer = PDFWriter()
    row(["甲", "乙", "丙", "丁"], y: 120, of: &writer)
    row(["戊", "己", "庚", "辛"], y: 160, of: &writer)
    writer.grid(columns: Self.columns, rows: [100, 130, 190])
    writer.grid(columns: [105, 200, 290], rows: [145, 165, 180])
    #expect(try grid(ingest(writer.finished())) == [["甲", "乙", "丙", "丁"], ["戊", "己", "庚", "辛"]])
  }

  @Test func readsATableOverPagesWithItsHeadOnce() throws {
    var writer = PDFWriter()
    row(["序号", "任务", "牵头单位", "完成时限"], y: 120, of: &writer)
    row(["1", "开展检查", "水利局", "5月底"], y: 150, of: &writer)
    row(["2", "完成水库除险加固工程和清理河道障碍", "水利局", "6月底"], y: 180, of: &writer)
    writer.grid(columns: Self.columns, rows: [105, 130, 160, 190])
    writer.addPage()
    row(["序号", "任务", "牵头单位", "完成时限"], y: 120, of: &writer)
    row(["", "工作", "", ""], y: 150, of: &writer)
    row(["3", "总结", "水利局", "7月底"], y: 180, of: &writer)
    writer.grid(columns: Self.columns, rows: [105, 130, 160, 190])
    let document = try ingest(writer.finished())
    #expect(document.tables.count == 1)
    #expect(
      grid(document).dropFirst(2) == [
        ["2", "完成水库除险加固工程和清理河道障碍工作", "水利局", "6月底"], ["3", "总结", "水利局", "7月底"],
      ])
    #expect(lines(document).last == "~序号 任务 牵头单位 完成时限")
  }

  // MARK: Faults

  private static func withoutEnd(_ bytes: [UInt8]) -> [UInt8] { Array(bytes.prefix(bytes.count / 2)) }

  static let unreadable: [([UInt8], String)] = [
    (withoutEnd(PDFWriter().finished()), "damaged"),
    (Array("%PDF-1.7\nnothing\n%%EOF\n".utf8), "damaged"),
    (Array("%PDF-1.7\ntrailer << /Encrypt 1 0 R >>\n%%EOF\n".utf8), "encrypted"),
    (PDFWriter().finished(), "no-text"),
  ]

  @Test(arguments: unreadable)
  func saysWhatIsWrong(bytes: [UInt8], code: String) {
    let error = #expect(throws: IngestError.self) { try ingest(bytes) }
    #expect(error?.code.name == code)
  }

  @Test func advisesTextRecognitionForPictures() {
    let error = #expect(throws: IngestError.self) { try ingest(PDFWriter().finished()) }
    #expect(error?.message.contains("OCR") == true)
  }

  @Test func reportsPagesWithoutText() throws {
    var writer = PDFWriter()
    writer.text("甲", x: 80, y: 100)
    writer.addPage()
    let diagnostics = try ingest(writer.finished()).diagnostics
    #expect(diagnostics.map(\.rule) == ["page-without-text"])
    #expect(diagnostics.first?.location?.address == "page 2")
  }

  /// What is cut away, as a part of the file's length, of a file whose end is there.
  @Test(arguments: [0.3, 0.6, 0.8])
  func reportsDamageThatIsRepaired(share: Double) throws {
    var writer = PDFWriter()
    for _ in 0..<20 {
      page([(2, Self.first), (0, "协调。")], of: &writer)
      writer.addPage()
    }
    let whole = writer.finished()
    let cut = Int(Double(whole.count) * share)
    let bytes = whole[..<cut] + whole[(cut + whole.count / 10)...]
    let document = try ingest(Array(bytes))
    let diagnostic = try #require(document.diagnostics.first { $0.rule == "damaged-file" })
    #expect(diagnostic.severity == .warning)
    #expect(diagnostic.message.contains("poppler says: "))
  }

  static let complaints: [(String, PopplerComplaint?)] = [
    ("", nil),
    ("Syntax Error (347): Illegal character <aa> in hex string\n", .damage("Illegal character <aa> in hex string")),
    (
      "Syntax Warning: Invalid Font Weight\nSyntax Error: Couldn't read xref table\n",
      .damage("Couldn't read xref table")
    ),
    ("Internal Error: xref num 5 not found but needed\n", .damage("xref num 5 not found but needed")),
    ("Syntax Error: Unknown font tag 'F2'\nSyntax Error: No font in show\n", .damage("Unknown font tag 'F2'")),
    ("Syntax Error: Missing language pack for 'Adobe-GB1' mapping\nSyntax Error: No font in show\n", .noFontData),
    ("Syntax Error: Couldn't find 'GBK-EUC-H' CMap file for 'Adobe-GB1' collection\n", .noFontData),
    ("Syntax Warning: Illegal entry in bfrange block in ToUnicode CMap\n", nil),
    ("Syntax Error: Suspects object is wrong type (boolean)\n", nil),
    ("Syntax Error: Bad bounding box for annotation\n", nil),
    ("Syntax Error: Expected the default config, but wasn't able to find it, or it isn't a Dictionary\n", nil),
  ]

  @Test(arguments: complaints)
  func tellsWhichComplaintsAreAboutText(messages: String, complaint: PopplerComplaint?) {
    #expect(PopplerComplaint(messages) == complaint)
  }

  @Test func reportsNothingOfSoundFiles() throws {
    var writer = PDFWriter()
    page([(2, Self.first), (0, "协调。")], of: &writer)
    #expect(try ingest(writer.finished()).diagnostics.isEmpty)
  }

  @Test func stopsAtTheLimitOfPages() {
    var writer = PDFWriter()
    for _ in 0..<3 {
      writer.text("甲", x: 80, y: 100)
      writer.addPage()
    }
    var limits = ResourceLimits()
    limits.pages = 2
    let error = #expect(throws: IngestError.self) {
      try ingest(writer.finished(), options: IngestOptions(limits: limits))
    }
    #expect(error?.code == .limit)
    #expect(error?.message.contains("--max-pages") == true)
  }

  @Test func readsDamagedFilesOrSaysSo() throws {
    var writer = PDFWriter()
    page([(2, Self.first), (0, "协调。")], of: &writer)
    writer.grid(columns: Self.columns, rows: [105, 130])
    let whole = writer.finished()
    for place in stride(from: 20, to: whole.count - 40, by: whole.count / 12) {
      var bytes = whole
      for offset in place..<place + 8 { bytes[offset] = UInt8(truncatingIfNeeded: offset &* 37) }
      do { check(try Ingestor.ingest(bytes, uri: "damaged")) } catch { #expect(!error.message.isEmpty) }
    }
  }
}
