internal import GangmuModel

/// What a responsibility formula says: who, in which role, and what it declares for the lists after it.
struct RoleFormula: Sendable {
  struct Item: Sendable {
    var span: Range<Int>
    var role: AssignedUnit.Role
    /// Lists between , and ; : a shared head reaches only over one of them.
    var chunk: Int
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
  /// What 适用范围: says.
  var scope: Range<Int>?

  /// Says something for the lists after it.
  var declares: Bool { declaresFirstIsLead || !addsToLater.isEmpty }

  /// Reads a formula.
  ///
  /// - Parameters:
  ///   - label: The role of what has no label and no verb, `nil` where only a label or verb makes it a formula.
  ///   - isBracket: In a bracket A会同B makes A the lead.
  init(_ units: [UInt16], _ range: Range<Int>, label: RoleLabel.Meaning? = nil, isBracket: Bool = true) {
    let content = ListSplitter.trim(units, range)
    let flags = ScanFlags.union(units, content)
    // Most formulas are one name.
    if label == nil, flags.isDisjoint(with: .parting), !Conventions.mayDeclare(units, content, flags) {
      if !content.isEmpty { addName(units, content, flags, isBracket: isBracket) }
      return
    }
    hasLabel = label != nil
    if flags.isDisjoint(with: .stop) {
      // No colon, so no other label.
      if !content.isEmpty { add(units, FormulaSection(meaning: label, content: content), flags, isBracket) }
    } else {
      FormulaSections.forEach(units, range, label: label) { add(units, $0, flags, isBracket) }
    }
  }

  /// - Parameter flags: Those of the whole formula.
  private mutating func add(_ units: [UInt16], _ section: FormulaSection, _ flags: ScanFlags, _ isBracket: Bool) {
    switch section.meaning {
    case .other: break
    case .scope: scope = section.content
    case .people:
      hasLabel = true
      addPeople(units, section.content)
    case .units(let role):
      hasLabel = true
      addSection(units, section.content, flags, role: role, isBracket: isBracket)
    case nil:
      addSection(units, section.content, flags, role: nil, isBracket: isBracket)
    }
  }

  private mutating func addName(_ units: [UInt16], _ name: Range<Int>, _ flags: ScanFlags, isBracket: Bool) {
    var reader = FormulaReader(role: nil, isBracket: isBracket, items: [])
    reader.readPiece(units, name, flags)
    take(&reader)
  }

  /// How long a name of a list is, with its separator: to make room for the list at once.
  private static let usualLength = 5

  private mutating func addPeople(_ units: [UInt16], _ range: Range<Int>) {
    ListSplitter.forEachChunk(units, range) { chunk, _ in
      ListSplitter.forEachPart(units, chunk, at: [.listed, .blank]) { name, _ in
        if !EmptyCells.isEmpty(units, name) { people.append(name) }
      }
    }
  }

  /// 分管副县长负责,县水利局牵头: who is no body has no part in a formula without a label.
  mutating func leaveOutPeople(_ units: [UInt16]) {
    guard items.contains(where: { PersonName.isPerson(units, $0.span) }) else { return }
    people += items.filter { PersonName.isPerson(units, $0.span) }.map(\.span)
    items.removeAll { PersonName.isPerson(units, $0.span) }
  }

  /// 县公安局牵头,县财政局安排经费: where a body is said to lead, another part may say anything of its own.
  mutating func leaveOutPredicates(_ units: [UInt16]) {
    guard hasDuty else { return }
    for index in items.indices.reversed() where BodyEnding.of(units, items[index].span) == nil {
      let span = items[index].span
      guard !Attributes.begins(units, span), !PersonName.isPerson(units, span),
        let (subject, _) = DutySubject.read(units, at: span.lowerBound, limit: span.upperBound),
        let name = subject.formula.items.first
      else { continue }
      items[index].span = name.span
      endsInDuty = true
    }
  }

  private mutating func addSection(
    _ units: [UInt16], _ range: Range<Int>, _ flags: ScanFlags, role: AssignedUnit.Role?, isBracket: Bool
  ) {
    var reader = FormulaReader(role: role, isBracket: isBracket, items: items)
    // The reader alone holds them while it adds its own.
    items = []
    reader.items.reserveCapacity(reader.items.count + range.count / Self.usualLength + 1)
    if flags.isDisjoint(with: [.chunkEnd, .convention]) {
      reader.read(units, range)
    } else {
      var addition: Int?
      ListSplitter.forEachChunk(units, range) { chunk, flags in
        if Self.isCondition(units, chunk) { return }
        if addition == nil, Conventions.opensAddition(units, chunk) { addition = chunk.lowerBound }
        if let start = addition {
          if declares(units, start..<chunk.upperBound) { addition = nil }
          return
        }
        let list = Conventions.mayDeclare(units, chunk, flags) ? besidesDeclaration(units, chunk) : chunk
        if !list.isEmpty { reader.read(units, list) }
      }
    }
    take(&reader)
  }

