internal import GangmuModel

/// Comparing notes so that the order in which documents were read changes nothing.
enum CorpusNotes {
  /// Notes with the same key, sorted by document and place; groups in the order of their keys.
  static func groups(_ notes: some Sequence<CorpusNote>) -> [[CorpusNote]] {
    let groups = Dictionary(grouping: notes) { NameHash.of($0.key) }
    return groups.values.map(sorted).sorted { ($0.first?.key ?? "") < ($1.first?.key ?? "") }
  }

  /// Only groups whose notes differ in their first value.
  static func differing(_ notes: [CorpusNote]) -> [[CorpusNote]] {
    // Most keys have one note, or say the same everywhere: they are neither kept nor sorted.
    var firsts: [UInt64: CorpusNote] = Dictionary(minimumCapacity: notes.count)
    var wanted: Set<UInt64> = []
    for note in notes {
      let key = NameHash.of(note.key)
      guard let first = firsts[key] else {
        firsts[key] = note
        continue
      }
      if first.value(0) != note.value(0) { wanted.insert(key) }
    }
    return wanted.isEmpty ? [] : groups(notes.lazy.filter { wanted.contains(NameHash.of($0.key)) })
  }

  private static func sorted(_ notes: [CorpusNote]) -> [CorpusNote] {
    notes.count == 1
      ? notes
      : notes.sorted {
        ($0.uri, $0.span?.start ?? -1, $0.values.first ?? "") < ($1.uri, $1.span?.start ?? -1, $1.values.first ?? "")
      }
  }
}

extension CorpusNote {
  /// A value by its place; empty where the note, which may come from a file, has none.
  func value(_ place: Int) -> String { values.indices.contains(place) ? values[place] : "" }
}

/// What a document says of something in its place: 县文物局's name, a metric's value.
struct LocalStatement {
  /// What it is said of; the place is added to it.
  var key: String
  var values: [String]
  var span: TextSpan
}

extension CheckedDocument {
  /// Notes of what documents of one place may contradict.
  ///
  /// Where it is not certain of which place the document speaks, no other can contradict it: only what it says twice
  /// itself is noted.
  func notes(_ statements: [LocalStatement]) -> [CorpusNote] {
    if let place = metadata.jurisdiction?.name {
      return statements.map { note("\(place)|\($0.key)", $0.values, $0.span) }
    }
    let uri = document.source.uri
    let hashes = statements.map { NameHash.of($0.key) }
    var (once, again): (Set<UInt64>, Set<UInt64>) = ([], [])
    for hash in hashes where !once.insert(hash).inserted { again.insert(hash) }
    if again.isEmpty { return [] }
    return statements.indices.lazy.filter { again.contains(hashes[$0]) }.map { at in
      note("\(uri)|\(statements[at].key)", statements[at].values, statements[at].span)
    }
  }

  /// A note at a place of the document.
  func note(_ key: String, _ values: [String], _ span: TextSpan?) -> CorpusNote {
    CorpusNote(
      uri: document.source.uri, key: key, values: values, span: span, location: span.flatMap { location($0.start) },
      clause: span.flatMap { clause(of: $0) }, place: place(of: span))
  }
}
