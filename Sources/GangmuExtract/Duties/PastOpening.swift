internal import GangmuModel

/// 去年, 近年来, 2023年 in a document of 2024: a sentence that begins so tells what was done.
enum PastOpening {
  private static let words = UnitTrie(
    [
      "去年", "上年", "上一年", "近年", "近几年", "近三年", "近五年", "过去", "多年来", "一年来", "两年来", "三年来", "五年来", "几年来", "此前", "截至", "截止",
      "目前已", "今年以来", "一直以来", "长期以来",
    ].map { ($0, true) })
  private static let since = UnitTrie(["以来", "来"].map { ($0, true) })
  private static let from = UnitTrie(["起", "开始", "底前", "前"].map { ($0, true) })

  /// - Parameter year: The document's year, `nil` where it states none.
  static func begins(_ units: [UInt16], _ sentence: Range<Int>, year: Int?) -> Bool {
    let start = units.skipBlanks(sentence.lowerBound, limit: sentence.upperBound)
    if words.longest(units, at: start, limit: sentence.upperBound) != nil { return true }
    guard let year, start < sentence.upperBound, UnitClass.of(units[start]).isDigit,
      let date = WrittenDateReader(units: units, limit: sentence.upperBound, impliedYear: nil).date(at: start)
    else { return false }
    if since.longest(units, at: date.end, limit: sentence.upperBound) != nil { return date.days.first.year < year }
    return date.days.last.year < year && from.longest(units, at: date.end, limit: sentence.upperBound) == nil
  }
}
