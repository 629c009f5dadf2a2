/// Words whose characters may stand apart, as pages and headings set them: 文号, 文　号, 索 引 号.
package enum SpacedWord {
  /// The end of the word that begins at an offset: a run of Chinese characters, or single ones with white space between
  /// them up to a longer run.
  package static func end(_ units: [UInt16], at start: Int, limit: Int) -> Int {
    var end = runEnd(units, start, limit)
    guard end == start + 1 else { return end }
    while true {
      let next = units.skipBlanks(end, limit: limit)
      guard next > end, next < limit, runEnd(units, next, limit) == next + 1 else { return end }
      end = next + 1
    }
  }

  private static func runEnd(_ units: [UInt16], _ start: Int, _ limit: Int) -> Int {
    var end = start
    while end < limit, UnitClass.of(units[end]).isHan { end += 1 }
    return end
  }
}
