/// Where exporters write: bytes collected in one buffer, handed on whenever it is full.
///
/// Without a receiver everything stays in ``bytes``; with one, memory stays flat however long the output is.
package struct ByteOutput: ~Copyable {
  /// Takes a full buffer; returns `false` where nothing more can be taken (a closed pipe).
  package typealias Receiver = (borrowing Span<UInt8>) -> Bool

  /// What was written and not handed on yet.
  package private(set) var bytes: [UInt8] = []
  /// The receiver refused: what follows is dropped.
  package private(set) var isClosed = false
  private let limit: Int
  private let receiver: Receiver?

  /// Collects everything in memory.
  package init() {
    limit = .max
    receiver = nil
  }

  /// Hands the bytes on in pieces of about `pieceSize`.
  package init(pieceSize: Int = 1 << 18, receiver: @escaping Receiver) {
    limit = pieceSize
    self.receiver = receiver
    bytes.reserveCapacity(pieceSize + pieceSize / 4)
  }

  /// Hands on what is left in the buffer.
  package mutating func flush() {
    guard let receiver, !bytes.isEmpty else { return }
    if !isClosed, !receiver(bytes.span) { isClosed = true }
    bytes.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  package mutating func append(_ byte: UInt8) { bytes.append(byte) }

  @inline(__always)
  package mutating func append(_ literal: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  package mutating func append(_ string: String) {
    bytes.append(contentsOf: string.utf8)
    flushIfFull()
  }

  /// A run of bytes: longer than the buffer, it goes on in pieces.
  @inline(__always)
  package mutating func append(_ run: UnsafeBufferPointer<UInt8>) {
    if run.count < limit - bytes.count {
      bytes.append(contentsOf: run)
    } else {
      appendInPieces(run)
    }
  }

  private mutating func appendInPieces(_ run: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < run.count {
      let end = min(run.count, start + max(1, limit - bytes.count))
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: run[start..<end]))
      start = end
      flushIfFull()
    }
  }

  @inline(__always)
  package mutating func flushIfFull() {
    if bytes.count >= limit { flush() }
  }

  package mutating func append(decimal value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    var divisor: UInt = 1
    while rest / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      append(UInt8(ascii: "0") + UInt8(rest / divisor))
      rest %= divisor
      divisor /= 10
    }
  }
}
