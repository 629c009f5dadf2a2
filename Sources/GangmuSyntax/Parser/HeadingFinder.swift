internal import GangmuModel

/// Tells a clause's heading from its text.
///
/// A heading stands on a line of its own, or runs in: it is the first sentence, where that is short and text follows it.
struct HeadingFinder {
  private let units: [UInt16]
  private let article = NumberingStyleRegistry.article

  init(_ units: [UInt16]) { self.units = units }

  /// The heading without its full stop; `nil` where the clause has none.
  func heading(of draft: Int, in drafts: ClauseDrafts) -> TextSpan? {
    guard drafts[draft].row == nil, let first = drafts[paragraphsOf: draft].first else { return nil }
    if drafts[draft].style == article { return caption(first) }
    let hasMore = drafts[draft].hasChildren || drafts[paragraphsOf: draft].count > 1
    if let ownLine = ownLine(first, hasMore: hasMore) { return ownLine }
    return runIn(first, hasMore: hasMore)
  }

  /// 第一条 【适用范围】…
  private func caption(_ span: TextSpan) -> TextSpan? {
    guard units[span.start] == 0x3010, let close = units.first([0x3011], in: span.range), close - span.start <= 40
    else {
      return nil
    }
    return TextSpan(span.start, close + 1)
  }

  private func ownLine(_ span: TextSpan, hasMore: Bool) -> TextSpan? {
    guard span.count <= Self.longest else { return nil }
    let last = units[span.end - 1]
    if stop(from: span.start, limit: span.end - 1) < span.end - 1 { return nil }
    if last == Self.stop { return hasMore && commas(span) <= 2 ? TextSpan(span.start, span.end - 1) : nil }
    if last == UInt16(ascii: ";") || last == UInt16(ascii: ",") { return nil }
    if last == UInt16(ascii: ":") { return hasMore ? TextSpan(span.start, span.end - 1) : nil }
    // The only text of a clause is its heading where it is no sentence.
    return hasMore || commas(span) <= 3 ? span : nil
  }

  private func runIn(_ span: TextSpan, hasMore: Bool) -> TextSpan? {
    let limit = min(span.end, span.start + Self.longestRunIn)
    let stop = stop(from: span.start, limit: limit)
    guard stop > span.start, stop < limit, stop + 1 < span.end || hasMore else { return nil }
    let heading = TextSpan(span.start, stop)
    let hasOther = heading.range.contains { UnitClass.of(units[$0]).isSentenceEnd || units[$0] == UInt16(ascii: ":") }
    return hasOther || commas(heading) > 2 ? nil : heading
  }

  /// The first full stop. It is mostly near: there is nothing to gain by looking at several units a step.
  private func stop(from start: Int, limit: Int) -> Int {
    var at = start
    while at < limit, units[at] != Self.stop { at += 1 }
    return at
  }

  private func commas(_ span: TextSpan) -> Int {
    span.range.reduce(0) { $0 + (units[$1] == UInt16(ascii: ",") ? 1 : 0) }
  }

  private static let stop: UInt16 = 0x3002
  private static let longest = 60
  private static let longestRunIn = 45
}
