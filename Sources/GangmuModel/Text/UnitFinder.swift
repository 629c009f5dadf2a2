/// Finds the next unit of a set in a text: a byte for each of the 65,536 codes, so that four units are asked at once.
package struct UnitFinder: Sendable {
  private let bytes: [UInt8]

  /// The characters of a string, folded.
  package init(_ characters: String) {
    var bytes = [UInt8](repeating: 0, count: 0x10000)
    for unit in UnitFold.units(characters) { bytes[Int(unit)] = 1 }
    self.bytes = bytes
  }

  /// The first unit of the set from `start` on; `limit` where there is none before it.
  package func first(in units: [UInt16], from start: Int, limit: Int) -> Int {
    guard start >= 0, start < limit, limit <= units.count else { return limit }
    return bytes.withUnsafeBufferPointer { bytes in
      units.withUnsafeBufferPointer { units in
        var at = start
        while at &+ 4 <= limit {
          let former = bytes[Int(units[at])] | bytes[Int(units[at &+ 1])]
          if former | bytes[Int(units[at &+ 2])] | bytes[Int(units[at &+ 3])] != 0 { break }
          at &+= 4
        }
        while at < limit, bytes[Int(units[at])] == 0 { at &+= 1 }
        return at
      }
    }
  }
}
