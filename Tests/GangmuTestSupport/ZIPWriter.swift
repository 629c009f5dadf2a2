/// Writes ZIP packages for tests: entries as they are given, stored without compression.
public struct ZIPWriter {
  private var files: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  public init() {}

  /// A package of text parts in this order.
  public static func package(_ parts: [(name: String, text: String)]) -> [UInt8] {
    var writer = ZIPWriter()
    for part in parts { writer.add(Array(part.name.utf8), Array(part.text.utf8)) }
    return writer.finished()
  }

  /// - Parameter flags: 0x800 says that the name is UTF-8, 1 that the entry is encrypted.
  public mutating func add(_ name: [UInt8], _ content: [UInt8], flags: UInt16 = 0x800) {
    let offset = UInt32(files.count)
    // What both headers have in common: version, flags, method, time, date, sums, sizes, lengths.
    var shared: [UInt8] =
      little(UInt16(20)) + little(flags) + little(UInt16(0)) + little(UInt16(0)) + little(UInt16(0x21))
    shared += little(Self.checksum(content)) + little(UInt32(content.count)) + little(UInt32(content.count))
    shared += little(UInt16(name.count)) + little(UInt16(0))
    files += [0x50, 0x4B, 3, 4] + shared + name + content
    directory += [0x50, 0x4B, 1, 2] + little(UInt16(20)) + shared
    directory += [UInt8](repeating: 0, count: 6) + little(UInt32(0)) + little(offset) + name
    count += 1
  }

  public func finished() -> [UInt8] {
    let end: [UInt8] =
      [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + little(count) + little(count) + little(UInt32(directory.count))
      + little(UInt32(files.count)) + [0, 0]
    return files + directory + end
  }

  private func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }

  /// CRC-32 as ZIP has it (APPNOTE 4.4.7).
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      var sum = sum ^ UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
      return sum
    }
  }
}
