internal import GangmuModel

/// The names of a formula's items: as written, but for those to which something was put back.
struct RestoredNames {
  private let items: [RoleFormula.Item]
  private let text: SourceText
  /// The full names, `nil` where it is what is written; empty while all are as written.
  private(set) var changed: [String?] = []

  init(_ items: [RoleFormula.Item], _ text: SourceText) {
    self.items = items
    self.text = text
  }

  mutating func prepend(_ prefix: String, to index: Int) { change(index) { prefix + $0 } }

  mutating func append(_ head: String, to index: Int) { change(index) { $0 + head } }

  func isChanged(_ index: Int) -> Bool { index < changed.count && changed[index] != nil }

  private mutating func change(_ index: Int, _ added: (String) -> String) {
    if changed.isEmpty { changed = Array(repeating: nil, count: items.count) }
    changed[index] = added(changed[index] ?? text[TextSpan(items[index].span)])
  }
}
