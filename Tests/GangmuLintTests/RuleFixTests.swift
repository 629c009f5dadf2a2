import Gangmu
import GangmuLint
import GangmuModel
import Testing

/// What a fix puts in place mends the fault, and nothing else changes.
@Suite struct RuleFixTests {
  @Test(arguments: [
    ("PUN-03", "落实《青岚县贯彻《古桥保护条例》办法》。", "落实《青岚县贯彻〈古桥保护条例〉办法》。"),
    ("PUN-04", "落实《古桥办法》、《古树办法》和“一桥一档”、“一树一牌”。", "落实《古桥办法》《古树办法》和“一桥一档”“一树一牌”。"),
    ("PUN-06", "登记古桥、古井、等资源。", "登记古桥、古井等资源。"),
  ])
  func mendsASentence(code: String, sentence: String, mended: String) throws {
    let before = "一、重点任务\n\(sentence)\n"
    #expect(try fixed(before, by: code) == "一、重点任务\n\(mended)\n")
  }

  @Test func removesTheMarkBehindAnAnnexName() throws {
    let text = """
      青岚县人民政府关于加强古桥保护的通知
      各镇人民政府：
      现将有关事项通知如下。
      一、摸清底数
      各镇要在2024年6月底前完成古桥普查。
      附件：1.青岚县古桥名录；
      2.青岚县古桥巡查记录表
      青岚县人民政府
      2024年3月5日

      """
    let mended = String(text.filter { $0 != "；" })
    #expect(try fixed(text, by: "ANX-03") == mended)
  }

  /// The text with all fixes of a rule applied; the rule finds nothing in it.
  private func fixed(_ text: String, by code: String) throws -> String {
    let linter = Linter(only: [code])
    var scalars = Array(text.unicodeScalars)
    for fix in linter.findings(in: try checked(text)).compactMap(\.fix).reversed() {
      scalars.replaceSubrange(fix.span.range, with: fix.replacement.unicodeScalars)
    }
    let result = String(String.UnicodeScalarView(scalars))
    #expect(linter.findings(in: try checked(result)).isEmpty)
    return result
  }

  private func checked(_ text: String) throws -> CheckedDocument {
    try Converter().checked(InputDocument(uri: "plan.txt", bytes: Array(text.utf8)))
  }
}
