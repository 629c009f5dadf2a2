internal import GangmuModel

/// Tells which names, each with its role, were there before.
struct CountedNames {
  private struct Entry: Hashable {
    var name: String
    var role: AssignedUnit.Role

    /// Bytes are compared: names come from one text, and Unicode's rules for equal strings are slow.
    static func == (one: Entry, other: Entry) -> Bool {
      one.role == other.role && one.name.utf8.count == other.name.utf8.count
        && one.name.utf8.elementsEqual(other.name.utf8)
    }

    func hash(into hasher: inout Hasher) {
      for byte in name.utf8 { hasher.combine(byte) }
    }
  }

  /// Up to this many are compared one by one.
  private static let few = 16
  private var entries: [Entry] = []
  private var hashed: Set<Entry> = []

  /// Returns whether the name is new in this role.
  mutating func insert(_ name: String, _ role: AssignedUnit.Role) -> Bool {
    let entry = Entry(name: name, role: role)
    if hashed.isEmpty {
      if entries.contains(entry) { return false }
      entries.append(entry)
      if entries.count > Self.few { hashed = Set(entries) }
      return true
    }
    return hashed.insert(entry).inserted
  }

  mutating func removeAll() {
    if !entries.isEmpty { entries.removeAll(keepingCapacity: true) }
    if !hashed.isEmpty { hashed = [] }
  }
}
