internal import GangmuModel

/// A list of titles or quotations: 《甲》（文号）、《乙》、《丙》.
enum QuotedList {
  private static let ends = UnitSet("。;!?,:\n")

  /// The stretch around a 、 without a comma or a sentence's end.
  static func range(around at: Int, in units: [UInt16]) -> Range<Int> {
    var start = at
    while start > 0, !ends.contains(units[start - 1]) { start -= 1 }
    return start..<ends.firstIndex(in: units, from: at, limit: units.count)
  }

  /// Whether a note in brackets follows some item: （文号）.
  static func hasNotes(_ list: Range<Int>, in units: [UInt16]) -> Bool {
    list.dropFirst().contains { units[$0] == 0x28 && (units[$0 - 1] == 0x300B || units[$0 - 1] == 0x201D) }
  }
}
