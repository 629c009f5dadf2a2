import GangmuIngest
import GangmuModel
import GangmuTestSupport
import Testing

/// The lines that a Word document with this body becomes.
private func lines(_ body: String, numbering: String = "", styles: String = "") throws -> [String] {
  var sample = WordSample(body)
  sample.numbering = numbering
  sample.styles = styles
  return lines(try ingest(sample.bytes))
}

@Suite struct DOCXReaderTests {
  @Test(arguments: [
    ("word/document.xml", WordSample.transitional), ("word/document2.xml", WordSample.strict),
    ("document.xml", WordSample.transitional),
  ])
  func findsTheMainPart(name: String, namespace: String) throws {
    var sample = WordSample(paragraph("第一条　内容。") + paragraph() + paragraph("第二条"))
    sample.main = name
    sample.namespace = namespace
    let document = try ingest(sample.bytes)
    #expect(lines(document) == ["第一条　内容。", "第二条"])
    #expect(document.source.format == "docx")
    #expect(document.source.encoding == "UTF-8")
    #expect(document.blocks.map(\.location?.address) == ["\(name) paragraph 1", "\(name) paragraph 3"])
  }

  /// What stands in a paragraph, and the lines that it gives.
  private static let inline: [(content: String, lines: [String])] = [
    (run("甲") + "<w:r><w:br/></w:r>" + run("乙") + "<w:r><w:cr/></w:r>" + run("丙"), ["甲", "乙", "丙"]),
    (run("甲") + "<w:r><w:tab/></w:r>" + run("乙"), ["甲\t乙"]),
    (run("1") + "<w:r><w:noBreakHyphen/></w:r>" + run("2"), ["1-2"]),
    (run("甲\n乙"), ["甲 乙"]),
    ("<w:r><w:sym w:font='Wingdings' w:char='F0FE'/><w:sym w:font='Wingdings 2' w:char='F0A3'/></w:r>", ["☑□"]),
    ("<w:r><w:sym w:font='Wingdings' w:char='F083'/><w:sym w:font='Symbol' w:char='F0B3'/></w:r>", ["③≥"]),
    (run("&#xF0FE;", "<w:rFonts w:ascii='Wingdings'/>") + run("是（否）", "<w:rFonts w:ascii='Wingdings'/>"), ["☑是（否）"]),
    // Changes are accepted.
    (run("甲") + "<w:del><w:r><w:delText>乙</w:delText></w:r></w:del><w:ins>\(run("丙"))</w:ins>", ["甲丙"]),
    ("<w:moveFrom>\(run("甲"))</w:moveFrom><w:moveTo>\(run("乙"))</w:moveTo>", ["乙"]),
    // Hidden.
    (run("甲") + run("乙", "<w:vanish/>") + run("丙", "<w:vanish w:val='0'/>"), ["甲丙"]),
    (run("甲") + run("乙", "<w:rStyle w:val='secret'/>"), ["甲"]),
    (run("甲") + run("乙", "<w:webHidden/>"), ["甲乙"]),
    // Wrappers.
    ("<w:hyperlink>\(run("甲"))</w:hyperlink><w:smartTag>\(run("乙"))</w:smartTag>", ["甲乙"]),
    ("<w:sdt><w:sdtPr><w:tag w:val='x'/></w:sdtPr><w:sdtContent>\(run("甲"))</w:sdtContent></w:sdt>", ["甲"]),
    ("<w:customXml><w:customXmlPr/>\(run("甲"))</w:customXml>", ["甲"]),
    ("<w:r><w:ruby><w:rt>\(run("zhú"))</w:rt><w:rubyBase>\(run("竹"))</w:rubyBase></w:ruby></w:r>", ["竹"]),
    // Fields.
    ("<w:fldSimple w:instr='DATE'>\(run("2024年"))</w:fldSimple>", ["2024年"]),
    (begin + instruction("REF x") + separate + run("第三条") + end + run("的"), ["第三条的"]),
    (
      begin + instruction("IF ") + begin + instruction("PAGE") + separate + run("9") + end + separate + run("甲") + end,
      ["甲"]
    ),
    (begin + instruction("eq \\o\\ac(○,") + instruction("12") + instruction(")") + end + run("内容"), ["⑫内容"]),
    (begin + instruction("EQ \\o(○,甲)") + separate + end, []),
    // Formulas.
    ("<m:oMath><m:f><m:num>\(math("a+b"))</m:num><m:den>\(math("c"))</m:den></m:f></m:oMath>", ["(a+b)/c"]),
    ("<m:oMath><m:sSup><m:e>\(math("x"))</m:e><m:sup>\(math("2"))</m:sup></m:sSup></m:oMath>", ["x^2"]),
  ]

