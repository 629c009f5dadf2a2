internal import GangmuModel

/// A list of titles or quotations: 《甲》（文号）、《乙》、《丙》.
enum QuotedList {
  private static let ends = UnitSet("。;!?,:")

  /// The stretch around a 、 without a comma or a sentence's end.
  static func range(around at: Int, in units: [UInt16], _ paragraph: Range<Int>) -> Range<Int> {
    var start = at
    while start > paragraph.lowerBound, !ends.contains(units[start - 1]) { start -= 1 }
    return start..<ends.firstIndex(in: units, from: at, limit: paragraph.upperBound)
  }
}
