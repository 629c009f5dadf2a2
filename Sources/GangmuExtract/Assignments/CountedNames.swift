internal import GangmuModel

/// Tells which names, by their numbers, were there before in a role.
struct CountedNames {
  /// Up to this many are compared one by one.
  private static let few = 16
  private var keys: [Int] = []
  private var hashed: Set<Int> = []

  /// Returns whether the name is new in this role.
  mutating func insert(_ name: Int, _ role: AssignedUnit.Role) -> Bool {
    let key = name << 2 | Self.number(role)
    if hashed.isEmpty {
      if keys.contains(key) { return false }
      keys.append(key)
      if keys.count > Self.few { hashed = Set(keys) }
      return true
    }
    return hashed.insert(key).inserted
  }

  mutating func removeAll() {
    if !keys.isEmpty { keys.removeAll(keepingCapacity: true) }
    if !hashed.isEmpty { hashed = [] }
  }

  private static func number(_ role: AssignedUnit.Role) -> Int {
    switch role {
    case .lead: 0
    case .responsible: 1
    case .participating: 2
    case .supervising: 3
    }
  }
}
