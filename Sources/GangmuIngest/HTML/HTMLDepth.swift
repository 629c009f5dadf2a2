internal import GangmuPlatform

/// Which elements are open, as far as it takes to keep the tree from growing deeper than any page is.
struct HTMLDepth {
  private var names: [HTMLName] = []
  /// For each name (by its hash) how many elements were opened and not closed.
  private var balance = [Int32](repeating: 0, count: 1024)

  private static let limit = 1000
  private static func slot(_ name: HTMLName) -> Int {
    Int(truncatingIfNeeded: (name.code &* 0x9E37_79B9_7F4A_7C15) >> 54)
  }

  /// False where the element would be nested too deep.
  mutating func open(_ name: HTMLName) -> Bool {
    let kind = HTMLElement.of(name)
    if kind.contains(.void) { return true }
    balance[Self.slot(name)] &+= 1
    if kind.contains(.closedByNext), let place = names.suffix(8).lastIndex(of: name),
      !names[place...].contains(HTMLName.table)
    {
      names.removeSubrange(place...)
    }
    guard names.count < Self.limit else { return false }
    names.append(name)
    return true
  }

  /// False where the tag surely closes nothing: there are no more elements of its name than were closed.
  mutating func close(_ name: HTMLName) -> Bool {
    let slot = Self.slot(name)
    guard balance[slot] > 0 else {
      // libxml2 makes an element of these two.
      return name == HTMLName.p || name == HTMLName.br
    }
    balance[slot] -= 1
    if names.last == name {
      names.removeLast()
    } else if let place = names.lastIndex(of: name) {
      // An element inside a table closes nothing around it, unless it is the table's own.
      let isKept = HTMLElement.of(name).isEmpty && names[place...].contains(HTMLName.table)
      if !isKept { names.removeSubrange(place...) }
    }
    return true
  }
}
