internal import GangmuModel

/// The role that a bracket behind a name says: 县水利局(牵头).
enum RoleBracket {
  /// The role, and where the bracket opens; `nil` where the name ends in no such bracket.
  static func of(_ units: [UInt16], _ name: Range<Int>) -> (role: AssignedUnit.Role, start: Int)? {
    guard let open = Brackets.opening(units, of: name.upperBound - 1, floor: name.lowerBound), open > name.lowerBound,
      let label = RoleLabel.whole(units, open + 1..<name.upperBound - 1), case .units(let role) = label.meaning
    else { return nil }
    return (role, open)
  }
}
