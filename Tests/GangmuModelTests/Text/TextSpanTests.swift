internal import GangmuModel
internal import Testing

@Suite struct TextSpanTests {
  @Test(arguments: [(0, 0, 0), (2, 5, 3), (5, 2, 0), (-3, 4, 4), (-3, -1, 0)])
  func neverHasANegativeLength(_ start: Int, _ end: Int, _ count: Int) {
    let span = TextSpan(start, end)
    #expect(span.count == count)
    #expect(span.isEmpty == (count == 0))
    #expect(span.start >= 0 && span.start <= span.end)
  }

  @Test func clampsOffsetsThatAreTooLarge() {
    let span = TextSpan(0, Int.max)
    #expect(span.end == Int(UInt32.max))
  }

  @Test(arguments: [
    (TextSpan(0, 4), TextSpan(2, 6), true, false), (TextSpan(0, 4), TextSpan(4, 6), false, false),
    (TextSpan(0, 9), TextSpan(2, 6), true, true), (TextSpan(3, 3), TextSpan(3, 3), false, true),
  ])
  func tellsOverlapAndContainment(_ a: TextSpan, _ b: TextSpan, _ overlaps: Bool, _ contains: Bool) {
    #expect(a.overlaps(b) == overlaps)
    #expect(b.overlaps(a) == overlaps)
    #expect(a.contains(b) == contains)
  }

  @Test func joinsToTheSmallestSpanOverBoth() {
    #expect(TextSpan(2, 4).union(TextSpan(7, 9)) == TextSpan(2, 9))
    #expect(TextSpan(2, 9).union(TextSpan(3, 4)) == TextSpan(2, 9))
  }

  @Test func containsOffsetsHalfOpen() {
    let span = TextSpan(2, 4)
    #expect([1, 2, 3, 4].map { span.contains($0) } == [false, true, true, false])
  }
}
