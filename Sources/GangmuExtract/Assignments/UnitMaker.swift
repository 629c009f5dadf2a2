internal import GangmuModel

/// Makes the assigned units of formulas: names put back, each name once in a role, with its branch and level.
struct UnitMaker {
  private var names: NameTable
  private let restoration: NameRestoration
  private var classes: UnitClasses
  private var counted = CountedNames()
  /// Of the formula at hand; kept, so that they are not allocated for each.
  private var numbers: [Int] = []
  private var profiles: [NameProfile] = []

  init(_ text: SourceText, _ jurisdiction: Metadata.Jurisdiction?) {
    names = NameTable(text)
    restoration = NameRestoration(text)
    classes = UnitClasses(text, jurisdiction)
  }

  /// From here on a name may come again.
  mutating func forget() { counted.removeAll() }

  /// Adds the units of a formula's items that are new, each in the role that `role` gives its item.
  mutating func add(
    _ items: [RoleFormula.Item], classHead: Range<Int>?, parent: Range<Int>? = nil, to units: inout [AssignedUnit],
    role: (RoleFormula.Item) -> AssignedUnit.Role = { $0.role }
  ) {
    numbers.removeAll(keepingCapacity: true)
    for item in items { numbers.append(names.number(item.span)) }
    let restored = restore(items, classHead, parent)
    units.reserveCapacity(units.count + items.count)
    for (index, item) in items.enumerated() {
      let written = numbers[index]
      let full = restored.isEmpty ? written : restored[index].map { names.number($0) } ?? written
      let role = role(item)
      guard counted.insert(full, role) else { continue }
      units.append(
        AssignedUnit(
          text: names.string(written), name: names.string(full), role: role,
          collective: names.isCollective(written, item.span) || (full != written && names.string(full).hasPrefix("各")),
          span: TextSpan(item.span)))
      classes.read(&units[units.count - 1], written: written, full: full == written ? nil : full)
    }
  }

  private mutating func restore(
    _ items: [RoleFormula.Item], _ classHead: Range<Int>?, _ parent: Range<Int>?
  ) -> [String?] {
    // One name by itself shares nothing with others.
    if items.count == 1, parent == nil, classHead == nil { return [] }
    var traits: NameProfile.Traits = classHead == nil ? [] : .matterClass
    for (index, item) in items.enumerated() { traits.formUnion(names.traits(numbers[index], item.span)) }
    guard parent != nil || traits.mayShare else { return [] }
    profiles.removeAll(keepingCapacity: true)
    for (index, item) in items.enumerated() { profiles.append(names.profile(numbers[index], item.span)) }
    return restoration.restore(items, classHead: classHead, profiles, traits, parent: parent)
  }
}
