internal import GangmuModel

/// Words to find right before an offset, each with a value; the longest wins.
struct WordEndings<Value: Sendable>: Sendable {
  private var words: [UInt16: [(word: [UInt16], value: Value)]] = [:]

  init(_ list: some Sequence<(String, Value)>) {
    for (word, value) in list {
      let units = UnitFold.units(word)
      guard let last = units.last else { continue }
      words[last, default: []].append((units, value))
    }
    for key in words.keys { words[key]?.sort { $0.word.count > $1.word.count } }
  }

  /// The longest word that ends at `end` and does not begin before `start`.
  func longest(_ units: [UInt16], endingAt end: Int, from start: Int) -> (value: Value, start: Int)? {
    guard end > start, end <= units.count, let candidates = words[units[end - 1]] else { return nil }
    for (word, value) in candidates {
      let at = end - word.count
      if at >= start, units.has(word, at: at, limit: end) { return (value, at) }
    }
    return nil
  }
}
