internal import GangmuModel

/// ENC-03.
enum RadicalLookalikeRule: DocumentRule {
  static let description = RuleDescription(
    code: "ENC-03", name: "radical-lookalike", severity: .warning,
    summary: LocalizedText("部首字符代替汉字", "a radical stands for the character that looks like it"),
    rationale: LocalizedText(
      "由 PDF 复制的文字常有“⼀”（U+2F00）代替“一”，看不出来，却搜索不到、排序错误。",
      "Text copied from PDF files often has ⼀ (U+2F00) for 一: it looks the same and is not found by any search."),
    basis: [.init("Unicode 15.0", "18.2", .practice)],
    breaks: [
      .init("关于河道管护的意见\n⼀、总体要求\n坚持节水优先。\n"), .init("关于河道管护的意见\n坚持⽣态优先。\n"),
    ],
    passes: [.init("关于河道管护的意见\n一、总体要求\n坚持生态优先。\n")])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    for offset in document.characters[.radical] {
      let span = TextSpan(offset, offset + 1)
      let radical = document.text[span]
      let unit = document.text.units[offset]
      guard !(0x2E80...0x2FDF).contains(unit), let meant = Unicode.Scalar(UInt32(unit)) else {
        report.add(span, LocalizedText("“\(radical)”是部首，不是汉字", "“\(radical)” is a radical, not a character"))
        continue
      }
      // The folded form of these is the simplified character, which a text in traditional ones does not mean.
      let isSure = document.scalar(offset).map { !Self.traditional.contains($0.value) } ?? false
      report.add(
        span, LocalizedText("部首“\(radical)”应为汉字“\(meant)”", "the radical “\(radical)” stands for “\(meant)”"),
        fix: isSure ? .init(span, String(meant)) : nil)
    }
  }

  /// Kangxi radicals whose character is a traditional form.
  private static let traditional = Set("⾒⾙⾞⾧⾨⾱⾴⾵⾶⾷⾺⿂⿃⿄⿆⿈⿊⿌⿑⿒⿓⿔⾾".unicodeScalars.map(\.value))
}
