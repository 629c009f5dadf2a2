internal import GangmuModel

/// The time beside the bodies in a bracket: (市水务局牵头,2026年底前完成), (2026年6月底前完成,市水务局负责),
/// (完成时限:6月底;责任单位:市水务局), (市水务局负责,年内持续推进).
enum BracketTime {
  private static let separators = UnitSet(",;")
  private static let measures = UnitSet("年月日底前")
  /// Longer is no time alone: 2026年12月31日前完成阶段性任务.
  private static let longest = 20
  /// With its label.
  private static let longestNamed = 40

  /// The content without a first or last piece that is a time.
  static func strip(_ units: [UInt16], _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    let separators = Self.separators
    if let cut = (start..<end).suffix(longest).last(where: { separators.contains(units[$0]) }),
      isTime(units, cut + 1..<end)
    {
      end = cut
    }
    if let cut = (start..<end).prefix(longestNamed).first(where: { separators.contains(units[$0]) }),
      isNamed(units, start..<cut) || cut - start < longest && isTime(units, start..<cut)
    {
      start = cut + 1
    }
    return start..<end
  }

  /// Words that begin a time without a number: 持续推进, 年内完成.
  private static let beginnings = UnitTrie(
    ["持续", "长期", "常态", "全年", "年内", "年底", "今年", "当年", "每年", "每半年", "每季度", "每月", "贯穿", "分年度", "分阶段", "适时", "即时"].map {
      ($0, true)
    })

  /// 县水利局,长期负责
  private static let duties = EndingTrie(["负责", "牵头", "配合", "参与"].map { ($0, true) })

  private static func isTime(_ units: [UInt16], _ range: Range<Int>) -> Bool {
    let piece = ListSplitter.trim(units, range)
    guard !piece.isEmpty else { return false }
    if beginnings.longest(units, at: piece.lowerBound, limit: piece.upperBound) != nil {
      return BodyEnding.of(units, piece) == nil
        && duties.longest(units, end: piece.upperBound, floor: piece.lowerBound) == nil
    }
    guard UnitClass.of(units[piece.lowerBound]).isDigit, BodyEnding.of(units, piece) == nil else { return false }
    let afterNumber = piece.drop { UnitClass.of(units[$0]).isDigit }
    return afterNumber.first.map { measures.contains(units[$0]) } ?? false
  }

  /// 完成时限:2026年6月底
  private static func isNamed(_ units: [UInt16], _ piece: Range<Int>) -> Bool {
    guard let colon = units.first([0x3A], in: piece) else { return false }
    return names.longest(units, end: colon, floor: piece.lowerBound) != nil
  }

  private static let names = EndingTrie(["时限", "时间", "期限", "时间节点", "时限要求", "时间要求", "进度", "进度安排"].map { ($0, true) })
}
