/// One run of a schema over a value.
struct SchemaCheck {
  let schema: JSONSchema
  private(set) var faults: [JSONSchema.Fault] = []

  init(schema: JSONSchema) { self.schema = schema }

  mutating func check(_ node: JSONNode, _ rules: JSONNode, path: String) {
    if let reference = rules["$ref"]?.string, let target = target(of: reference) { check(node, target, path: path) }
    guard checkType(node, rules, path) else { return }
    checkValue(node, rules, path)
    switch node.value {
    case .string(let string): checkString(string, node, rules, path)
    case .integer, .decimal: checkNumber(node, rules, path)
    case .array(let elements): checkArray(elements, node, rules, path)
    case .object: checkObject(node, rules, path)
    case .null, .bool: break
    }
    checkCombinations(node, rules, path)
  }

  /// `#/$defs/span`.
  private func target(of reference: String) -> JSONNode? {
    reference.split(separator: "/").dropFirst().reduce(schema.root) { $0?[String($1)] }
  }

  private mutating func add(_ path: String, _ offset: Int, _ chinese: String, _ english: String) {
    faults.append(JSONSchema.Fault(path: path, offset: offset, message: LocalizedText(chinese, english)))
  }

  // MARK: Any value

  private mutating func checkType(_ node: JSONNode, _ rules: JSONNode, _ path: String) -> Bool {
    guard let type = rules["type"] else { return true }
    let names = type.string.map { [$0] } ?? type.elements.compactMap(\.string)
    guard !names.contains(where: { Self.isOf($0, node) }) else { return true }
    let (wanted, actual) = (names.map(Self.name), Self.name(Self.type(of: node)))
    add(
      path, node.offset, "应为\(wanted.map(\.chinese).joined(separator: "或"))，实为\(actual.chinese)",
      "should be \(wanted.map(\.english).joined(separator: " or ")), is \(actual.english)")
    return false
  }

  private static func isOf(_ name: String, _ node: JSONNode) -> Bool {
    let type = type(of: node)
    return type == name || name == "number" && type == "integer"
  }

