internal import GangmuModel

/// Words to find right before an offset, each with a value; the longest wins. One kilobyte of index, no hashing.
struct WordEndings<Value: Sendable>: Sendable {
  /// All words' units in a row.
  private var units: [UInt16] = []
  /// Where each word stands in `units`, in the order of the buckets, longer words first.
  private var words: [(bounds: Range<Int>, value: Value)] = []
  /// For each low byte of a last unit the first of its words in `words`.
  private var buckets = [UInt16](repeating: 0, count: 257)

  init(_ list: some Sequence<(String, Value)>) {
    let folded = list.map { (word: UnitFold.units($0.0), value: $0.1) }
    for byte in 0..<256 {
      buckets[byte] = UInt16(clamping: words.count)
      let own = folded.filter { $0.word.last.map { Int($0 & 0xFF) == byte } ?? false }
      for (word, value) in own.sorted(by: { $0.word.count > $1.word.count }) {
        words.append((units.count..<units.count + word.count, value))
        units += word
      }
    }
    buckets[256] = UInt16(clamping: words.count)
  }

  /// The longest word that ends at `end` and does not begin before `start`.
  @inline(__always)
  func longest(_ text: [UInt16], endingAt end: Int, from start: Int) -> (value: Value, start: Int)? {
    guard end > start, start >= 0, end <= text.count else { return nil }
    let byte = Int(text[end - 1] & 0xFF)
    let first = Int(buckets[byte])
    let last = Int(buckets[byte + 1])
    return first == last ? nil : longest(text, end, start, first..<last)
  }

  private func longest(
    _ text: [UInt16], _ end: Int, _ start: Int, _ candidates: Range<Int>
  ) -> (value: Value, start: Int)? {
    for index in candidates {
      let bounds = words[index].bounds
      let begin = end - bounds.count
      guard begin >= start else { continue }
      var at = end
      var own = bounds.upperBound
      while own > bounds.lowerBound, units[own - 1] == text[at - 1] {
        own -= 1
        at -= 1
      }
      if own == bounds.lowerBound { return (words[index].value, begin) }
    }
    return nil
  }
}
