import GangmuIngest
import GangmuModel
import Testing

@Suite struct CharsetTests {
  private static let simplified = "青山县人民政府关于加强古树保护的通知\n各乡镇人民政府，县直各单位：\n请认真贯彻执行。\n"
  private static let traditional = "青山縣政府關於加強古樹保護的通知\n各鄉鎮公所：\n請認真執行，並於年底前報告。\n"

  static let encodings: [(String, [UInt8], String)] = [
    ("UTF-8", Array(simplified.utf8), simplified),
    ("UTF-8", [0xEF, 0xBB, 0xBF] + Array(simplified.utf8), simplified),
    ("GB18030", encoded(simplified, "GB18030"), simplified),
    ("GB18030", [0x84, 0x31, 0x95, 0x33] + encoded(simplified, "GB18030"), simplified),
    ("Big5", encoded(traditional, "Big5"), traditional),
    ("UTF-16LE", [0xFF, 0xFE] + encoded(simplified, "UTF-16LE"), simplified),
    ("UTF-16BE", [0xFE, 0xFF] + encoded(simplified, "UTF-16BE"), simplified),
    ("UTF-16LE", encoded(simplified, "UTF-16LE"), simplified),
    ("UTF-16BE", encoded(simplified, "UTF-16BE"), simplified),
  ]

  @Test(arguments: encodings)
  func findsTheEncoding(name: String, bytes: [UInt8], text: String) throws {
    let document = try ingest(bytes)
    #expect(document.source.encoding == name)
    #expect(document.text[document.text.span] == text)
    #expect(document.diagnostics.isEmpty)
  }

  static let declarations: [(String, String, String, Bool)] = [
    ("<meta charset=gb2312>", "GB18030", "GB18030", false),
    ("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=GBK\">", "GB18030", "GB18030", false),
    ("<?xml version=\"1.0\" encoding=\"gb2312\"?>", "GB18030", "GB18030", false),
    ("<%@ page pageEncoding=\"GBK\"%>", "GB18030", "GB18030", false),
    ("<meta charset=big5>", "Big5", "Big5", false),
    ("", "GB18030", "GB18030", false),
    // What is declared is not what the bytes are.
    ("<meta charset=gb2312>", "UTF-8", "UTF-8", true),
    ("<meta charset=utf-8>", "GB18030", "GB18030", true),
    ("<meta charset=iso-8859-1>", "GB18030", "GB18030", true),
    ("<meta charset=no-such-charset>", "GB18030", "GB18030", true),
    ("<meta charset=utf-16>", "UTF-8", "UTF-8", true),
  ]

  @Test(arguments: declarations)
  func weighsTheDeclaration(head: String, real: String, read: String, conflicts: Bool) throws {
    let body = real == "Big5" ? Self.traditional : Self.simplified
    let page = "<html><head>\(head)</head><body><p>\(body)</p></body></html>"
    let document = try ingest(real == "UTF-8" ? Array(page.utf8) : encoded(page, real))
    #expect(document.source.encoding == read)
    #expect(document.text[document.text.span].contains(body.prefix(6)))
    #expect(document.diagnostics.map(\.rule) == (conflicts ? ["encoding-conflict"] : []))
    #expect(document.source.encodingConfidence > 0.5)
  }

  @Test func saysOneWhereDeclaredAndValid() throws {
    let page = "<meta charset=gbk><p>" + Self.simplified
    #expect(try ingest(encoded(page, "GB18030")).source.encodingConfidence == 1)
  }

  @Test func readsFourByteCharacters() throws {
    let document = try ingest(encoded("青山县人民政府关于", "GB18030") + [0x95, 0x32, 0x82, 0x36])
    #expect(document.text[document.text.span] == "青山县人民政府关于𠀀")
  }

  static let invalid: [([UInt8], String, String)] = [
    (Array("青山县".utf8) + [0xFF] + Array("人民政府各部门".utf8), "UTF-8", "9"),
    (encoded("青山县人民政府各部门要认真执行", "GB18030") + [0xFF] + encoded("通知", "GB18030"), "GB18030", "30"),
  ]

  @Test(arguments: invalid)
  func reportsInvalidBytes(bytes: [UInt8], encoding: String, offset: String) throws {
    let document = try ingest(bytes)
    #expect(document.source.encoding == encoding)
    #expect(document.text[document.text.span].contains("\u{FFFD}"))
    let diagnostic = try #require(document.diagnostics.first)
    #expect(diagnostic.rule == "invalid-bytes")
    #expect(diagnostic.message.contains("at byte \(offset)"))
  }

  @Test func readsATextThatWasCutInACharacter() throws {
    let document = try ingest(Array(Array("青山县人民政府".utf8).dropLast()))
    #expect(document.source.encoding == "UTF-8")
    #expect(document.diagnostics.map(\.rule) == ["invalid-bytes"])
  }

  @Test func obeysTheUser() throws {
    let bytes = encoded(Self.simplified, "GB18030")
    let document = try ingest(bytes, options: IngestOptions(encoding: "Big5"))
    #expect(document.source.encoding == "Big5")
    #expect(try ingest(bytes, options: IngestOptions(encoding: "gbk")).source.encoding == "GB18030")
    #expect(throws: IngestError.self) { try ingest(bytes, options: IngestOptions(encoding: "nonsense")) }
  }

  @Test func makesLineEndsOne() throws {
    #expect(lines(try ingest("甲\r\n乙\r丙\n\r\n丁")) == ["甲", "乙", "丙", "丁"])
    #expect(try ingest("甲\r\n乙\r丙\n丁").blocks.map { $0.location?.line } == [1, 2, 3, 4])
  }
}
