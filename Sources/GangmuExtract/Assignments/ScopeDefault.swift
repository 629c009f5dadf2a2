internal import GangmuModel

/// 以下除标注适用范围外,适用范围均为…: the scope of all lists that say none of their own.
enum ScopeDefault {
  static let word = UnitFold.units("适用范围")
  private static let all = UnitTrie(["均为", "均是", "都为", "都是", "皆为", "统一为", "一律为", "默认为"].map { ($0, true) })
  private static let rest = UnitTrie(["除", "未", "没有", "以下", "其余", "其他"].map { ($0, true) })

  /// - Parameters:
  ///   - at: The place of a 适用范围.
  ///   - sentence: The sentence around it.
  /// - Returns: Where the scope stands.
  static func read(_ units: [UInt16], _ at: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard units.has(word, at: at, limit: sentence.upperBound), rest.first(units, in: sentence.lowerBound..<at) != nil,
      let (_, start) = all.longest(units, at: at + word.count, limit: sentence.upperBound)
    else { return nil }
    let scope = ListSplitter.trim(units, start..<sentence.upperBound)
    return scope.isEmpty ? nil : scope
  }
}
