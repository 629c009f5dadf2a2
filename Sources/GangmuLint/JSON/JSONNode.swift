/// A value of a JSON file, or of a YAML file of the same shape, with its place.
package struct JSONNode: Sendable {
  package enum Value: Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    /// A number with a fraction or an exponent, or one that is too large.
    case decimal(Double)
    case string(String)
    case array([JSONNode])
    case object([Member])
  }

  package struct Member: Sendable {
    package var key: String
    /// The key's place.
    package var offset: Int
    package var value: JSONNode

    package init(key: String, offset: Int, value: JSONNode) {
      self.key = key
      self.offset = offset
      self.value = value
    }
  }

  package var value: Value
  /// Where it begins in the file, in bytes.
  package var offset: Int

  package init(_ value: Value, at offset: Int) {
    self.value = value
    self.offset = offset
  }

  package var members: [Member] { if case .object(let members) = value { members } else { [] } }
  package var elements: [JSONNode] { if case .array(let elements) = value { elements } else { [] } }
  package var string: String? { if case .string(let string) = value { string } else { nil } }
  package var integer: Int? { if case .integer(let number) = value { number } else { nil } }
  package var bool: Bool? { if case .bool(let bool) = value { bool } else { nil } }
  package var isNull: Bool { if case .null = value { true } else { false } }

  /// The value of a key; the last where it stands twice, as other readers have it.
  package subscript(key: String) -> JSONNode? { members.last { $0.key == key }?.value }
}

extension JSONNode: Equatable {
  /// Whether two values are the same, wherever they stand.
  package static func == (a: JSONNode, b: JSONNode) -> Bool {
    switch (a.value, b.value) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.integer(let a), .integer(let b)): a == b
    case (.decimal(let a), .decimal(let b)): a == b
    case (.integer(let a), .decimal(let b)), (.decimal(let b), .integer(let a)): Double(a) == b
    case (.string(let a), .string(let b)): a == b
    case (.array(let a), .array(let b)): a == b
    case (.object(let a), .object(let b)):
      a.count == b.count && a.allSatisfy { member in b.contains { $0.key == member.key && $0.value == member.value } }
    default: false
    }
  }
}
