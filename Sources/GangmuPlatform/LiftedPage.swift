internal import GangmuModel

/// A page without its long runs of characters beyond ASCII; in place of each stands a short mark.
///
/// libxml2 takes text one character at a time, with more than a hundred instructions for each, and tells only ASCII
/// characters apart: it need not see the others. What it gives back is told by ``restore(_:to:)``.
struct LiftedPage {
  private let source: [UInt8]
  /// What is given to libxml2.
  private(set) var bytes: [UInt8] = []
  private var runs: [Range<Int>] = []

  /// U+10FFFD, for private use. Then the run's number: four characters from `@` to `_`, five bits each.
  private static let mark: [UInt8] = [0xF4, 0x8F, 0xBF, 0xBD]
  private static let digits = 4
  /// Shorter runs cost no more than their marks.
  private static let shortest = 27

  init(_ page: [UInt8]) {
    source = page
    bytes.reserveCapacity(page.count)
    let mark = Self.mark
    let isSafe = !page.holds(0xEF, 0xBF) && !page.holds(0xF4, 0x8F)
    var copied = 0
    var start = page.firstIndexBeyondASCII(from: 0, limit: page.count)
    while start < page.count {
      let end = page.firstIndex(upTo: 0x7F, from: start, limit: page.count)
      guard isSafe || Self.canBeLifted(page, start, end) else {
        bytes = page
        runs = []
        return
      }
      if end - start >= Self.shortest, runs.count < 1 << (5 * Self.digits) {
        bytes.append(contentsOf: page[copied..<start])
        bytes.append(contentsOf: mark)
        for digit in (0..<Self.digits).reversed() { bytes.append(0x40 + UInt8(runs.count >> (5 * digit) & 0x1F)) }
        runs.append(start..<end)
        copied = end
      }
      start = page.firstIndexBeyondASCII(from: end, limit: page.count)
    }
    bytes.append(contentsOf: page[copied...])
  }

  /// Asked for where the bytes that these begin with stand somewhere in the page.
  ///
  /// False where a run has the mark's character itself, or U+FFFE or U+FFFF, which libxml2 drops.
  private static func canBeLifted(_ page: [UInt8], _ start: Int, _ end: Int) -> Bool {
    var at = page.firstIndex(of: 0xBF, from: start + 1, limit: end)
    while at < end {
      if page[at - 1] == 0xEF, at + 1 < end, page[at + 1] >= 0xBE { return false }
      if page[at - 1] == 0x8F, at - 2 >= start, page[at - 2] == 0xF4 { return false }
      at = page.firstIndex(of: 0xBF, from: at + 1, limit: end)
    }
    return true
  }

  /// Adds text that libxml2 gives, with its runs put back, each of them once: a page may write marks of its own as
  /// `&#x10FFFD;`, and is not to multiply its text by them.
  mutating func restore(_ text: [UInt8], to result: inout [UInt8]) {
    var copied = 0
    var mark = runs.isEmpty ? text.count : text.firstIndex(of: Self.mark[0], from: 0, limit: text.count)
    while mark < text.count {
      var next = mark + 1
      if let number = run(at: mark, in: text), !runs[number].isEmpty {
        result.append(contentsOf: text[copied..<mark])
        result.append(contentsOf: source[runs[number]])
        runs[number] = 0..<0
        next = mark + Self.mark.count + Self.digits
        copied = next
      }
      mark = text.firstIndex(of: Self.mark[0], from: next, limit: text.count)
    }
    result.append(contentsOf: text[copied...])
  }

  /// The number of the run whose mark stands at an offset.
  private func run(at mark: Int, in bytes: [UInt8]) -> Int? {
    let first = mark + Self.mark.count
    guard first + Self.digits <= bytes.count, bytes[mark..<first].elementsEqual(Self.mark) else { return nil }
    var number = 0
    for digit in bytes[first..<first + Self.digits] {
      guard digit & 0xE0 == 0x40 else { return nil }
      number = number << 5 | Int(digit & 0x1F)
    }
    return number < runs.count ? number : nil
  }
}
