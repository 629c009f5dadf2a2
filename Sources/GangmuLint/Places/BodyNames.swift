internal import GangmuModel

/// A number for each name of a body in a document's assignments, so that rules compare numbers.
package struct BodyNames: Sendable {
  /// For each unit of the assignments, one after the other, its name's number.
  package private(set) var numbers: [Int] = []
  /// How many names there are.
  package private(set) var count = 0

  init(_ assignments: [Assignment]) {
    let units = assignments.indices.reduce(0) { $0 + assignments[$1].units.count }
    var known: [UInt64: Int] = Dictionary(minimumCapacity: min(units, 64))
    numbers.reserveCapacity(units)
    // By index: a copy of an assignment or unit counts the references of all that it holds.
    for at in assignments.indices {
      for unit in assignments[at].units.indices {
        let hash = NameHash.of(assignments[at].units[unit].name)
        let number = known[hash] ?? count
        if number == count {
          known[hash] = count
          count += 1
        }
        numbers.append(number)
      }
    }
  }
}
