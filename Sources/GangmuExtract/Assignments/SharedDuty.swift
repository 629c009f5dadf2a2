internal import GangmuModel

/// 按职责分工, 根据各自职责: words which say that each body does the part that its own duties give it.
enum SharedDuty {
  private static let words = UnitTrie(
    [
      "职责分工", "职能分工", "各自职责", "各自职能", "各自分工", "按职责", "按照职责", "依职责", "依据职责", "根据职责", "按职能", "按照职能", "职能职责", "按分工",
      "分工负责", "分别负责", "分别落实", "分别组织", "分别实施", "按权限", "职责权限", "各司其职", "各负其责",
    ].map { ($0, true) })

  static func isSaid(_ units: [UInt16], in range: Range<Int>) -> Bool { words.first(units, in: range) != nil }
}
