import GangmuIngest
import GangmuModel
import GangmuTestSupport
import Testing

@Suite struct OFDReaderTests {
  /// A package of pages, each what its layer holds; `place` writes where a part lies.
  private static func package(
    _ pages: [String], template: String = "", place: (String) -> String = { $0 }, root: String = ""
  ) -> [UInt8] {
    let list = pages.indices.map { "<Page ID=\"\($0)\" BaseLoc=\"\(place("Pages/Page_\($0)/Content.xml"))\"/>" }
    var parts: [(name: String, text: String)] = [
      ("OFD.xml", "<OFD>\(root)<DocBody><DocRoot> \(place("Doc_0/Document.xml")) </DocRoot></DocBody></OFD>"),
      (
        "Doc_0/Document.xml",
        """
        <Document><CommonData><TemplatePage ID="7" BaseLoc="Tpls/T.xml"/></CommonData>\
        <Pages>\(list.joined())</Pages></Document>
        """
      ),
      ("Doc_0/Tpls/T.xml", "<Page><Content><Layer>\(template)</Layer></Content></Page>"),
    ]
    for (number, page) in pages.enumerated() {
      parts.append(
        (
          "Doc_0/Pages/Page_\(number)/Content.xml",
          """
          <ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Template TemplateID="7"/><ofd:Content><ofd:Layer>\
          \(page)</ofd:Layer></ofd:Content></ofd:Page>
          """
        ))
    }
    return ZIPWriter.package(parts)
  }

  /// A line of characters of 5 mm.
  private static func line(_ text: String, x: Int = 30, y: Int, more: String = "") -> String {
    """
    <TextObject Boundary="\(x) \(y) 150 6" Size="5" \(more)><TextCode X="0" Y="4.3" DeltaX="g \(text.count - 1) 5">\
    \(text)</TextCode></TextObject>
    """
  }

  private static let paragraph = [
    line("县水利局要会同县财政局建立按月调度按季通报机制，", x: 40, y: 60), line("确保各项任务按期完成，取得实效。", y: 70),
    line("二、保障措施", x: 40, y: 80),
  ]
  private static let paragraphs = ["县水利局要会同县财政局建立按月调度按季通报机制，确保各项任务按期完成，取得实效。", "二、保障措施"]

  @Test func joinsLinesWhateverTheirOrder() throws {
    let document = try ingest(Self.package([Self.paragraph.reversed().joined()]))
    #expect(lines(document) == Self.paragraphs)
    #expect(document.blocks.map { $0.location?.address } == ["page 1 line 1", "page 1 line 3"])
    #expect(document.source.format == "ofd")
  }

  /// Each character an object, a matrix that scales, deltas one by one, absolute paths.
  @Test func readsWhatVendorsWrite() throws {
    let text = "县水利局负责。"
    let characters = text.enumerated().map { number, character in
      "<TextObject Boundary=\"\(30 + 5 * number) 60 5 5\" Size=\"5\"><TextCode X=\"0\" Y=\"4.3\">\(character)</TextCode></TextObject>"
    }
    let scaled = """
      <PageBlock><TextObject Boundary="30 60 150 6" Size="1" CTM="5 0 0 5 0 0"><TextCode X="0" Y="0.86" \
      DeltaX="1 1 1 1 1 1">\(text)</TextCode></TextObject></PageBlock>
      """
    let codes = """
      <TextObject Boundary="30 60 150 6" Size="5"><TextCode X="0" Y="4.3" DeltaX="5 5 5">县水利局</TextCode>\
      <TextCode X="20" DeltaX="g 2 5">负责。</TextCode></TextObject>
      """
    for page in [characters.joined(), characters.reversed().joined(), scaled, codes, codes + codes] {
      #expect(lines(try ingest(Self.package([page]))) == [text])
    }
    let absolute = Self.package([codes]) { $0.hasPrefix("Doc_0") ? "/\($0)" : "/Doc_0/\($0)" }
    #expect(lines(try ingest(absolute)) == [text])
  }

