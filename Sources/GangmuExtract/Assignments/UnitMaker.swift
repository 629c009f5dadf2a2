internal import GangmuModel

/// Makes the assigned units of formulas: names put back, each name once in a role.
struct UnitMaker {
  private var names: NameTable
  private let restoration: NameRestoration
  private var counted = CountedNames()

  init(_ text: SourceText) {
    names = NameTable(text)
    restoration = NameRestoration(text)
  }

  /// From here on a name may come again.
  mutating func forget() { counted.removeAll() }

  /// Adds the units of a formula that are new, each in the role that `role` gives its item.
  mutating func add(
    _ formula: RoleFormula, parent: Range<Int>? = nil, to units: inout [AssignedUnit],
    role: (RoleFormula.Item) -> AssignedUnit.Role = { $0.role }
  ) {
    let restored = restoration.restore(formula, parent: parent, &names)
    units.reserveCapacity(units.count + formula.items.count)
    for (index, item) in formula.items.enumerated() {
      let written = names.number(item.span)
      let full = restored[index].map { names.number($0) } ?? written
      let role = role(item)
      guard counted.insert(full, role) else { continue }
      units.append(
        AssignedUnit(
          text: names.string(written), name: names.string(full), role: role,
          collective: names.isCollective(written, item.span), span: TextSpan(item.span)))
    }
  }
}
