internal import GangmuLexicon
internal import GangmuModel

/// A small set of words to find in folded units: one kilobyte of index, no hashing.
struct WordList: Sendable {
  /// All words' units in a row.
  private var units: [UInt16] = []
  /// Where each word begins in `units`, in the order of the buckets, longer words first.
  private var bounds: [Range<Int>] = []
  /// For each low byte of a first unit the first of its words in `bounds`.
  private var buckets = [UInt16](repeating: 0, count: 257)

  init(_ list: [String]) {
    self.init(words: list.map(UnitFold.units))
  }

  private init(words: [[UInt16]]) {
    // By bucket, longer words first, as listed where both are the same: one number to sort by for each word.
    let keys = words.indices.filter { !words[$0].isEmpty }.map { index in
      Int(words[index][0] & 0xFF) << 48 | (0xFFFF - min(words[index].count, 0xFFFF)) << 32 | index
    }
    var next = 0
    for key in keys.sorted() {
      let word = words[key & 0xFFFF_FFFF]
      while next <= key >> 48 {
        buckets[next] = UInt16(clamping: bounds.count)
        next += 1
      }
      bounds.append(units.count..<units.count + word.count)
      units += word
    }
    while next <= 256 {
      buckets[next] = UInt16(clamping: bounds.count)
      next += 1
    }
  }

  /// The first column of a data file.
  init(lexicon name: String) {
    var words: [[UInt16]] = []
    Lexicon.forEachRow(name) { row in words.append(UnitFold.units(utf8: row.bytes(0))) }
    self.init(words: words)
  }

  /// The end of the longest word at an offset.
  @inline(__always)
  func end(_ text: [UInt16], at start: Int, limit: Int) -> Int? {
    guard start >= 0, start < limit, limit <= text.count else { return nil }
    let byte = Int(text[start] & 0xFF)
    let first = Int(buckets[byte])
    let last = Int(buckets[byte + 1])
    return first == last ? nil : end(text, start, limit, first..<last)
  }

  private func end(_ text: [UInt16], _ start: Int, _ limit: Int, _ candidates: Range<Int>) -> Int? {
    for index in candidates {
      let word = bounds[index]
      guard start + word.count <= limit else { continue }
      var at = start
      var own = word.lowerBound
      while own < word.upperBound, units[own] == text[at] {
        own += 1
        at += 1
      }
      if own == word.upperBound { return at }
    }
    return nil
  }

  func starts(_ text: [UInt16], at start: Int, limit: Int) -> Bool { end(text, at: start, limit: limit) != nil }

  /// Whether a word stands anywhere in a range.
  func occurs(_ text: [UInt16], in range: Range<Int>) -> Bool { first(text, in: range) != nil }

  /// Where the first word of a range begins.
  func first(_ text: [UInt16], in range: Range<Int>) -> Int? {
    let limit = min(range.upperBound, text.count)
    var start = max(range.lowerBound, 0)
    while start < limit {
      // Most units begin no word: nothing is checked for them.
      let at = text.withUnsafeBufferPointer { text in
        buckets.withUnsafeBufferPointer { buckets in
          var at = start
          while at < limit, buckets[Int(text[at] & 0xFF)] == buckets[Int(text[at] & 0xFF) + 1] { at += 1 }
          return at
        }
      }
      if at < limit, end(text, at: at, limit: limit) != nil { return at }
      start = at + 1
    }
    return nil
  }
}