  @Test func tellsFurnitureFromText() throws {
    let pages = (1...3).map { number in
      Self.line("第\(["一", "二", "三"][number - 1])段的内容。", x: 40, y: 60)
        + Self.line("- \(number) -", x: 100, y: 270, more: "ID=\"9\"")
    }
    let document = try ingest(Self.package(pages, template: Self.line("石河县人民政府文件", y: 15)))
    #expect(lines(document).filter { !$0.hasPrefix("~") } == ["第一段的内容。", "第二段的内容。", "第三段的内容。"])
    #expect(lines(document).filter { $0 == "~石河县人民政府文件" }.count == 3)
  }

  @Test func leavesOutWhatIsNotSeenAndSaysWhatIsTurned() throws {
    let turned = "CTM=\"0.7 0.7 -0.7 0.7 0 0\""
    let page =
      Self.line("看得见的一行。", y: 60) + Self.line("看不见", y: 80, more: "Visible=\"false\"")
      + Self.line("水印", y: 100, more: turned)
    let document = try ingest(Self.package([page]))
    #expect(lines(document) == ["看得见的一行。"])
    #expect(document.diagnostics.map(\.rule) == ["turned-text"])
  }

  @Test func readsRuledTables() throws {
    let rules = [60, 70, 80].map { Self.rule("30 \($0) 100 0", "M 0 0 L 100 0") }
    let sides =
      "<PathObject Boundary=\"30 60 100 20\" Fill=\"false\"><AbbreviatedData>M 0 0 L 0 20 M 35 0 L 35 20 M 100 0 L 100 20</AbbreviatedData></PathObject>"
    // The text of the left cell reaches to the rule.
    let texts =
      Self.line("序号一二三四", x: 32, y: 62) + Self.line("任务", x: 66, y: 62) + Self.line("甲", x: 32, y: 72)
      + Self.line("修路", x: 66, y: 72)
    let document = try ingest(Self.package([texts + rules.joined() + sides]))
    #expect(grid(document) == [["序号一二三四", "任务"], ["甲", "修路"]])
  }

  private static func rule(_ boundary: String, _ path: String) -> String {
    "<PathObject Boundary=\"\(boundary)\"><AbbreviatedData>\(path)</AbbreviatedData></PathObject>"
  }

  @Test func readsAllDocumentsOfAPackage() throws {
    let more = "<DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody>"
    let document = try ingest(Self.package([Self.line("第一页的内容。", y: 60)], root: more))
    #expect(document.blocks.map { $0.location?.address } == ["page 1 line 1", "page 2 line 1"])
  }

  static let faults: [([UInt8], String)] = [
    (package([]), "damaged"), (package(["<TextObject"]), "damaged"), (package([""]), "no-text"),
    (package([line("甲乙", y: 60)]) { "no/\($0)" }, "damaged"),
    (package([line("甲乙", y: 60)], root: "<Encryptions>Encryptions.xml</Encryptions>"), "encrypted"),
    (Array(package([line("甲乙", y: 60)]).dropLast(900)), "damaged"),
  ]

  @Test(arguments: faults.indices)
  func saysWhatIsWrong(fault: Int) {
    let error = #expect(throws: IngestError.self) { try ingest(Self.faults[fault].0) }
    #expect(error?.code.name == Self.faults[fault].1)
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "<TextObject Boundary=\"1e300 nan 5\" Size=\"5\"><TextCode X=\"inf\" Y=\"1\" DeltaX=\"g 99999999999 5 g -5 1 g g\">甲乙</TextCode></TextObject>",
      "<TextObject Boundary=\"0 0 5 5\" Size=\"5\" CTM=\"0 0 0 0 0 0\"><TextCode>甲乙</TextCode></TextObject>",
      "<PathObject><AbbreviatedData>M L C B 1 2 A M 0 0 L</AbbreviatedData></PathObject>",
    ])
  func readsHostilePages(page: String) throws {
    let document = try ingest(Self.package([page + Self.line("末行", y: 200)]))
    #expect(lines(document).contains("末行"))
  }
}
