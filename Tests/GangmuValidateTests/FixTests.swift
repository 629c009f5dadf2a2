import Gangmu
import GangmuLint
import GangmuModel
import GangmuTestSupport
import Testing

@testable import GangmuValidate

@Suite struct FixTests {
  /// Text with places to replace by `X`, and the file after that.
  @Test(arguments: [
    ("a.txt", "关于修桥的意见\n坚持,坚决。\n", [","], "关于修桥的意见\n坚持X坚决。\n"),
    ("a.txt", "关于修桥的意见\r\n\r\n  坚持,坚决。\r\n一、要求,要求\r\n", [","], "关于修桥的意见\r\n\r\n  坚持X坚决。\r\n一、要求X要求\r\n"),
    ("a.txt", "关于修桥的意见\r坚持,坚决。\r一、要求,要求", [","], "关于修桥的意见\r坚持X坚决。\r一、要求X要求"),
    ("a.txt", "\u{FEFF}一,二\n三,四", [","], "\u{FEFF}一X二\n三X四"),
    (
      "a.md", "水,桥\n\n```text\n水,桥\n~~~\n```\n\n    水,桥\n\n水,桥\n", [","],
      "水X桥\n\n```text\n水,桥\n~~~\n```\n\n    水,桥\n\n水X桥\n"
    ),
    ("a.md", "# 关于,修桥\n\n**坚持**水,桥\n", [","], "# 关于X修桥\n\n**坚持**水X桥\n"),
    ("a.txt", "坚持𠮷,桥。\n", [","], "坚持𠮷X桥。\n"), ("a.txt", "修桥修桥,修桥\n", ["桥修", "修桥,"], "修X桥,修桥\n"),
  ])
  func changesTheVeryBytes(name: String, text: String, places: [String], expected: String) throws {
    let bytes = Array(text.utf8)
    let document = try Converter().checked(InputDocument(uri: name, bytes: bytes))
    let fixes = places.flatMap { spans(of: $0, in: document.text) }.map { Finding.Fix($0, "X") }
    try #require(!fixes.isEmpty)
    let edits = FileEdits(fixes, in: document, bytes: bytes).edits
    let fixed = String(decoding: FileEdits.apply(edits, to: bytes), as: UTF8.self)
    #expect(fixed == expected)
  }

  /// Where the file has other bytes than the text, nothing is changed.
  @Test(arguments: [
    ("a.html", "<p>水&#44;桥</p>\n"), ("a.md", "水&#44;桥,路\n"), ("a.md", "水&#44;桥\n"), ("a.md", "水,\\*桥\n"),
  ])
  func leavesWhatIsWrittenInAnotherWay(name: String, text: String) throws {
    let bytes = Array(text.utf8)
    let document = try Converter().checked(InputDocument(uri: name, bytes: bytes))
    let fixes = spans(of: ",", in: document.text).prefix(1).map { Finding.Fix($0, "，") }
    try #require(!fixes.isEmpty)
    let fixed = FileEdits.apply(FileEdits(fixes, in: document, bytes: bytes).edits, to: bytes)
    #expect(fixed == bytes)
  }

  @Test(arguments: [
    ("a\nb\nc\n", "a\nX\nc\n", "@@ -1,3 +1,3 @@\n a\n-b\n+X\n c\n"), ("a\n", "a\n", nil),
    ("", "a\n", "@@ -0,0 +1,1 @@\n+a\n"),
    ("a", "b", "@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n"),
    ("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nX\n6\n7\n8\n9\n", "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+X\n 6\n 7\n 8\n"),
  ])
  func showsDifferencesAsOthersDo(old: String, new: String, expected: String?) {
    let text = UnifiedDiff.text(from: Array(old.utf8), to: Array(new.utf8), path: "a")
    #expect(text == (expected.map { "--- a\n+++ a\n" + $0 } ?? ""))
  }

  @Test func partsHunksThatAreFarFromEachOther() {
    let old = (1...30).map { "\($0)\n" }.joined()
    let new = old.replacing("\n5\n", with: "\nX\n").replacing("\n25\n", with: "\nY\n")
    let text = UnifiedDiff.text(from: Array(old.utf8), to: Array(new.utf8), path: "a")
    #expect(text.split(separator: "\n").filter { $0.hasPrefix("@@") } == ["@@ -2,7 +2,7 @@", "@@ -22,7 +22,7 @@"])
  }

  private func spans(of word: String, in text: SourceText) -> [TextSpan] {
    let units = Array(text[text.span].unicodeScalars)
    let wanted = Array(word.unicodeScalars)
    return units.indices.filter { units[$0...].starts(with: wanted) }.map { TextSpan($0, $0 + wanted.count) }
  }
}
