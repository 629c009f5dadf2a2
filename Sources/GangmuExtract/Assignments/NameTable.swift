internal import GangmuModel

/// The names that a document writes, each once: its lists repeat the same bodies, so a name's string is made, and the
/// name read, when it is first met.
struct NameTable {
  private let text: SourceText
  private let utf8: [UInt8]
  private var strings: [String] = []
  /// What a name says about itself, its ranges counted from the name's start.
  private var profiles = Known<NameProfile>()
  private var areCollective = Known<Bool>()
  private var keys: [Key] = []
  /// The bytes of all names in a row.
  private var bytes: [UInt8] = []
  /// Open addressing: a name's number and one, 0 where free.
  private var slots = [Int32](repeating: 0, count: 256)

  private struct Key {
    var hash: UInt64
    var start: Int
    var count: Int
  }

  init(_ text: SourceText) {
    self.text = text
    utf8 = text.utf8
  }

  /// The number of the name that is written in a span; equal names have the same.
  mutating func number(_ span: Range<Int>) -> Int {
    let range = text.utf8Range(of: TextSpan(span))
    let utf8 = utf8
    return utf8.withUnsafeBytes { number(UnsafeRawBufferPointer(rebasing: $0[range])) }
  }

  mutating func number(_ name: String) -> Int {
    var name = name
    return name.withUTF8 { number(UnsafeRawBufferPointer($0)) }
  }

  func string(_ number: Int) -> String { strings[number] }

  mutating func traits(_ number: Int, _ span: Range<Int>) -> NameProfile.Traits { relative(number, span).traits }

  /// What the name in a span says about itself.
  mutating func profile(_ number: Int, _ span: Range<Int>) -> NameProfile {
    relative(number, span).moved(by: span.lowerBound)
  }

  @inline(__always)
  private mutating func relative(_ number: Int, _ span: Range<Int>) -> NameProfile {
    profiles.value(number) { NameProfile.of(text.units, span).moved(by: -span.lowerBound) }
  }

  mutating func isCollective(_ number: Int, _ span: Range<Int>) -> Bool {
    areCollective.value(number) { Attributes.isCollective(text.units, span) }
  }

  private mutating func number(_ name: UnsafeRawBufferPointer) -> Int {
    let hash = Self.hash(name)
    var slot = Int(truncatingIfNeeded: hash &>> 40) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if keys[number].hash == hash, isSame(keys[number], name) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(truncatingIfNeeded: keys.count + 1)
    add(name, hash)
    if keys.count * 2 > slots.count { widen() }
    return keys.count - 1
  }

  private mutating func add(_ name: UnsafeRawBufferPointer, _ hash: UInt64) {
    let start = bytes.count
    keys.append(Key(hash: hash, start: start, count: name.count))
    bytes.append(contentsOf: name)
    // Names are cut where scalars begin, and the text is well formed: there is nothing to check again.
    strings.append(String(copying: UTF8Span(unchecked: bytes.span.extracting(start..<bytes.count))))
  }

  private func isSame(_ key: Key, _ name: UnsafeRawBufferPointer) -> Bool {
    guard key.count == name.count else { return false }
    return bytes.withUnsafeBytes { bytes in
      let own = UnsafeRawBufferPointer(rebasing: bytes[key.start..<key.start + key.count])
      var at = 0
      while at + 8 <= name.count {
        if Self.word(own, at) != Self.word(name, at) { return false }
        at += 8
      }
      return Self.last(own) == Self.last(name)
    }
  }

  /// Eight bytes at a time.
  private static func hash(_ name: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: name.count)
    var at = 0
    while at + 8 <= name.count {
      hash = mix(hash, word(name, at))
      at += 8
    }
    return mix(hash, last(name))
  }

  @inline(__always)
  private static func word(_ name: UnsafeRawBufferPointer, _ at: Int) -> UInt64 {
    name.loadUnaligned(fromByteOffset: at, as: UInt64.self)
  }

  /// The last eight bytes, or all of a shorter name.
  @inline(__always)
  private static func last(_ name: UnsafeRawBufferPointer) -> UInt64 {
    if name.count >= 8 { return word(name, name.count - 8) }
    var last: UInt64 = 0
    for byte in name { last = last << 8 | UInt64(byte) }
    return last
  }

  private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product &>> 29
  }

  private mutating func widen() {
    slots = [Int32](repeating: 0, count: slots.count * 4)
    for (number, key) in keys.enumerated() {
      var slot = Int(truncatingIfNeeded: key.hash &>> 40) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: number + 1)
    }
  }
}
