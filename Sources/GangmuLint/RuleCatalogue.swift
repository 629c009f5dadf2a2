/// Every rule that findings can name: those over documents and corpora, and those of the program's own files.
package enum RuleCatalogue {
  package static let rules: [any Rule.Type] = (RuleRegistry.rules + FileRuleRegistry.rules).sorted {
    $0.description.code < $1.description.code
  }

  /// The rules that a word of the command line or a configuration names: a code, a name, or a family such as `NUM`.
  package static func rules(named word: String) -> [any Rule.Type] {
    rules.filter { rule in
      let description = rule.description
      return description.code == word || description.name == word || description.family == word
    }
  }

  package static func isFamily(_ word: String) -> Bool { rules.contains { $0.description.family == word } }

  /// The known word that is written most like an unknown one; `nil` where none is near.
  package static func nearest(to word: String) -> String? {
    NearestWord.of(rules.flatMap { [$0.description.code, $0.description.name] }, to: word)
  }
}

extension RuleDescription {
  /// `NUM` of `NUM-01`.
  package var family: String { String(code.prefix { $0 != "-" }) }
}

/// Finds what was probably meant by a misspelt word.
package enum NearestWord {
  /// The word at the smallest distance, of those that differ in at most a third of their letters.
  package static func of(_ words: [String], to misspelt: String) -> String? {
    let wanted = Array(misspelt.lowercased().unicodeScalars)
    let distances = words.map { (word: $0, distance: distance(Array($0.lowercased().unicodeScalars), wanted)) }
    guard let best = distances.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, wanted.count / 3) ? best.word : nil
  }

  /// How many letters have to be put in, left out or changed (Levenshtein).
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let next = min(row[j] + 1, row[j + 1] + 1, diagonal + (letter == other ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = next
      }
    }
    return row[b.count]
  }
}
