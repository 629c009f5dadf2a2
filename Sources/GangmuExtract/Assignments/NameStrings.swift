/// Byte strings, each once, by small numbers.
struct NameStrings {
  private var strings: [String] = []
  private var keys: [Key] = []
  /// The bytes of all of them in a row.
  private var bytes: [UInt8] = []
  /// Open addressing: a number and one, 0 where free.
  private var slots = [Int32](repeating: 0, count: 256)

  private struct Key {
    var hash: UInt64
    var start: Int
    var count: Int
  }

  subscript(number: Int) -> String { strings[number] }

  /// The number of a string, given as well-formed UTF-8; a new one where it was not met before.
  mutating func number(_ name: UnsafeRawBufferPointer) -> Int {
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

  /// Of a name's first, middle and last eight bytes, which are all of most names.
  private static func hash(_ name: UnsafeRawBufferPointer) -> UInt64 {
    let hash = mix(UInt64(truncatingIfNeeded: name.count), last(name))
    return name.count < 8 ? hash : mix(mix(hash, word(name, 0)), word(name, (name.count - 8) / 2))
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
