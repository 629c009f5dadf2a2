internal import GangmuModel

/// The names that a document writes, each once: its lists repeat the same bodies, so a name's string is made, and the
/// name read, when it is first met.
struct NameTable {
  private struct Entry {
    var string: String
    var hash: UInt64
    /// What the name says about itself, its ranges counted from the name's start.
    var profile: NameProfile?
    var isCollective: Bool?
  }

  private let text: SourceText
  private var entries: [Entry] = []
  /// Open addressing: a name's number and one, 0 where free.
  private var slots = [Int32](repeating: 0, count: 256)

  init(_ text: SourceText) { self.text = text }

  /// The number of the name that is written in a span; equal names have the same.
  mutating func number(_ span: Range<Int>) -> Int {
    let range = text.utf8Range(of: TextSpan(span))
    let text = text
    return text.utf8.withUnsafeBufferPointer { bytes in
      let name = UnsafeBufferPointer(rebasing: bytes[range])
      return number(name) { String(decoding: name, as: UTF8.self) }
    }
  }

  mutating func number(_ name: String) -> Int {
    var utf8 = name
    return utf8.withUTF8 { bytes in number(bytes) { name } }
  }

  func string(_ number: Int) -> String { entries[number].string }

  /// What the name in a span says about itself.
  mutating func profile(_ number: Int, _ span: Range<Int>) -> NameProfile {
    if let known = entries[number].profile { return known.moved(by: span.lowerBound) }
    let profile = NameProfile.of(text.units, span)
    entries[number].profile = profile.moved(by: -span.lowerBound)
    return profile
  }

  mutating func isCollective(_ number: Int, _ span: Range<Int>) -> Bool {
    if let known = entries[number].isCollective { return known }
    let isCollective = Attributes.isCollective(text.units, span)
    entries[number].isCollective = isCollective
    return isCollective
  }

  private mutating func number(_ name: UnsafeBufferPointer<UInt8>, _ string: () -> String) -> Int {
    let hash = Self.hash(name)
    var slot = Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if entries[number].hash == hash, Self.isEqual(&entries[number].string, name) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    entries.append(Entry(string: string(), hash: hash))
    slots[slot] = Int32(truncatingIfNeeded: entries.count)
    if entries.count * 2 > slots.count { widen() }
    return entries.count - 1
  }

  private static func isEqual(_ string: inout String, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    string.withUTF8 { $0.count == name.count && $0.elementsEqual(name) }
  }

  /// Names are short: a multiplication for each byte.
  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ hash << 32
  }

  private mutating func widen() {
    slots = [Int32](repeating: 0, count: slots.count * 4)
    for (index, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash >> 32) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: index + 1)
    }
  }
}
