internal import GangmuModel

/// Compares the facts of a document with those of a snapshot.
struct SnapshotDifference {
  enum Change {
    case added(SnapshotFact)
    case removed(SnapshotFact)
    case changed(SnapshotFact, SnapshotFact)
  }

  /// In the order of the document; what was removed follows what stands in its kind.
  private(set) var changes: [Change] = []

  init(from old: [SnapshotFact], to new: [SnapshotFact]) {
    for kind in Self.kinds(old + new) {
      compare(old.filter { $0.kind == kind }, new.filter { $0.kind == kind })
    }
  }

  private static func kinds(_ facts: [SnapshotFact]) -> [String] {
    var seen: Set<String> = []
    return facts.map(\.kind).filter { seen.insert($0).inserted }
  }

  /// Pairs facts by ever weaker likeness: the same in all, by clause and words, by words, by
  /// place, by the order in the clause.
  private mutating func compare(_ old: [SnapshotFact], _ new: [SnapshotFact]) {
    var partners = [Int?](repeating: nil, count: new.count)
    var isFree = [Bool](repeating: true, count: old.count)
    func pair(_ isAlike: (SnapshotFact, SnapshotFact) -> Bool) {
      for index in new.indices where partners[index] == nil {
        guard let partner = old.indices.first(where: { isFree[$0] && isAlike(old[$0], new[index]) }) else { continue }
        partners[index] = partner
        isFree[partner] = false
      }
    }
    pair { $0.clause == $1.clause && $0.text == $1.text && $0.fields == $1.fields }
    pair { $0.clause == $1.clause && $0.text == $1.text }
    pair { !$0.text.isEmpty && $0.text == $1.text && $0.fields == $1.fields }
    pair { a, b in a.clause == b.clause && (a.span.map { b.span?.overlaps($0) ?? false } ?? false) }
    pair { $0.clause == $1.clause }
    for (index, fact) in new.enumerated() {
      guard let partner = partners[index] else {
        changes.append(.added(fact))
        continue
      }
      if !Self.isSame(old[partner], fact) { changes.append(.changed(old[partner], fact)) }
    }
    changes += old.indices.filter { isFree[$0] }.map { .removed(old[$0]) }
  }

  private static func isSame(_ a: SnapshotFact, _ b: SnapshotFact) -> Bool {
    a.clause == b.clause && a.text == b.text && a.fields == b.fields
  }

  /// What differs, a field each: `value: 60 -> 65`.
  static func words(_ old: SnapshotFact, _ new: SnapshotFact) -> String {
    var words: [String] = []
    if old.clause != new.clause { words.append("clause: \(old.clause ?? "null") -> \(new.clause ?? "null")") }
    if old.text != new.text, new.kind != "assignments" { words.append("text: \(old.text) -> \(new.text)") }
    let values = Dictionary(old.fields.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    for field in new.fields where values[field.name] != field.value {
      words.append("\(field.name): \(values[field.name] ?? "–") -> \(field.value)")
    }
    let names = Set(new.fields.map(\.name))
    words += old.fields.filter { !names.contains($0.name) }.map { "\($0.name): \($0.value) -> –" }
    return words.joined(separator: "; ")
  }
}