  private static let begin = "<w:r><w:fldChar w:fldCharType='begin'/></w:r>"
  private static let separate = "<w:r><w:fldChar w:fldCharType='separate'/></w:r>"
  private static let end = "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
  private static func instruction(_ text: String) -> String { "<w:r><w:instrText>\(text)</w:instrText></w:r>" }
  private static func math(_ text: String) -> String { "<m:r><m:t>\(text)</m:t></m:r>" }

  @Test(arguments: inline.indices) func readsWhatStandsInAParagraph(number: Int) throws {
    let sample = Self.inline[number]
    let secret = "<w:style w:type='character' w:styleId='secret'><w:rPr><w:vanish/></w:rPr></w:style>"
    let found = try lines(paragraph("<w:r/>" + sample.content) + paragraph("完"), styles: secret)
    #expect(found == sample.lines + ["完"])
  }

  @Test func joinsParagraphsWhoseMarkIsDeletedOrHidden() throws {
    let body =
      paragraph("甲，", mark: "<w:del/>") + paragraph("乙。", mark: "<w:ins/>")
      + paragraph("标题", mark: "<w:vanish/><w:specVanish/>") + paragraph("正文。")
      + paragraph("<w:del><w:r><w:delText>无</w:delText></w:r></w:del>", mark: "<w:del/>") + paragraph("丙")
      + paragraph("丁", mark: "<w:moveFrom/>")
    #expect(try lines(body) == ["甲，乙。", "标题正文。", "丙", "丁"])
  }

  @Test func keepsTextBehindAFieldThatIsLeftOpen() throws {
    let body = paragraph(run("甲") + Self.begin + Self.instruction("PAGE")) + paragraph("乙")
    #expect(try lines(body) == ["甲", "乙"])
  }

  @Test func readsFieldsOverParagraphs() throws {
    let tab = "<w:r><w:tab/></w:r>"
    let body =
      paragraph(Self.begin + Self.instruction("TOC \\o") + Self.separate + run("一、目标") + tab + run("1"))
      + paragraph(run("二、任务") + tab + run("2")) + paragraph(Self.end) + paragraph("正文")
    #expect(try lines(body) == ["一、目标\t1", "二、任务\t2", "正文"])
  }

  @Test func readsTextBoxesOnceBehindTheirParagraph() throws {
    let content = "<w:txbxContent>\(paragraph("框一"))\(paragraph("框二"))</w:txbxContent>"
    let box =
      "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>\(content)</wps:txbx></w:drawing>"
      + "</mc:Choice><mc:Fallback><w:pict><v:textbox>\(content)</v:textbox></w:pict></mc:Fallback>"
      + "</mc:AlternateContent></w:r>"
    let onlyFallback =
      "<w:r><mc:AlternateContent><mc:Choice Requires='new'/><mc:Fallback>"
      + "<w:pict><v:shape><v:textpath string='青岚县人民政府文件'/></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    let body = paragraph(run("甲") + box + run("乙")) + paragraph(onlyFallback + run("丙"))
    #expect(try lines(body) == ["甲乙", "框一", "框二", "丙", "青岚县人民政府文件"])
  }

  @Test func tellsHeadingsByTheirStyle() throws {
    let styles =
      "<w:style w:type='paragraph' w:styleId='2'><w:name w:val='heading 1'/></w:style>"
      + "<w:style w:type='paragraph' w:styleId='s'><w:name w:val='小标题'/><w:basedOn w:val='t'/></w:style>"
      + "<w:style w:type='paragraph' w:styleId='t'><w:name w:val='标题 2'/></w:style>"
      + "<w:style w:type='paragraph' w:styleId='o'><w:name w:val='x'/><w:pPr><w:outlineLvl w:val='2'/></w:pPr></w:style>"
      + "<w:style w:type='paragraph' w:styleId='loop'><w:name w:val='y'/><w:basedOn w:val='loop'/></w:style>"
    let body =
      ["2", "s", "o", "loop"].map { paragraph("甲", style: $0) }.joined()
      + "<w:p><w:pPr><w:pStyle w:val='2'/><w:outlineLvl w:val='9'/></w:pPr>\(run("甲"))</w:p>"
    #expect(try lines(body, styles: styles) == ["#甲", "##甲", "###甲", "甲", "甲"])
  }

