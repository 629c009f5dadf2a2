import GangmuExtract
import GangmuModel
import Testing

/// What holds for any text, tried on random mixes of the pieces that the rules look for.
@Suite struct TimeAndQuantityMixTests {
  private static let pieces = [
    "每", "年", "月", "日", "第", "到", "至", "自", "从", "起", "前", "底", "内", "“", "”", "《", "》", "(", ")", "十四五", "末", "期间",
    "2025", "3", "12", "31", "十", "二", "百", "万", "亿", "-", "—", "~", "、", "和", ",", "，", "。", ";", "\n", "\t", ".", "%",
    "‰", "个",
    "家", "次", "百分点", "元", "以上", "以下", "左右", "不少于", "至少", "达到", "增长", "提高到", "全覆盖", "清零", "翻一番", "季度", "上半年", "工作日",
    "小时", "完成时限", ":", "长期坚持", "印发之日", "施行", "有效期", "通过", "一轮", "当日", "即日起至", "的", "可", "奖励", "每个镇", "年均", "分之",
    "成", "半", "零", "周", "五", "最后一个", "上、中、下旬", "1-7月", "9:00", "２０２６", "％",
  ]

  @Test("gives spans inside the text, in order, with exact slices, the same each time", arguments: 0..<40)
  func holds(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    for _ in 0..<40 {
      let text = (0..<(1 + next(60))).map { _ in Self.pieces[next(Self.pieces.count)] }.joined()
      let type = ["实施方案", "报告", "管理办法"][next(3)]
      let facts = ExtractionHarness.facts(text, type: type)
      let source = SourceText(text)
      for target in facts.targets {
        #expect(target.span.end <= source.count && target.text == source[target.span], "\(text)")
        #expect(target.deadline == nil || facts.deadlines.contains { $0.id == target.deadline }, "\(text)")
      }
      for deadline in facts.deadlines {
        #expect(deadline.span.end <= source.count && deadline.text == source[deadline.span], "\(text)")
        if let start = deadline.start, let end = deadline.end { #expect(start <= end, "\(text)") }
      }
      let starts = facts.deadlines.map(\.span.start)
      #expect(starts == starts.sorted(), "\(text)")
      let again = ExtractionHarness.facts(text, type: type)
      #expect(again.targets == facts.targets && again.deadlines == facts.deadlines, "\(text)")
    }
  }

  @Test(
    "takes time in proportion to the text, hostile shapes included",
    arguments: ["1个", "每", "2025年", "（", "“", "一", "1,", "3月", "不少于1", "1-", "百分之", "全覆盖", "1个,", "每年第一季度", "的，可1个"])
  func staysLinear(piece: String) {
    let clock = ContinuousClock()
    func time(_ count: Int) -> Duration {
      let text = String(repeating: piece, count: count)
      return clock.measure { _ = ExtractionHarness.facts(text) }
    }
    _ = time(100)
    let small = time(1000)
    let large = time(8000)
    // Eight times the text; room for a loaded machine, none for a square.
    #expect(large < small * 30 + .milliseconds(500), "\(piece): \(small) \(large)")
  }
}
