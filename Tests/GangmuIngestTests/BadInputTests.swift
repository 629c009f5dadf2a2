import GangmuIngest
import GangmuModel
import Testing

@Suite struct BadInputTests {
  private static let noise: [UInt8] = (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 31 &+ $0 >> 3) }

  static let unreadable: [([UInt8], String)] = [
    ([] as [UInt8], "empty"),
    (Array(" \n\t　\u{A0}\n".utf8), "no-text"),
    ([0xEF, 0xBB, 0xBF], "no-text"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], "binary"),
    ([0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "binary"),
    (Array("GIF89a".utf8) + [1, 0, 1, 0], "binary"),
    (Array("%PDF-1.7\n%".utf8), "damaged"),
    ([0x50, 0x4B, 3, 4, 20, 0, 6, 0], "unsupported-format"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "unsupported-format"),
    (Array("{\\rtf1 x}".utf8), "unsupported-format"),
    (noise, "binary"),
    (Array("<html><head><title>甲</title></head><body><script>x()</script></body></html>".utf8), "no-text"),
  ]

  @Test(arguments: unreadable)
  func saysWhatIsWrong(bytes: [UInt8], code: String) throws {
    let error = #expect(throws: IngestError.self) { try ingest(bytes) }
    #expect(error?.code.name == code)
    #expect((error?.message.count ?? 0) > 15)
  }

  @Test func namesKnownFormats() {
    let error = #expect(throws: IngestError.self) { try ingest("甲", format: "doc") }
    #expect(error?.message.contains("html") == true)
  }

  private static let attributes = "<p " + (0..<50_000).map { "a\($0)=1" }.joined(separator: " ") + ">甲</p>"

  /// Shapes on which a careless reader crashes, or works with the square of their size.
  private static let hostile: [String] = [
    String(repeating: "<div>", count: 100_000) + "甲" + String(repeating: "</div>", count: 100_000),
    String(repeating: "<div>", count: 50_000) + "甲" + String(repeating: "</span>", count: 50_000),
    "<p>" + String(repeating: "<b><i>", count: 50_000) + "甲",
    String(repeating: "<table><tr><td>", count: 30_000) + "甲",
    "<p>甲" + String(repeating: "<", count: 1_000_000),
    "<p>甲</p>" + String(repeating: "<p", count: 500_000),
    "<p>甲</p>" + String(repeating: "<% ", count: 300_000),
    "<p>甲</p>" + String(repeating: "<!--", count: 300_000),
    attributes,
    "<p>甲" + String(repeating: "&", count: 500_000),
    "<table>" + String(repeating: "<tr><td rowspan=9999 colspan=9999>甲</td><td>乙</td></tr>", count: 2_000)
      + "</table>",
    "<table><tr>" + String(repeating: "<td>甲", count: 20_000) + "</tr>"
      + String(repeating: "<tr><td>乙", count: 20_000),
    "# 甲\n" + String(repeating: "[", count: 300_000) + String(repeating: "[a](", count: 100_000),
    "# 甲\n" + String(repeating: "|a", count: 2_000) + "\n|---|\n" + String(repeating: "|a|\n", count: 20_000),
    "# 甲\n" + String(repeating: "<table>\n", count: 20_000),
    "# 甲\n" + String(repeating: ">", count: 300_000) + "\n" + String(repeating: "*a ", count: 300_000),
    String(repeating: "（", count: 1_000_000),
    String(repeating: "依法推进，", count: 700_000),
    String(repeating: "\n", count: 500_000) + "甲",
  ]

  @Test(.timeLimit(.minutes(3)), arguments: hostile.indices)
  func readsHostileShapes(shape: Int) throws {
    _ = try ingest(Self.hostile[shape])
  }

  @Test func readsPagesCutAnywhere() throws {
    let page =
      "<html><head><title>通知</title></head><body><table><tr><td>索引号：<td>QS</tr></table><p>第一条，内容。</p>"
      + "<table><tr><th>序号<th>任务</tr><tr><td>1<td>甲</tr></table></body></html>"
    let bytes = Array(page.utf8)
    for end in stride(from: 20, to: bytes.count, by: 3) {
      do {
        check(try Ingestor.ingest(Array(bytes[..<end]), uri: "cut"))
      } catch {
        #expect(error.code == .noText)
      }
    }
  }
}
