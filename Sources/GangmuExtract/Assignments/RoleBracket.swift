internal import GangmuModel

/// The role that a bracket behind a name says: 县水利局(牵头).
enum RoleBracket {
  private static let roles = UnitTrie<AssignedUnit.Role>([
    ("牵头", .lead), ("牵头单位", .lead), ("牵头部门", .lead), ("主办", .lead), ("总牵头", .lead), ("配合", .participating),
    ("协办", .participating),
    ("参与", .participating),
  ])

  /// The role, and where the bracket opens; `nil` where the name ends in no such bracket.
  static func of(_ units: [UInt16], _ name: Range<Int>) -> (role: AssignedUnit.Role, start: Int)? {
    guard let open = Brackets.opening(units, of: name.upperBound - 1, floor: name.lowerBound), open > name.lowerBound,
      let (role, end) = roles.longest(units, at: open + 1, limit: name.upperBound), end == name.upperBound - 1
    else { return nil }
    return (role, open)
  }
}
