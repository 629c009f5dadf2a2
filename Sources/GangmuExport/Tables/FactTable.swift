package import GangmuModel

/// A table that documents give rows to: the same for CSV, spreadsheets and databases. A new one is one file in Tables/
/// and one line in ``FactTableRegistry``.
package protocol FactTable: Sendable {
  /// The table's name in options, file names and databases: `tasks`.
  static var name: String { get }
  static var columns: [TableColumn] { get }
  /// A document's rows in the order of its text, each with a value for each column.
  static func rows(of document: Document, _ facts: ClauseFacts) -> [[TableValue]]
}

package struct TableColumn: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case text, integer
    /// An ISO 8601 day.
    case day
    /// True or false.
    case flag
  }

  /// As keys of the JSON are named: `lead`.
  package var name: String
  /// As an office's ledger heads it: 牵头单位.
  package var label: String
  package var kind: Kind
  /// What a sheet for people calls the values, where they are of a fixed list.
  package var valueLabels: [String: String]

  package init(_ name: String, _ label: String, _ kind: Kind = .text, valueLabels: [String: String] = [:]) {
    self.name = name
    self.label = label
    self.kind = kind
    self.valueLabels = valueLabels
  }
}

package enum TableValue: Sendable, Hashable {
  case none
  /// Several values of one place are parted by `；`.
  case text(String)
  case integer(Int)
  case flag(Bool)

  init(_ text: String?) { self = text.map { .text($0) } ?? .none }

  init(joining values: [String]) { self = values.isEmpty ? .none : .text(values.joined(separator: "；")) }

  /// As a cell of a text table shows it; empty for none.
  package var cell: String {
    switch self {
    case .none: ""
    case .text(let text): text
    case .integer(let number): String(number)
    case .flag(let isTrue): isTrue ? "true" : "false"
    }
  }
}

extension TableColumn {
  /// The columns that say where a fact stands: its document, its clause and its place in the text.
  static let document = TableColumn("document", "来源文件")
  static let clause = TableColumn("clause", "条款编号")
  static let start = TableColumn("start", "起始位置", .integer)
  static let end = TableColumn("end", "结束位置", .integer)
}
