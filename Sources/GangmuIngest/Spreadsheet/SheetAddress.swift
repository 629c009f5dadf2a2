internal import GangmuModel

/// Places of a sheet as formulas write them: `Sheet1!B3`, `'附件 1'!B3`.
struct SheetAddress {
  let sheet: String
  let isDefaultName: Bool

  init(_ name: String) {
    let isPlain = name.utf8.allSatisfy { $0 >= 0x80 || $0 == UInt8(ascii: "_") || Self.isAlphanumeric($0) }
    sheet = isPlain ? name : "'\(name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
    isDefaultName = ["Sheet", "工作表", "表"].contains { word in
      name.hasPrefix(word) && name.utf8.dropFirst(word.utf8.count).allSatisfy { (0x30...0x39).contains($0) }
    }
  }

  /// Rows and columns count from 0.
  func location(row: Int, column: Int) -> Location {
    Location(address: "\(sheet)!\(CellArea.name(ofColumn: column))\(row + 1)")
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
