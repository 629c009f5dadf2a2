internal import GangmuModel

/// 牵头部门, 各场景配合单位: a class of bodies named by their role in the task.
enum RoleClass {
  private static let roles = EndingTrie(
    ["牵头", "责任", "配合", "参与", "参加", "协同", "协办", "主办", "承办", "协作"].map { ($0, true) })

  /// Where the role begins; `nil` where a name is no such class.
  static func start(_ units: [UInt16], _ name: Range<Int>) -> Int? {
    guard let (ending, start) = BodyEnding.of(units, name), ending.shape == .class else { return nil }
    return roles.longest(units, end: start, floor: name.lowerBound)?.start
  }
}
