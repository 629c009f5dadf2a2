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
    // By bucket, longer words first, as listed where both are the same: one number to sort by for each word.
    let keys = folded.indices.filter { !folded[$0].word.isEmpty }.map { index in
      let word = folded[index].word
      return Int(word[word.count - 1] & 0xFF) << 48 | (0xFFFF - min(word.count, 0xFFFF)) << 32 | index
    }
    var next = 0
    for key in keys.sorted() {
      let (word, value) = folded[key & 0xFFFF_FFFF]
      while next <= key >> 48 {
        buckets[next] = UInt16(clamping: words.count)
        next += 1
      }
      words.append((units.count..<units.count + word.count, value))
      units += word
    }
    while next <= 256 {
      buckets[next] = UInt16(clamping: words.count)
      next += 1
    }
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