  @Test func writesNotesAndMarginsAsFurniture() throws {
    var sample = WordSample(paragraph(run("达到90%") + "<w:r><w:footnoteReference w:id='7'/></w:r>" + run("以上。")))
    sample.footnotes =
      "<w:footnote w:type='separator' w:id='0'>\(paragraph("线"))</w:footnote>"
      + "<w:footnote w:id='7'>\(paragraph(" 指规模以上企业。"))\(paragraph("另见附件。"))</w:footnote>"
      + "<w:footnote w:id='8'>\(paragraph("无人引用"))</w:footnote>"
    sample.settings = "<w:footnotePr><w:numFmt w:val='decimalEnclosedCircleChinese'/></w:footnotePr>"
    sample.header = paragraph("内部资料")
    sample.footer = paragraph("— 1 —")
    let document = try ingest(sample.bytes)
    #expect(lines(document) == ["~内部资料", "达到90%以上。", "~— 1 —", "~① 指规模以上企业。", "~另见附件。"])
    #expect(
      document.blocks.compactMap(\.location?.address) == [
        "word/header.xml paragraph 1", "word/document.xml paragraph 1", "word/footer.xml paragraph 1",
        "word/footnotes.xml footnote 1 of word/document.xml paragraph 1",
        "word/footnotes.xml footnote 1 of word/document.xml paragraph 1",
      ])
  }

  @Test func reportsEmbeddedFiles() throws {
    let document = try ingest(WordSample(paragraph("甲") + "<w:altChunk r:id='x'/>").bytes)
    #expect(document.diagnostics.map(\.rule) == ["embedded-file-not-read"])
  }
}

@Suite struct WordTableTests {
  private func read(_ table: String) throws -> IngestedDocument { try ingest(WordSample(table).bytes) }

  @Test func resolvesMergedCells() throws {
    let document = try read(
      table(
        row(cell("序号"), cell("任务"), cell("单位"), properties: "<w:tblHeader/>"),
        row(cell("1"), cell("甲"), cell("县水利局", "<w:vMerge w:val='restart'/>")),
        row(cell("2"), cell("乙"), cell("", "<w:vMerge/>")),
        row(cell("合计", "<w:gridSpan w:val='2'/>"), cell("两项")),
        row(cell("丙"), cell("丁"), properties: "<w:gridBefore w:val='1'/>")))
    #expect(
      grid(document) == [
        ["序号", "任务", "单位"], ["1", "甲", "县水利局"], ["2", "乙", "县水利局"], ["合计", "合计", "两项"], ["∅", "丙", "丁"],
      ])
    #expect(document.tables[0].cells[0].isHeader)
    #expect(!document.tables[0].cells[3].isHeader)
    #expect(document.blocks.first?.location?.address == "word/document.xml table 1")
  }

  @Test func leavesOutDeletedAndHiddenRows() throws {
    let document = try read(
      table(
        row(cell("甲"), cell("乙")), row(cell("丙"), cell("丁"), properties: "<w:del/>"),
        row(cell("戊"), cell("己"), properties: "<w:hidden/>"), row(cell("庚"), cell("辛"))))
    #expect(grid(document) == [["甲", "乙"], ["庚", "辛"]])
  }

  @Test func numbersCellsThatHoldNothingElse() throws {
    var sample = WordSample(
      table(
        row(cell("序号"), cell("任务")), row(cell(paragraph(list: (1, 0))), cell("甲")),
        row(cell(paragraph(list: (1, 0))), cell("乙"))))
    sample.numbering = list(1, level(0, "decimal", "%1"))
    #expect(grid(try ingest(sample.bytes)) == [["序号", "任务"], ["1", "甲"], ["2", "乙"]])
  }

  @Test func readsTablesThatOnlyPlaceThings() throws {
    let inner = table(row(cell("内一"), cell("内二")), row(cell("内三"), cell("内四")))
    let document = try read(table(row(cell(paragraph("外层") + inner + paragraph()), cell("旁边"))))
    #expect(lines(document) == ["外层", "|内一\t内二\n内三\t内四", "旁边"])
    #expect(document.blocks.first?.location?.address == "word/document.xml table 1 row 1")
    #expect(lines(try read(table(row(cell("甲")), row(cell("乙"))))) == ["甲", "乙"])
    let number = row(cell("青政发〔2024〕3号"), cell("签发人：王五"))
    let numberLines = ["青政发〔2024〕3号", "签发人：王五"]
    #expect(lines(try read(table(number))) == numberLines)
    let issuer = row(cell("青岚县人民政府文件", "<w:gridSpan w:val='2'/>"))
    #expect(lines(try read(table(issuer, number))) == ["青岚县人民政府文件"] + numberLines)
  }

  @Test func readsTablesOfTheDocumentsOwnData() throws {
    let document = try read(table(row(cell("索引号"), cell("QL-1"), cell("发文字号"), cell("青政发〔2024〕3号"))) + paragraph("甲"))
    #expect(fields(document, .table) == ["索引号=QL-1", "发文字号=青政发〔2024〕3号"])
  }

  @Test func readsTitlesParagraphsAndVerticalWords() throws {
    let document = try read(
      table(
        row(cell("任务分工表", "<w:gridSpan w:val='3'/>")), row(cell("类"), cell("任务"), cell("单位")),
        row(cell(["目", "标", "数"].map { paragraph($0) }.joined()), cell(paragraph("甲") + paragraph("乙")), cell("丙"))))
    #expect(lines(document) == ["任务分工表", "|类\t任务\t单位\n目标数\t甲\n乙\t丙"])
  }

  @Test func readsCellsInContentControls() throws {
    let wrapped = "<w:sdt><w:sdtContent>\(cell("甲"))</w:sdtContent></w:sdt>"
    #expect(grid(try read(table(row(wrapped, cell("乙")), row(cell("丙"), cell("丁"))))) == [["甲", "乙"], ["丙", "丁"]])
  }
}

