package import GangmuExport
package import GangmuModel
internal import GangmuStore

/// A piece of output that a worker makes of one document: its JSON, its rows of one table, or those of the database. Outputs are put together
/// from these, so that no output needs a document more than once.
package struct Fragment: Sendable, Hashable {
  package let name: String

  /// The document's JSON and a line end.
  package static let json = Fragment(name: JSONLinesExporter.name)

  /// The document's rows in all tables of the database.
  package static let database = Fragment(name: "database")

  package static func rows(of table: any FactTable.Type) -> Fragment { Fragment(name: table.name) }

  package static func named(_ name: String) -> Fragment? {
    name == json.name || name == database.name || FactTableRegistry.table(named: name) != nil
      ? Fragment(name: name) : nil
  }

  package func write(_ document: Document, includesText: Bool, into output: inout ByteOutput) {
    if self == .json {
      JSONLinesExporter.write(document, options: ExportOptions(includesText: includesText), into: &output)
    } else {
      for row in rows(of: document) { RowCodec.write(row, into: &output) }
    }
  }

  private func rows(of document: Document) -> [[TableValue]] {
    if self == .database { return StoreRows.rows(of: document) }
    return FactTableRegistry.table(named: name)?.rows(of: document, ClauseFacts(document)) ?? []
  }
}

/// Rows as bytes between a worker and the outputs: a letter for the kind of each value, and ASCII's own separators.
package enum RowCodec {
  private static let unit: UInt8 = 0x1F
  package static let record: UInt8 = 0x1E

  package static func write(_ row: [TableValue], into output: inout ByteOutput) {
    for value in row {
      switch value {
      case .none: output.append(literal: "n")
      case .text(let text):
        output.append(literal: "t")
        // No text of a document means these two.
        if text.utf8.contains(where: { $0 == unit || $0 == record }) {
          for byte in text.utf8 { output.append(byte == unit || byte == record ? 0x20 : byte) }
        } else {
          output.append(text)
        }
      case .integer(let number):
        output.append(literal: "i")
        output.append(decimal: number)
      case .flag(let isTrue): output.append(isTrue ? "f1" : "f0")
      }
      output.append(unit)
    }
    output.append(record)
  }

  package static func rows(_ bytes: ArraySlice<UInt8>) -> [[TableValue]] {
    bytes.split(separator: record).map { row in
      row.split(separator: unit, omittingEmptySubsequences: false).dropLast().map(value)
    }
  }

  private static func value(_ bytes: ArraySlice<UInt8>) -> TableValue {
    let content = String(decoding: bytes.dropFirst(), as: UTF8.self)
    switch bytes.first {
    case UInt8(ascii: "t"): return .text(content)
    case UInt8(ascii: "i"): return Int(content).map { .integer($0) } ?? .none
    case UInt8(ascii: "f"): return .flag(content == "1")
    default: return .none
    }
  }
}
