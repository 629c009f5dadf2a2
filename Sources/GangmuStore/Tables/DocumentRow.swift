internal import GangmuExport
internal import GangmuModel

/// The document itself: its row's number is what all others refer to.
enum DocumentRow {
  static let columns = [
    "source", "format", "encoding", "sha256", "byte_count", "title", "document_type", "document_number", "index_number",
    "adopted", "signed", "published", "effective", "expires", "jurisdiction", "jurisdiction_code", "jurisdiction_level",
  ]

  static func row(of document: Document) -> [TableValue] {
    let (source, metadata) = (document.source, document.metadata)
    return [
      .text(source.uri), .text(source.format), .text(source.encoding), .text(source.sha256), .integer(source.byteCount),
      TableValue(metadata.title), TableValue(metadata.documentType), TableValue(metadata.documentNumber?.text),
      TableValue(metadata.indexNumber), TableValue(metadata.dates.adopted), TableValue(metadata.dates.signed),
      TableValue(metadata.dates.published), TableValue(metadata.dates.effective), TableValue(metadata.dates.expires),
      TableValue(metadata.jurisdiction?.name), TableValue(metadata.jurisdiction?.code),
      TableValue(metadata.jurisdiction?.level),
    ]
  }
}