@Suite struct DamagedWordTests {
  private static func package(_ parts: [(name: String, text: String)]) -> [UInt8] {
    ZIPWriter.package([("[Content_Types].xml", "<Types/>")] + parts)
  }

  private static let whole = WordSample(paragraph("甲")).bytes

  private static let cases: [(bytes: [UInt8], code: String)] = [
    (package([("word/other.xml", "<a/>")]), "damaged"),
    (package([("word/document.xml", "<a/>")]), "unsupported-format"),
    (package([("word/document.xml", "<document><body>")]), "damaged"),
    (package([("word/document.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><document><body/></document>")]), "damaged"),
    (package([("any.xml", "<a/>")]), "damaged"),
    (WordSample(paragraph()).bytes, "no-text"),
    (Array(whole[..<(whole.count / 2)]), "damaged"),
    (encrypted, "encrypted"),
  ]

  /// A compound file of one directory sector with the name `EncryptedPackage`.
  private static let encrypted: [UInt8] = {
    var bytes = [UInt8](repeating: 0, count: 2048)
    bytes.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    bytes[30] = 9
    let name = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    bytes.replaceSubrange(512..<512 + name.count, with: name)
    bytes[512 + 64] = UInt8(name.count + 2)
    bytes[512 + 66] = 2
    return bytes
  }()

  @Test(arguments: cases.indices) func saysWhatIsWrong(number: Int) {
    let error = #expect(throws: IngestError.self) { try ingest(Self.cases[number].bytes) }
    #expect(error?.code.name == Self.cases[number].code)
  }

  @Test func readsPackagesCutOrChangedAnywhere() throws {
    for place in stride(from: 0, to: Self.whole.count, by: 7) {
      var changed = Self.whole
      changed[place] = changed[place] &+ 1
      for bytes in [Array(Self.whole[..<place]), changed] { _ = try? ingest(bytes) }
    }
  }

  /// Shapes on which a careless reader crashes, or works with the square of their size.
  private static let hostile: [String] = [
    String(repeating: paragraph("甲", mark: "<w:del/>"), count: 20_000),
    paragraph(String(repeating: "<w:r><w:br/></w:r>", count: 50_000) + run("甲")),
    paragraph(String(repeating: "<w:r><w:fldChar w:fldCharType='begin'/></w:r>", count: 50_000) + run("甲"))
      + paragraph("乙"),
    table(String(repeating: row(cell("甲", "<w:gridSpan w:val='99999'/>"), cell("乙")), count: 5_000)) + paragraph("甲"),
    table(
      String(
        repeating: row(cell("甲", "<w:vMerge/>"), cell("乙"), properties: "<w:gridBefore w:val='-9'/>"), count: 5_000)),
    (0..<40).reduce(paragraph("甲")) { inner, _ in table(row(cell(inner + paragraph("乙")), cell("丙"))) },
    String(repeating: paragraph("甲", list: (1, 0)), count: 20_000),
  ]

  @Test(.timeLimit(.minutes(2)), arguments: hostile.indices) func readsHostileShapes(shape: Int) throws {
    var sample = WordSample(Self.hostile[shape])
    sample.numbering = list(1, level(0, "lowerLetter", "%1%1%1%1", start: 999_999_999))
    _ = try ingest(sample.bytes)
  }
}
