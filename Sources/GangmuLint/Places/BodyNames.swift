internal import GangmuModel

/// A number for each name of a body in a document's assignments, so that rules compare numbers.
package struct BodyNames: Sendable {
  /// For each unit of the assignments, one after the other, its name's number.
  package private(set) var numbers: [Int] = []
  /// How many names there are.
  package private(set) var count = 0

  init(_ assignments: [Assignment]) {
    let units = assignments.indices.reduce(0) { $0 + assignments[$1].units.count }
    var known = NameNumbers(capacity: units)
    numbers.reserveCapacity(units)
    // By index: a copy of an assignment or unit counts the references of all that it holds.
    for at in assignments.indices {
      for unit in assignments[at].units.indices {
        numbers.append(known.number(of: NameHash.of(assignments[at].units[unit].name)))
      }
    }
    count = known.count
  }
}

/// Numbers hashes in the order in which they come; they are even enough to be places in a table themselves.
private struct NameNumbers {
  private(set) var count = 0
  private var slots: [(hash: UInt64, number: Int)]

  /// - Parameter capacity: How many different hashes there may be at most.
  init(capacity: Int) {
    var size = 16
    while size < 2 * capacity { size *= 2 }
    slots = Array(repeating: (0, -1), count: size)
  }

  mutating func number(of hash: UInt64) -> Int {
    // At least half of the slots are free: the search ends.
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot].number >= 0 {
      if slots[slot].hash == hash { return slots[slot].number }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = (hash, count)
    count += 1
    return count - 1
  }
}
