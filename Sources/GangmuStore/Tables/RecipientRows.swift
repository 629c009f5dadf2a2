internal import GangmuExport
internal import GangmuModel

/// 主送机关.
enum RecipientRows: StoreTable {
  static let insertion = usualInsertion(into: "recipient", ["position", "name"])
  static let width = 2

  static func rows(of document: Document) -> [[TableValue]] {
    document.metadata.recipients.enumerated().map { [.integer($0 + 1), .text($1)] }
  }
}
