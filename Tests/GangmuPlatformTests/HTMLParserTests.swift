import GangmuPlatform
import Testing

@Suite struct HTMLParserTests {
  /// The tree in brackets: elements by name, texts in quotation marks.
  private func dump(_ html: String) -> String {
    let tree = HTMLParser.parse(Array(html.utf8))
    var result = ""
    var open: [Int] = []
    for (index, node) in tree.nodes.enumerated() {
      while let last = open.last, last <= index {
        open.removeLast()
        result += ")"
      }
      if node.isText {
        result += "'" + String(decoding: tree.bytes[Int(node.textStart)..<Int(node.textEnd)], as: UTF8.self) + "'"
      } else {
        result += node.name.text + "("
        open.append(Int(node.end))
      }
    }
    return result + String(repeating: ")", count: open.count)
  }

  @Test(arguments: [
    ("<p>甲<b>乙</b>丙", "html(body(p('甲'b('乙')'丙')))"),
    ("<table><tr><td>甲<td>乙</table>", "html(body(table(tr(td('甲')td('乙')))))"),
    ("<p>甲&amp;乙&nbsp;&#20013;", "html(body(p('甲&乙\u{A0}中')))"),
    ("<p>甲<!-- 注 -->乙", "html(body(p('甲''乙')))"),
    ("<BLOCKQUOTE>甲</BLOCKQUOTE>", "html(body(blockquo('甲')))"),
    ("", ""),
  ])
  func parses(html: String, tree: String) {
    #expect(dump(html) == tree)
  }

  /// Runs that are long enough are not shown to libxml2: what comes back must be the same.
  @Test(arguments: [
    "甲乙丙丁戊己庚辛壬癸", "A甲乙丙丁戊己庚辛壬癸B，子丑寅卯辰巳午未申酉戌亥", "甲乙丙丁戊己庚辛壬癸\u{10FFFD}@@@@",
    "𠀀𠀁𠀂𠀃𠀄𠀅𠀆𠀇𠀈𠀉é甲乙丙丁戊己庚辛壬癸\u{E000}\u{3000}", String(repeating: "第一条　为了修桥，x", count: 300),
  ])
  func givesLongRunsBackAsTheyWere(text: String) {
    #expect(dump("<div><p>\(text)<b>\(text)</b></div>") == "html(body(div(p('\(text)'b('\(text)')))))")
    let tree = HTMLParser.parse(Array("<p class='\(text)'>\(text)&#x3C;".utf8))
    let paragraph = tree.nodes.firstIndex { $0.name == HTMLName("p") } ?? 0
    #expect(tree.string(HTMLName("class"), of: paragraph) == String(decoding: text.utf8.prefix(4096), as: UTF8.self))
    #expect(dump("<p>\(text)&#x3C;") == "html(body(p('\(text)<')))")
  }

  @Test func givesNoRunTwiceWhateverMarksAPageMakesUp() {
    let run = "甲乙丙丁戊己庚辛壬癸"
    let mark = "\u{10FFFD}@@@@"
    #expect(dump("<p>\(run)&#x10FFFD;@@@@") == "html(body(p('\(run)\(mark)')))")
    #expect(
      dump("<p>&#x10FFFD;@@@A &#x10FFFD;@@<b>\(run)") == "html(body(p('\u{10FFFD}@@@A \u{10FFFD}@@'b('\(run)'))))")
  }

  @Test func leavesOutWhatNoDocumentMayHold() {
    let run = "甲乙丙丁戊己庚辛壬癸"
    #expect(dump("<p>\(run)\u{FFFF}\u{FFFE}\(run)") == "html(body(p('\(run)\(run)')))")
  }

  @Test func readsAttributesAndLines() {
    let tree = HTMLParser.parse(Array("<div>\n<p class='甲 b' onclick='x' id=c>乙</p></div>".utf8))
    let paragraph = tree.nodes.firstIndex { $0.name == HTMLName("p") } ?? 0
    #expect(tree.string(HTMLName("class"), of: paragraph) == "甲 b")
    #expect(tree.string(HTMLName("id"), of: paragraph) == "c")
    #expect(tree.attribute(HTMLName("onclick"), of: paragraph) == nil)
    #expect(tree.nodes[paragraph].line == 2)
  }

  @Test func takesUTF8WhateverThePageDeclares() {
    #expect(dump("<meta charset=gbk><p>甲").contains("'甲'"))
  }

  @Test func keepsDepthBeyondTheLimitOfXML() {
    let html = String(repeating: "<div>", count: 100_000) + "甲" + String(repeating: "</div>", count: 100_000)
    let tree = HTMLParser.parse(Array(html.utf8))
    #expect(tree.nodes.count == 100_003)
    #expect(tree.nodes.last?.isText == true)
  }

  @Test func keepsTextsOfTenMegabytes() {
    let text = String(repeating: "依法推进", count: 1_000_000)
    let tree = HTMLParser.parse(Array(("<p>" + text).utf8))
    #expect(tree.nodes.filter(\.isText).reduce(0) { $0 + Int($1.textEnd - $1.textStart) } == text.utf8.count)
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  ])
  func digests(text: String, digest: String) {
    #expect(SHA256.hexadecimal(of: Array(text.utf8)) == digest)
  }
}
