internal import GangmuModel

/// A page that is written anew with changes, which come in the order of the page. Line ends stay.
struct HTMLEdits {
  private let source: [UInt8]
  private var result: [UInt8] = []
  /// Up to here the page is written.
  private var done = 0

  init(_ source: [UInt8]) {
    self.source = source
    result.reserveCapacity(source.count)
  }

  mutating func finish() -> [UInt8] {
    take(upTo: source.count)
    return result
  }

  /// Puts ASCII characters in the place of as many bytes.
  mutating func replace(_ start: Int, _ text: StaticString) {
    guard start >= done else { return }
    take(upTo: start)
    result.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    done = start + text.utf8CodeUnitCount
  }

  /// Puts spaces in the place of all but line ends.
  mutating func blank(_ start: Int, _ end: Int) {
    take(upTo: start)
    for offset in done..<max(done, end) { result.append(source[offset] == 0x0A ? 0x0A : 0x20) }
    done = max(done, end)
  }

  /// Leaves out all but line ends.
  mutating func leaveOut(_ range: Range<Int>) {
    take(upTo: range.lowerBound)
    done = range.upperBound
    var end = source.firstIndex(of: 0x0A, from: range.lowerBound, limit: range.upperBound)
    while end < range.upperBound {
      result.append(0x0A)
      end = source.firstIndex(of: 0x0A, from: end + 1, limit: range.upperBound)
    }
  }

  private mutating func take(upTo end: Int) {
    guard end > done else { return }
    result.append(contentsOf: source[done..<end])
    done = end
  }
}
