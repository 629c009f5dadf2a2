internal import GangmuModel

/// Comparing notes so that the order in which documents were read changes nothing.
enum CorpusNotes {
  /// Notes with the same key, sorted by document and place; groups in the order of their keys.
  static func groups(_ notes: [CorpusNote]) -> [[CorpusNote]] {
    let sorted = notes.sorted {
      ($0.key, $0.uri, $0.span?.start ?? -1, $0.values.first ?? "")
        < ($1.key, $1.uri, $1.span?.start ?? -1, $1.values.first ?? "")
    }
    var groups: [[CorpusNote]] = []
    for note in sorted {
      if groups.last?.first?.key == note.key {
        groups[groups.count - 1].append(note)
      } else {
        groups.append([note])
      }
    }
    return groups
  }
}

extension CorpusNote {
  /// A value by its place; empty where the note, which may come from a file, has none.
  func value(_ place: Int) -> String { values.indices.contains(place) ? values[place] : "" }
}

extension CheckedDocument {
  /// A note at a place of the document.
  func note(_ key: String, _ values: [String], _ span: TextSpan?) -> CorpusNote {
    CorpusNote(
      uri: document.source.uri, key: key, values: values, span: span, location: span.flatMap { location($0.start) },
      clause: span.flatMap(clause))
  }
}
