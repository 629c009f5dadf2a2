internal import GangmuModel

/// What a responsibility formula says: who, in which role, and what it declares for the lists after it.
struct RoleFormula: Sendable {
  struct Item: Sendable {
    var span: Range<Int>
    var role: AssignedUnit.Role
    /// Lists between , and ; : a shared head reaches only over one of them.
    var chunk: Int
    var name = ""
  }

  var items: [Item] = []
  var people: [Range<Int>] = []
  var isOpen = false
  /// The class behind 等 that bare words lack: 组织、财政等部门.
  var classHead: Range<Int>?
  var hasLabel = false
  /// Each item before the last word of duty (负责, 牵头) has its role from one.
  var hasDuty = false
  /// A word of duty ends the formula.
  var endsInDuty = false
  /// 排名第一的单位为牵头单位.
  var declaresFirstIsLead = false
  /// 以下均需…落实: units of every later item.
  var addsToLater: [Range<Int>] = []

  /// Reads a formula.
  ///
  /// - Parameters:
  ///   - label: The role of what has no label and no verb, `nil` where only a label or verb makes it a formula.
  ///   - isBracket: In a bracket A会同B makes A the lead.
  static func read(
    _ units: [UInt16], _ range: Range<Int>, label: RoleLabel.Meaning? = nil, isBracket: Bool = true
  ) -> RoleFormula {
    var formula = RoleFormula()
    formula.hasLabel = label != nil
    for section in FormulaSections.read(units, range, label: label) {
      switch section.meaning {
      case .other: continue
      case .people:
        formula.hasLabel = true
        for chunk in ListSplitter.chunks(units, section.content) {
          formula.people += ListSplitter.split(units, chunk) { $0 == 0x3001 || UnitClass.of($0).isBlank }
        }
      case .units(let role):
        formula.hasLabel = true
        formula.addSection(units, section.content, role: role, isBracket: isBracket)
      case nil:
        formula.addSection(units, section.content, role: nil, isBracket: isBracket)
      }
    }
    formula.people.removeAll { EmptyCells.isEmpty(units, $0) }
    return formula
  }

  private mutating func addSection(
    _ units: [UInt16], _ range: Range<Int>, role: AssignedUnit.Role?, isBracket: Bool
  ) {
    var reader = FormulaReader(role: role, isBracket: isBracket)
    for chunk in ListSplitter.chunks(units, range) {
      if Conventions.isFirstLead(units, chunk) {
        declaresFirstIsLead = true
      } else if Conventions.isSame(units, chunk) {
        continue
      } else if let added = Conventions.addedUnits(units, chunk) {
        addsToLater += added
      } else {
        reader.read(units, chunk, chunk: (items.last?.chunk ?? -1) + reader.chunks + 1)
      }
    }
    reader.finish()
    items += reader.items
    isOpen = isOpen || reader.isOpen
    classHead = classHead ?? reader.classHead
    hasDuty = hasDuty || reader.hasDuty
    endsInDuty = reader.endsInDuty
  }
}

/// Reads the lists of one section, and the words of duty behind them.
private struct FormulaReader {
  let role: AssignedUnit.Role?
  let isBracket: Bool
  var items: [RoleFormula.Item] = []
  var isOpen = false
  var classHead: Range<Int>?
  var hasDuty = false
  var endsInDuty = false
  var chunks = 0
  /// The first item whose role the next verb decides.
  private var pending = 0

  init(role: AssignedUnit.Role?, isBracket: Bool) {
    self.role = role
    self.isBracket = isBracket
  }

  mutating func read(_ units: [UInt16], _ range: Range<Int>, chunk: Int) {
    chunks += 1
    var isWith = false
    for piece in ListSplitter.pieces(units, range) {
      for part in FormulaVerbs.parts(units, piece) {
        add(units, part, chunk: chunk, isWith: &isWith)
      }
    }
  }

  private mutating func add(_ units: [UInt16], _ part: FormulaVerbs.Part, chunk: Int, isWith: inout Bool) {
    let span = part.name
    isOpen = isOpen || part.tail.isOpen
    classHead = part.tail.classHead ?? classHead
    endsInDuty = part.tail.isDuty || part.isCut
    if !span.isEmpty, !EmptyCells.isEmpty(units, span) {
      items.append(RoleFormula.Item(span: span, role: role ?? .responsible, chunk: chunk))
      if isWith {
        items[items.count - 1].role = .participating
        pending = items.count
      }
    }
    if part.isWith {
      settle(role == nil && isBracket && items.count - pending == 1 ? .lead : nil)
      isWith = true
      hasDuty = true
    } else if part.tail.isDuty || part.isCut {
      hasDuty = true
      settle(part.tail.role)
    }
  }

  private mutating func settle(_ verb: AssignedUnit.Role?) {
    if let verb { for index in pending..<max(pending, items.count) { items[index].role = verb } }
    pending = items.count
  }

  mutating func finish() { pending = items.count }
}

/// Cells and items that stand for nothing: /, -, 无.
enum EmptyCells {
  private static let marks = UnitSet("/-无~*_.·\\—")

  static func isEmpty(_ units: [UInt16], _ range: Range<Int>) -> Bool {
    range.allSatisfy { marks.contains(units[$0]) || UnitClass.of(units[$0]).isBlank }
  }
}
