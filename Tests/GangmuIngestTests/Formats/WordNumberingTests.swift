import GangmuIngest
import GangmuTestSupport
import Testing

/// The lines of paragraphs with automatic numbers.
private func lines(_ paragraphs: [String], _ numbering: String, styles: String = "") throws -> [String] {
  var sample = WordSample(paragraphs.joined())
  // Definitions stand before the lists that use them, as the schema has it.
  sample.numbering = numbering
  sample.styles = styles
  return lines(try ingest(sample.bytes)).map { $0.filter { $0 != "#" } }
}

@Suite struct WordNumberingTests {
  /// Source: ECMA-376 part 1, 17.18.59.
  private static let formats: [(format: String, numbers: [Int: String])] = [
    ("decimal", [1: "1", 10: "10"]),
    ("decimalZero", [1: "01", 10: "10"]),
    ("decimalHalfWidth", [12: "12"]),
    ("decimalFullWidth", [12: "１２"]),
    ("decimalFullWidth2", [12: "１２"]),
    ("decimalEnclosedCircle", [1: "①", 20: "⑳", 21: "㉑", 36: "㊱", 50: "㊿", 51: "51"]),
    ("decimalEnclosedCircleChinese", [1: "①", 10: "⑩", 11: "⑪"]),
    ("decimalEnclosedParen", [1: "⑴", 20: "⒇", 21: "21"]),
    ("decimalEnclosedFullstop", [1: "⒈", 20: "⒛", 21: "21"]),
    ("ideographEnclosedCircle", [1: "㈠", 10: "㈩", 11: "11"]),
    ("ideographTraditional", [1: "甲", 10: "癸", 11: "11"]),
    ("ideographZodiac", [1: "子", 12: "亥", 13: "13"]),
    ("ideographZodiacTraditional", [1: "甲子", 13: "丙子", 60: "癸亥", 61: "61"]),
    ("ideographDigital", [1: "一", 10: "一〇", 25: "二五"]),
    ("taiwaneseDigital", [10: "一〇"]),
    ("japaneseDigitalTenThousand", [10: "一〇"]),
    ("chineseCounting", [1: "一", 10: "十", 11: "十一", 20: "二十", 99: "九十九", 100: "一〇〇"]),
    ("taiwaneseCounting", [21: "二十一", 101: "一〇一"]),
    ("chineseCountingThousand", [1: "一", 12: "十二", 101: "一百〇一", 110: "一百一十", 1010: "一千〇一十", 12_000: "一万二千"]),
    ("taiwaneseCountingThousand", [12: "十二", 101: "一百零一", 20_010: "二萬零一十"]),
    ("japaneseCounting", [1: "一", 10: "十", 21: "二十一", 101: "百一", 110: "百十", 1200: "千二百"]),
    ("chineseLegalSimplified", [1: "壹", 10: "壹拾", 12: "壹拾贰", 203: "贰佰零叁"]),
    ("ideographLegalTraditional", [6: "陸", 10: "壹拾"]),
    ("japaneseLegal", [1: "壱", 20: "弐拾"]),
    ("upperRoman", [1: "I", 4: "IV", 1999: "MCMXCIX", 4000: "4000"]),
    ("lowerRoman", [9: "ix"]),
    ("upperLetter", [1: "A", 26: "Z", 27: "AA", 28: "BB"]),
    ("lowerLetter", [3: "c"]),
    ("ordinal", [1: "1st", 2: "2nd", 11: "11th", 23: "23rd"]),
    ("numberInDash", [3: "- 3 -"]),
    ("hex", [255: "FF"]),
    ("chicago", [2: "†", 5: "**"]),
    ("none", [1: ""]),
    // Of other scripts and of the future.
    ("thaiNumbers", [7: "7"]),
    ("unheardOf", [7: "7"]),
  ]

  @Test(arguments: formats.indices) func writesNumbers(format: Int) throws {
    let (name, numbers) = Self.formats[format]
    for (number, text) in numbers {
      let numbering = list(1, level(0, name, "第%1条", start: number, "<w:suff w:val='nothing'/>"))
      #expect(try lines([paragraph("甲", list: (1, 0))], numbering) == ["第\(text)条甲"])
    }
  }

  @Test func writesNumbersByExample() throws {
    let format =
      "<mc:AlternateContent><mc:Choice Requires='w14'><w:numFmt w:val='custom' w:format='001, 002, 003, ...'/></mc:Choice>"
      + "<mc:Fallback><w:numFmt w:val='decimal'/></mc:Fallback></mc:AlternateContent>"
    let numbering = list(1, "<w:lvl w:ilvl='0'><w:start w:val='9'/>\(format)<w:lvlText w:val='%1'/></w:lvl>")
    #expect(try lines([paragraph("甲", list: (1, 0)), paragraph("乙", list: (1, 0))], numbering) == ["009 甲", "010 乙"])
  }

  @Test(arguments: [
    ("一、", "tab", "一、甲"), ("（一）", "tab", "（一）甲"), ("1.1", "tab", "1.1 甲"), ("1.", "tab", "1. 甲"),
    ("第一条", "space", "第一条 甲"), ("一、", "space", "一、 甲"), ("1.", "nothing", "1.甲"), ("50%", "nothing", "50%甲"),
    ("%9", "tab", "甲"), ("", "tab", "甲"),
  ])
  func partsNumberAndText(number: String, suffix: String, line: String) throws {
    let numbering = list(1, level(0, "decimal", number, "<w:suff w:val='\(suffix)'/>"))
    #expect(try lines([paragraph("甲", list: (1, 0))], numbering) == [line])
  }