  private static func type(of node: JSONNode) -> String {
    switch node.value {
    case .null: "null"
    case .bool: "boolean"
    case .integer: "integer"
    case .decimal: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }

  private static func name(_ type: String) -> LocalizedText {
    switch type {
    case "boolean": LocalizedText("布尔值", "true or false")
    case "integer": LocalizedText("整数", "a whole number")
    case "number": LocalizedText("数字", "a number")
    case "string": LocalizedText("字符串", "a string")
    case "array": LocalizedText("列表", "a list")
    case "object": LocalizedText("对象", "an object")
    default: LocalizedText("空值", "null")
    }
  }

  private mutating func checkValue(_ node: JSONNode, _ rules: JSONNode, _ path: String) {
    if let constant = rules["const"], constant != node { addUnknown(node, [constant], path) }
    if let values = rules["enum"]?.elements, !values.contains(node) { addUnknown(node, values, path) }
  }

  private mutating func addUnknown(_ node: JSONNode, _ values: [JSONNode], _ path: String) {
    let allowed = values.map(Self.words).joined(separator: ", ")
    let near = node.string.flatMap { NearestWord.of(values.compactMap(\.string), to: $0) }
    add(
      path, node.offset, "\(Self.words(node)) 不是允许的值\(near.map { "，是否为“\($0)”" } ?? "")；允许：\(allowed)",
      "\(Self.words(node)) is not allowed here\(near.map { ", did you mean “\($0)”" } ?? ""); allowed: \(allowed)")
  }

  private static func words(_ node: JSONNode) -> String {
    switch node.value {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .decimal(let value): String(value)
    case .string(let value): "“\(value.prefix(80))”"
    case .array: "[…]"
    case .object: "{…}"
    }
  }

  // MARK: Strings and numbers

  private mutating func checkString(_ string: String, _ node: JSONNode, _ rules: JSONNode, _ path: String) {
    if let least = rules["minLength"]?.integer, string.unicodeScalars.count < least {
      add(path, node.offset, "不应为空", "should not be empty")
    } else if let pattern = rules["pattern"]?.string, !schema.patterns.matches(pattern, string) {
      add(
        path, node.offset, "“\(string.prefix(80))”不符合格式 \(pattern)",
        "“\(string.prefix(80))” does not have the form \(pattern)")
    }
  }

  private mutating func checkNumber(_ node: JSONNode, _ rules: JSONNode, _ path: String) {
    guard let number = Self.number(node) else { return }
    if let least = rules["minimum"].flatMap(Self.number), number < least {
      add(
        path, node.offset, "不应小于 \(Self.words(rules["minimum"] ?? node))",
        "should be at least \(Self.words(rules["minimum"] ?? node))")
    }
    if let most = rules["maximum"].flatMap(Self.number), number > most {
      add(
        path, node.offset, "不应大于 \(Self.words(rules["maximum"] ?? node))",
        "should be at most \(Self.words(rules["maximum"] ?? node))")
    }
  }

  private static func number(_ node: JSONNode) -> Double? {
    switch node.value {
    case .integer(let value): Double(value)
    case .decimal(let value): value
    default: nil
    }
  }

  // MARK: Lists and objects

  private mutating func checkArray(_ elements: [JSONNode], _ node: JSONNode, _ rules: JSONNode, _ path: String) {
    if let least = rules["minItems"]?.integer, elements.count < least {
      add(path, node.offset, "至少应有 \(least) 项", "should have at least \(least) items")
    }
    if let most = rules["maxItems"]?.integer, elements.count > most {
      add(path, node.offset, "至多应有 \(most) 项", "should have at most \(most) items")
    }
    guard let items = rules["items"] else { return }
    for (index, element) in elements.enumerated() { check(element, items, path: "\(path)[\(index)]") }
  }

  private mutating func checkObject(_ node: JSONNode, _ rules: JSONNode, _ path: String) {
    let keys = Set(node.members.map(\.key))
    let required = rules["required"]?.elements.compactMap(\.string) ?? []
    for key in required where !keys.contains(key) {
      add(path, node.offset, "缺少“\(key)”", "“\(key)” is missing")
    }
    for rule in rules["dependentRequired"]?.members ?? [] where keys.contains(rule.key) {
      for key in rule.value.elements.compactMap(\.string) where !keys.contains(key) {
        add(path, node.offset, "有“\(rule.key)”时应有“\(key)”", "“\(key)” is missing beside “\(rule.key)”")
      }
    }
    if let least = rules["minProperties"]?.integer, keys.count < least {
      add(path, node.offset, "不应为空", "should not be empty")
    }
    for member in node.members { check(member, rules, path) }
  }

  private mutating func check(_ member: JSONNode.Member, _ rules: JSONNode, _ path: String) {
    let inside = "\(path).\(member.key)"
    if let own = rules["properties"]?[member.key] { return check(member.value, own, path: inside) }
    guard let others = rules["additionalProperties"] else { return }
    guard case .bool(let areAllowed) = others.value else { return check(member.value, others, path: inside) }
    guard !areAllowed else { return }
    let known = rules["properties"]?.members.map(\.key) ?? []
    let near = NearestWord.of(known, to: member.key)
    let allowed = known.joined(separator: ", ")
    add(
      inside, member.offset, "未知的键“\(member.key)”\(near.map { "，是否为“\($0)”" } ?? "")；允许：\(allowed)",
      "unknown key “\(member.key)”\(near.map { ", did you mean “\($0)”" } ?? ""); allowed: \(allowed)")
  }

  // MARK: Combinations

  private mutating func checkCombinations(_ node: JSONNode, _ rules: JSONNode, _ path: String) {
    for rule in rules["allOf"]?.elements ?? [] { check(node, rule, path: path) }
    if let condition = rules["if"], let consequence = rules["then"], faults(node, condition, path).isEmpty {
      check(node, consequence, path: path)
    }
    guard let choices = rules["anyOf"]?.elements, !choices.isEmpty else { return }
    let outcomes = choices.map { faults(node, $0, path) }
    guard !outcomes.contains(where: \.isEmpty) else { return }
    // The choice that was meant is the one whose faults lie deepest.
    let meant = outcomes.max { a, b in (a.map(\.path.utf8.count).min() ?? 0) < (b.map(\.path.utf8.count).min() ?? 0) }
    faults += meant ?? []
  }

  private func faults(_ node: JSONNode, _ rules: JSONNode, _ path: String) -> [JSONSchema.Fault] {
    var inner = SchemaCheck(schema: schema)
    inner.check(node, rules, path: path)
    return inner.faults
  }
}
