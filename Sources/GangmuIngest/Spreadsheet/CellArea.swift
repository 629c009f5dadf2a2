/// Cells by their rows and columns, counted from 0: `A1:C3`, or one cell, `B3`.
///
/// Source: ECMA-376 part 1, 18.18.62 ST_Ref.
struct CellArea {
  var rows: ClosedRange<Int>
  var columns: ClosedRange<Int>

  init?(_ reference: String) {
    let corners = reference.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard corners.count <= 2, let first = corners.first.flatMap(Self.place), let last = corners.last.flatMap(Self.place)
    else { return nil }
    rows = min(first.row, last.row)...max(first.row, last.row)
    columns = min(first.column, last.column)...max(first.column, last.column)
  }

  /// The sizes of a sheet. Source: ECMA-376 part 1, 18.3.1.73 and 18.3.1.13.
  static let mostRows = 1 << 20
  static let mostColumns = 1 << 14

  private static func place(_ name: Substring.UTF8View) -> (row: Int, column: Int)? {
    var (row, column) = (0, 0)
    for byte in name where byte != UInt8(ascii: "$") {
      switch byte {
      case 0x30...0x39: row = row * 10 + Int(byte) - 0x30
      case 0x41...0x5A where row == 0: column = column * 26 + Int(byte) - 0x40
      case 0x61...0x7A where row == 0: column = column * 26 + Int(byte) - 0x60
      default: return nil
      }
      guard row <= mostRows, column <= mostColumns else { return nil }
    }
    return row > 0 && column > 0 ? (row - 1, column - 1) : nil
  }

  /// `A` for 0.
  static func name(ofColumn column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column + 1
    while rest > 0 {
      letters.append(0x41 + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}
