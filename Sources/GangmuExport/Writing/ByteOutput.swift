/// Where exporters write: bytes collected in one buffer, handed on whenever it is full.
///
/// Without a receiver everything stays in ``bytes``; with one, memory stays flat however long the output is. The buffer
/// is raw memory and not an array, because output is many short pieces and an array checks its ownership for each.
package struct ByteOutput: ~Copyable {
  /// Takes a full buffer; returns `false` where nothing more can be taken (a closed pipe).
  package typealias Receiver = (borrowing Span<UInt8>) -> Bool

  /// The receiver refused: what follows is dropped.
  package private(set) var isClosed = false
  private var base: UnsafeMutablePointer<UInt8>
  private var count = 0
  private var capacity: Int
  private let receiver: Receiver?

  /// Collects everything in memory.
  package init() { self.init(capacity: 64, receiver: nil) }

  /// Hands the bytes on in pieces of at most `pieceSize`.
  package init(pieceSize: Int = 1 << 18, receiver: @escaping Receiver) {
    self.init(capacity: max(64, pieceSize), receiver: receiver)
  }

  private init(capacity: Int, receiver: Receiver?) {
    self.capacity = capacity
    self.receiver = receiver
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

  /// How many bytes ``bytes`` has.
  package var size: Int { count }

  // MARK: Pieces

  @inline(__always)
  package mutating func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count += 1
  }

  /// A few characters that are known when the program is built: inlined, they are one or two moves.
  ///
  /// Literals are shorter than the smallest buffer.
  @inline(__always)
  package mutating func append(literal: StaticString) {
    let length = literal.utf8CodeUnitCount
    reserve(length)
    (base + count).initialize(from: literal.utf8Start, count: length)
    count += length
  }

  /// `,"name":` in one step: a tenth of the output is keys.
  @inline(__always)
  package mutating func append(key name: StaticString, afterComma: Bool) {
    let length = name.utf8CodeUnitCount
    reserve(length + 4)
    base[count] = UInt8(ascii: ",")
    var end = base + count + (afterComma ? 1 : 0)
    end[0] = UInt8(ascii: "\"")
    (end + 1).initialize(from: name.utf8Start, count: length)
    end += length + 1
    end[0] = UInt8(ascii: "\"")
    end[1] = UInt8(ascii: ":")
    count = end + 2 - base
  }

  package mutating func append(_ string: String) {
    var string = string
    string.withUTF8 { append($0) }
  }

  /// A run of bytes; what is longer than the buffer goes on in pieces.
  @inline(__always)
  package mutating func append(_ run: UnsafeBufferPointer<UInt8>) {
    guard let start = run.baseAddress else { return }
    if run.count <= capacity - count {
      (base + count).update(from: start, count: run.count)
      count += run.count
    } else {
      appendInPieces(run)
    }
  }

  /// A short run in quotes, given as its first and its last bytes, which may overlap: two moves and no call.
  ///
  /// - Parameter length: That of the run, at least a word's and at most two words'.
  @inline(__always)
  package mutating func append<Word: BitwiseCopyable>(quoted first: Word, _ last: Word, length: Int) {
    reserve(length + 2)
    let start = UnsafeMutableRawPointer(base + count)
    start.storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
    start.storeBytes(of: first, toByteOffset: 1, as: Word.self)
    start.storeBytes(of: last, toByteOffset: 1 + length - MemoryLayout<Word>.size, as: Word.self)
    start.storeBytes(of: UInt8(ascii: "\""), toByteOffset: 1 + length, as: UInt8.self)
    count += length + 2
  }

  package mutating func append(decimal value: Int) {
    guard value >= 0, value < 100_000_000 else { return append(longDecimal: value) }
    let digits = Self.digits(of: UInt64(truncatingIfNeeded: value))
    // The zeros before the number are the lowest bytes.
    append(digits: digits, from: min(digits.trailingZeroBitCount / 8, 7))
  }

  private mutating func append(longDecimal value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    let (high, low) = value.magnitude.quotientAndRemainder(dividingBy: 100_000_000)
    if high == 0 { return append(decimal: Int(low)) }
    append(decimal: Int(high))
    append(digits: Self.digits(of: UInt64(low)), from: 0)
  }

  @inline(__always)
  private mutating func append(digits: UInt64, from start: Int) {
    reserve(8)
    let characters = (digits | 0x3030_3030_3030_3030) &>> UInt64(truncatingIfNeeded: start * 8)
    UnsafeMutableRawPointer(base + count).storeBytes(of: characters.littleEndian, as: UInt64.self)
    count += 8 - start
  }

  /// The eight digits of a number below 10^8, a byte each, the first in the lowest byte.
  ///
  /// Halved three times: in fours, in twos, in ones, all parts at once. Multiplying by 10486 and 103 and dropping bits
  /// divides by 100 and by 10.
  @inline(__always)
  private static func digits(of number: UInt64) -> UInt64 {
    let fours = number / 10_000 | (number % 10_000) << 32
    let hundreds = (fours &* 10_486) >> 20 & 0x7F_0000_007F
    let twos = hundreds | (fours &- hundreds &* 100) << 16
    let tens = (twos &* 103) >> 10 & 0x000F_000F_000F_000F
    return tens | (twos &- tens &* 10) << 8
  }

  // MARK: Room

  /// Makes sure that `wanted` bytes, fewer than the smallest buffer holds, can be stored.
  @inline(__always)
  private mutating func reserve(_ wanted: Int) {
    if capacity - count < wanted { makeRoom(wanted) }
  }

  private mutating func makeRoom(_ wanted: Int) {
    flush()
    guard capacity - count < wanted else { return }
    let larger = max(capacity * 2, count + wanted)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: base, count: count)
    base.deallocate()
    base = moved
    capacity = larger
  }

  private mutating func appendInPieces(_ run: UnsafeBufferPointer<UInt8>) {
    if receiver == nil { makeRoom(run.count) }
    var rest = run[...]
    while !rest.isEmpty {
      reserve(1)
      let piece = UnsafeBufferPointer(rebasing: rest.prefix(capacity - count))
      guard let start = piece.baseAddress else { return }
      (base + count).update(from: start, count: piece.count)
      count += piece.count
      rest = rest.dropFirst(piece.count)
    }
  }
}
