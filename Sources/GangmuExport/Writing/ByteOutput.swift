/// Where exporters write: bytes collected in one buffer, handed on whenever it is full.
///
/// Without a receiver everything stays in ``bytes``; with one, memory stays flat however long the output is.
package struct ByteOutput: ~Copyable {
  /// Takes a full buffer; returns `false` where nothing more can be taken (a closed pipe).
  package typealias Receiver = (borrowing Span<UInt8>) -> Bool

  // A buffer of its own rather than an array: each append is then a store, without a test for uniqueness.
  private var base: UnsafeMutablePointer<UInt8>
  private var count = 0
  private var capacity: Int
  /// The receiver refused: what follows is dropped.
  package private(set) var isClosed = false
  private let limit: Int
  private let receiver: Receiver?

  /// Collects everything in memory.
  package init() {
    limit = .max
    receiver = nil
    capacity = 1 << 12
    base = .allocate(capacity: capacity)
  }

  /// Hands the bytes on in pieces of about `pieceSize`.
  package init(pieceSize: Int = 1 << 18, receiver: @escaping Receiver) {
    limit = pieceSize
    self.receiver = receiver
    capacity = pieceSize + pieceSize / 4
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  /// What was written and not handed on yet.
  package var bytes: [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// Hands on what is left in the buffer.
  package mutating func flush() {
    guard let receiver, count > 0 else { return }
    if !isClosed, !receiver(UnsafeBufferPointer(start: base, count: count).span) { isClosed = true }
    count = 0
  }

  /// Makes room for some more bytes.
  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    let larger = max(capacity * 2, count + more)
    let new = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    new.update(from: base, count: count)
    base.deallocate()
    base = new
    capacity = larger
  }

  @inline(__always)
  package mutating func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count += 1
  }

  @inline(__always)
  package mutating func append(_ literal: StaticString) {
    let length = literal.utf8CodeUnitCount
    reserve(length)
    (base + count).update(from: literal.utf8Start, count: length)
    count += length
  }

  package mutating func append(_ string: String) {
    var string = string
    string.withUTF8 { append($0) }
    flushIfFull()
  }

  /// A run of bytes: longer than the buffer, it goes on in pieces.
  @inline(__always)
  package mutating func append(_ run: UnsafeBufferPointer<UInt8>) {
    if run.count < limit - count {
      copy(run)
    } else {
      appendInPieces(run)
    }
  }

  @inline(__always)
  private mutating func copy(_ run: UnsafeBufferPointer<UInt8>) {
    guard let start = run.baseAddress else { return }
    reserve(run.count)
    (base + count).update(from: start, count: run.count)
    count += run.count
  }

  private mutating func appendInPieces(_ run: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < run.count {
      let end = min(run.count, start + max(1, limit - count))
      copy(UnsafeBufferPointer(rebasing: run[start..<end]))
      start = end
      flushIfFull()
    }
  }

  @inline(__always)
  package mutating func flushIfFull() {
    if count >= limit { flush() }
  }

  package mutating func append(decimal value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    var length = 1
    var bound: UInt = 10
    while length < 20, rest >= bound {
      length += 1
      bound = bound.multipliedReportingOverflow(by: 10).overflow ? .max : bound * 10
    }
    reserve(length)
    var at = count + length
    repeat {
      at -= 1
      base[at] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    count += length
  }
}
