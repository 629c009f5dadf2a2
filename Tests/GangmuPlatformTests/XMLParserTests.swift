import GangmuPlatform
import Testing

@Suite struct XMLParserTests {
  @Test func readsElementsAttributesAndText() throws {
    let tree = try XMLParser.parse(Array(#"<w:a xmlns:w="urn:w" w:v="&amp;一"><b/>二<c>三&lt;</c></w:a>"#.utf8), depth: 9)
    let outermost = try #require(tree.children(of: -1).first { _ in true })
    #expect(tree.nodes[outermost].name == "a")
    #expect(tree.attribute("v", of: outermost) == "&一")
    #expect(tree.children(of: outermost).map { tree.nodes[$0].name } == ["b", "c"])
    #expect(String(decoding: tree.allText(in: outermost), as: UTF8.self) == "二三<")
    #expect(tree.first("c", in: outermost).map { String(decoding: tree.allText(in: $0), as: UTF8.self) } == "三<")
  }

  @Test func readsDeclaredEncodings() throws {
    let bytes = Array(#"<?xml version="1.0" encoding="GB18030"?><a>"#.utf8) + [0xD2, 0xBB] + Array("</a>".utf8)
    #expect(String(decoding: try XMLParser.parse(bytes, depth: 9).allText(in: 0), as: UTF8.self) == "一")
  }

  @Test(arguments: [
    ("<a><b></a>", XMLFault.malformed(line: 1, column: 11)),
    ("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>", .declaresEntities),
    ("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>", .declaresEntities),
    ("<a><a><a><a/></a></a></a>", .tooDeep(limit: 3)),
    ("", .malformed(line: 0, column: 0)),
  ]) func refuses(_ text: String, _ fault: XMLFault) {
    #expect(throws: fault) { try XMLParser.parse(Array(text.utf8), depth: 3) }
  }
}