  @Test(arguments: [
    ("&#xF06C;", "Wingdings", "● 甲"), ("&#xF0B7;", "Symbol", "• 甲"), ("&#xF0D8;", "Wingdings", "➢ 甲"),
    ("·", "宋体", "· 甲"), ("n", "Wingdings", "■ 甲"),
  ])
  func showsBullets(text: String, font: String, line: String) throws {
    let numbering = list(
      1, level(0, "bullet", text).replacing("</w:lvl>", with: "<w:rPr><w:rFonts w:ascii='\(font)'/></w:rPr></w:lvl>"))
    #expect(try lines([paragraph("甲", list: (1, 0))], numbering) == [line])
  }

  private static func items(_ levels: Int..., id: Int = 1) -> [String] {
    levels.map { paragraph("甲", list: (id, $0)) }
  }

  private static let outline = list(
    1, level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2", "<w:isLgl/>"), level(2, "lowerLetter", "%3)"))

  @Test func countsLevels() throws {
    #expect(
      try lines(Self.items(0, 1, 2, 2, 1, 2, 0, 1), Self.outline) == [
        "I. 甲", "1.1 甲", "a) 甲", "b) 甲", "1.2 甲", "a) 甲", "II. 甲", "2.1 甲",
      ])
    #expect(try lines(Self.items(1, 0), Self.outline) == ["1.1 甲", "I. 甲"])
  }

  @Test(arguments: [(0, ["1", "2", "3"]), (1, ["1", "2", "1"]), (2, ["1", "1", "1"])])
  func restartsLevelsAsTheySay(restart: Int, numbers: [String]) throws {
    let numbering = list(
      1, level(0, "none", ""), level(1, "none", ""),
      level(2, "decimal", "%3", "<w:suff w:val='space'/><w:lvlRestart w:val='\(restart)'/>"))
    let found = try lines(Self.items(0, 1, 2, 1, 2, 0, 1, 2), numbering).filter { $0 != "甲" }
    #expect(found == numbers.map { "\($0) 甲" })
  }

  @Test func startsListsAnewWhereTheySay() throws {
    let numbering =
      list(1, level(0, "decimal", "%1."))
      + "<w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>"
      + "<w:num w:numId='3'><w:abstractNumId w:val='1'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='5'/></w:lvlOverride></w:num>"
      + "<w:num w:numId='4'><w:abstractNumId w:val='1'/><w:lvlOverride w:ilvl='0'>\(level(0, "lowerLetter", "%1)"))</w:lvlOverride></w:num>"
    let body = [1, 2, 3, 3, 4].flatMap { Self.items(0, id: $0) }
    #expect(try lines(body, numbering) == ["1. 甲", "2. 甲", "5. 甲", "6. 甲", "g) 甲"])
  }

  @Test func followsListsOfStyles() throws {
    let styles =
      "<w:style w:type='paragraph' w:styleId='h1'><w:name w:val='heading 1'/><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
      + "<w:style w:type='paragraph' w:styleId='h2'><w:basedOn w:val='h1'/><w:pPr><w:numPr><w:ilvl w:val='1'/></w:numPr></w:pPr></w:style>"
      + "<w:style w:type='paragraph' w:styleId='own'><w:basedOn w:val='h2'/></w:style>"
      + "<w:style w:type='paragraph' w:styleId='off'><w:basedOn w:val='h1'/><w:pPr><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr></w:style>"
      + "<w:style w:type='paragraph' w:styleId='linked'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
    let numbering = list(
      1, level(0, "chineseCounting", "%1、"), level(1, "chineseCounting", "（%2）"),
      level(2, "decimal", "%3.", "<w:pStyle w:val='linked'/>"))
    let body =
      ["h1", "h2", "own", "linked", "off", "h1"].map { paragraph("甲", style: $0) }
      + [paragraph("甲", style: "h1", list: (0, 0))]
    #expect(try lines(body, numbering, styles: styles) == ["一、甲", "（一）甲", "（二）甲", "1. 甲", "甲", "二、甲", "甲"])
  }

  @Test func followsLinksToNumberingStyles() throws {
    let styles =
      "<w:style w:type='numbering' w:styleId='s'><w:pPr><w:numPr><w:numId w:val='2'/></w:numPr></w:pPr></w:style>"
    let numbering =
      "<w:abstractNum w:abstractNumId='1'><w:numStyleLink w:val='s'/></w:abstractNum>"
      + "<w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>" + list(2, level(0, "decimal", "%1."))
    #expect(try lines(Self.items(0) + Self.items(0, id: 2), numbering, styles: styles) == ["1. 甲", "2. 甲"])
  }

  @Test func countsOnlyWhatIsSeen() throws {
    let body = [
      paragraph("甲", list: (1, 0)), paragraph(run("密", "<w:vanish/>"), list: (1, 0), mark: "<w:vanish/>"),
      paragraph("乙", list: (1, 0), mark: "<w:del/>"), paragraph("丙", list: (1, 0)), paragraph("丁", list: (7, 0)),
      paragraph("戊", list: (1, 8)), paragraph("己", list: (1, 12)),
    ]
    #expect(try lines(body, list(1, level(0, "decimal", "%1."))) == ["1. 甲", "2. 乙丙", "丁", "戊", "己"])
  }
}
