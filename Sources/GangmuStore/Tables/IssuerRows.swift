internal import GangmuExport
internal import GangmuModel

/// 发文机关.
enum IssuerRows: StoreTable {
  static let insertion = usualInsertion(into: "issuer", ["position", "name"])
  static let width = 2

  static func rows(of document: Document) -> [[TableValue]] {
    document.metadata.issuers.enumerated().map { [.integer($0 + 1), .text($1)] }
  }
}