  /// 除专门列出外, 区政府无相关职能的: when what a declaration says holds.
  private static func isCondition(_ units: [UInt16], _ chunk: Range<Int>) -> Bool {
    guard let first = chunk.first, let last = chunk.last else { return false }
    return units[first] == except && units[last] == outside || units[last] == of
  }

  private static let except: UInt16 = 0x9664  // 除
  private static let outside: UInt16 = 0x5916  // 外
  private static let of: UInt16 = 0x7684  // 的

  private mutating func take(_ reader: inout FormulaReader) {
    items = reader.items
    isOpen = isOpen || reader.isOpen
    classHead = classHead ?? reader.classHead
    hasDuty = hasDuty || reader.hasDuty
    endsInDuty = reader.endsInDuty
  }

  /// What is left of a list without what it declares for later lists: in whole, or in the bracket that ends it.
  private mutating func besidesDeclaration(_ units: [UInt16], _ chunk: Range<Int>) -> Range<Int> {
    if let open = Brackets.opening(units, of: chunk.upperBound - 1, floor: chunk.lowerBound), open > chunk.lowerBound {
      return declares(units, open + 1..<chunk.upperBound - 1) ? chunk.lowerBound..<open : chunk
    }
    return declares(units, chunk) ? chunk.lowerBound..<chunk.lowerBound : chunk
  }

  /// Whether a list declares something for later lists.
  private mutating func declares(_ units: [UInt16], _ chunk: Range<Int>) -> Bool {
    if Conventions.isFirstLead(units, chunk) {
      declaresFirstIsLead = true
      return true
    }
    if let added = Conventions.addedUnits(units, chunk) {
      addsToLater += added
      return true
    }
    return Conventions.isSame(units, chunk)
  }
}

/// Reads the lists of one section, and the words of duty behind them.
private struct FormulaReader {
  private var role: AssignedUnit.Role?
  let isBracket: Bool
  /// Those of earlier sections first.
  var items: [RoleFormula.Item]
  var isOpen = false
  var classHead: Range<Int>?
  var hasDuty = false
  var endsInDuty = false
  private var chunk: Int
  /// The first item whose role the next verb decides.
  private var pending: Int

  init(role: AssignedUnit.Role?, isBracket: Bool, items: [RoleFormula.Item]) {
    self.role = role
    self.isBracket = isBracket
    self.items = items
    chunk = items.last?.chunk ?? -1
    pending = items.count
  }

  mutating func read(_ units: [UInt16], _ range: Range<Int>) {
    chunk += 1
    var isWith = false
    let range = behindLabel(units, range)
    ListSplitter.forEachPiece(units, range) { piece, flags in
      FormulaVerbs.forEachPart(units, piece, flags) { part in add(units, part, isWith: &isWith) }
    }
  }

  /// Reads a list of one piece.
  mutating func readPiece(_ units: [UInt16], _ piece: Range<Int>, _ flags: ScanFlags) {
    chunk += 1
    var isWith = false
    let piece = behindLabel(units, piece)
    FormulaVerbs.forEachPart(units, piece, flags) { part in add(units, part, isWith: &isWith) }
  }

  /// (牵头单位县水利局;配合单位县财政局): a label without a colon.
  private mutating func behindLabel(_ units: [UInt16], _ range: Range<Int>) -> Range<Int> {
    guard isBracket, let (labelled, start) = RoleLabel.leading(units, range) else { return range }
    role = labelled
    hasDuty = true
    return start..<range.upperBound
  }

  private mutating func add(_ units: [UInt16], _ part: FormulaVerbs.Part, isWith: inout Bool) {
    var span = part.name
    if let (spoken, start) = RoleLabel.spoken(units, span) {
      role = spoken
      span = start..<span.upperBound
      hasDuty = true
    }
    let own = RoleBracket.of(units, span)
    if let own { span = span.lowerBound..<own.start }
    isOpen = isOpen || part.tail.isOpen
    classHead = part.tail.classHead ?? classHead
    endsInDuty = part.tail.isDuty || part.isCut || (role != nil && hasDuty)
    if !span.isEmpty, !EmptyCells.isEmpty(units, span) {
      items.append(RoleFormula.Item(span: span, role: own?.role ?? role ?? .responsible, chunk: chunk))
      if own != nil {
        pending = items.count
      } else if isWith {
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
}

/// Cells and items that name nobody: /, -, 无, 同上.
enum EmptyCells {
  private static let marks = UnitSet("/-无~*_.·\\—")
  private static let none: UInt16 = 0x65E0  // 无
  private static let ditto = UnitFold.units("同上")

  static func isEmpty(_ units: [UInt16], _ range: Range<Int>) -> Bool {
    // Names begin with a character: most need not be looked up.
    if let first = range.first, UnitClass.of(units[first]).isHan, units[first] != none {
      return range.count == ditto.count && units.has(ditto, at: first, limit: range.upperBound)
    }
    return range.allSatisfy { marks.contains(units[$0]) || UnitClass.of(units[$0]).isBlank }
  }
}
