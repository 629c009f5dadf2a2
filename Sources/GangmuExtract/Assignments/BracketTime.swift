internal import GangmuModel

/// The time beside the bodies in a bracket: (市水务局牵头,2026年底前完成), (2026年6月底前完成,市水务局负责),
/// (市水务局负责,持续推进).
enum BracketTime {
  private static let separators = UnitSet(",;")
  private static let measures = UnitSet("年月日底前")
  /// Longer is no time alone: 2026年12月31日前完成阶段性任务.
  private static let longest = 20

  /// The content without a first or last piece that is a time.
  static func strip(_ units: [UInt16], _ range: Range<Int>) -> Range<Int> {
    let range = withoutOngoing(units, range)
    // Most brackets hold no number.
    guard ScanFlags.occurs(.number, units, range), range.contains(where: { UnitClass.of(units[$0]).isDigit })
    else { return range }
    var (start, end) = (range.lowerBound, range.upperBound)
    if let cut = (start..<end).suffix(longest).last(where: { separators.contains(units[$0]) }),
      isTime(units, cut + 1..<end)
    {
      end = cut
    }
    if let cut = (start..<end).prefix(longest).first(where: { separators.contains(units[$0]) }),
      isTime(units, start..<cut)
    {
      start = cut + 1
    }
    return start..<end
  }

  /// Time without an end: 持续推进, 长期坚持.
  private static let ongoing = EndingTrie(
    ["持续推进", "持续实施", "持续开展", "持续落实", "长期坚持", "长期推进", "长期实施", "常态推进", "常态化推进", "常态化开展", "全年推进", "长期"].map { ($0, true) })

  private static func withoutOngoing(_ units: [UInt16], _ range: Range<Int>) -> Range<Int> {
    guard let (_, start) = ongoing.longest(units, end: range.upperBound, floor: range.lowerBound),
      start > range.lowerBound, separators.contains(units[start - 1])
    else { return range }
    return range.lowerBound..<start - 1
  }

  private static func isTime(_ units: [UInt16], _ range: Range<Int>) -> Bool {
    let piece = ListSplitter.trim(units, range)
    guard !piece.isEmpty, UnitClass.of(units[piece.lowerBound]).isDigit, BodyEnding.of(units, piece) == nil
    else { return false }
    let afterNumber = piece.drop { UnitClass.of(units[$0]).isDigit }
    return afterNumber.first.map { measures.contains(units[$0]) } ?? false
  }
}
