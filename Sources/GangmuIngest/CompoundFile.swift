/// The directory of an OLE2 compound file, in which old office programs keep their documents ([MS-CFB]).
enum CompoundFile {
  static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// The names of streams and storages, in the directory's order; empty where the file is none, or damaged.
  ///
  /// `WordDocument` tells a DOC file, `Workbook` or `Book` an XLS file, `EncryptedPackage` an encrypted DOCX or XLSX.
  static func names(in bytes: [UInt8]) -> [String] {
    guard bytes.starts(with: signature), bytes.count >= 1024 else { return [] }
    let shift = Int(bytes[30])
    guard shift == 9 || shift == 12 else { return [] }
    var names: [String] = []
    var sector = integer(bytes, 48)
    // A directory that goes in a circle, or is larger than any document's, ends.
    for _ in 0..<256 {
      let start = (sector + 1) << shift
      guard sector < bytes.count >> shift, start + 1 << shift <= bytes.count else { break }
      for entry in stride(from: start, to: start + 1 << shift, by: 128) { names += name(bytes, entry) }
      guard let next = next(bytes, after: sector, shift) else { break }
      sector = next
    }
    return names
  }

  /// The sector behind a sector of a stream, from the allocation table; its first 109 sectors are listed in the header.
  private static func next(_ bytes: [UInt8], after sector: Int, _ shift: Int) -> Int? {
    let perSector = 1 << (shift - 2)
    guard sector / perSector < 109 else { return nil }
    let table = integer(bytes, 76 + 4 * (sector / perSector))
    let place = (table + 1) << shift + 4 * (sector % perSector)
    return table < bytes.count >> shift && place + 4 <= bytes.count ? integer(bytes, place) : nil
  }

  /// UTF-16, its length in bytes with a zero at the end at 64, the kind of entry at 66: 0 for none.
  private static func name(_ bytes: [UInt8], _ entry: Int) -> [String] {
    let length = Int(bytes[entry + 64]) - 2
    guard bytes[entry + 66] != 0, (2...62).contains(length) else { return [] }
    let units = stride(from: entry, to: entry + length, by: 2).map { UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8 }
    return [String(decoding: units, as: UTF16.self)]
  }

  private static func integer(_ bytes: [UInt8], _ place: Int) -> Int {
    (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }
}
