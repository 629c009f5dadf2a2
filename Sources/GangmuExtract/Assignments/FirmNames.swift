internal import GangmuModel

/// Firms that are called by their group, without 公司: 石渡移动, 国网石渡电力.
enum FirmNames {
  /// Whether a name is a firm's, whole as it stands.
  static func isFirm(_ units: [UInt16], _ span: Range<Int>) -> Bool {
    guard span.count <= FormulaScanner.longestName else { return false }
    return groups.longest(units, at: span.lowerBound, limit: span.upperBound) != nil || ends(carriers, units, span)
  }

  /// Whether a name is a firm's or a matter of departments: 石渡广电, 文化广电.
  static func mayBeFirm(_ units: [UInt16], _ span: Range<Int>) -> Bool {
    isFirm(units, span) || span.count <= FormulaScanner.longestName && ends(broadcasters, units, span)
  }

  private static func ends(_ words: EndingTrie<Bool>, _ units: [UInt16], _ span: Range<Int>) -> Bool {
    span.count > 3 && words.longest(units, end: span.upperBound, floor: span.lowerBound) != nil
  }

  private static let carriers = EndingTrie(["移动", "联通", "电信", "铁塔", "石油", "石化"].map { ($0, true) })
  private static let broadcasters = EndingTrie([("广电", true)])

  /// 国网石渡电力, 中国移动石渡
  private static let groups = UnitTrie(
    ["国网", "南网", "国家电网", "南方电网", "中国移动", "中国联通", "中国电信", "中国铁塔", "中国石油", "中国石化", "中石油", "中石化"].map { ($0, true) })
}
