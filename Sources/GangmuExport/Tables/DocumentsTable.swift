package import GangmuModel

/// A row for each document.
package enum DocumentsTable: FactTable {
  package static let name = "documents"

  package static let columns: [TableColumn] = [
    .document, TableColumn("title", "标题"), TableColumn("documentType", "文种"), TableColumn("documentNumber", "发文字号"),
    TableColumn("indexNumber", "索引号"), TableColumn("issuers", "发文机关"), TableColumn("recipients", "主送机关"),
    TableColumn("adopted", "通过日期", .day), TableColumn("signed", "成文日期", .day),
    TableColumn("published", "发布日期", .day), TableColumn("effective", "施行日期", .day),
    TableColumn("expires", "有效期至", .day), TableColumn("jurisdiction", "属地"), TableColumn("jurisdictionCode", "行政区划代码"),
    TableColumn("jurisdictionLevel", "层级", valueLabels: ValueLabels.level), TableColumn("format", "格式"),
    TableColumn("encoding", "编码"),
    TableColumn("sha256", "SHA-256"), TableColumn("byteCount", "字节数", .integer),
    TableColumn("assignments", "任务数", .integer), TableColumn("deadlines", "时限数", .integer),
    TableColumn("targets", "指标数", .integer), TableColumn("diagnostics", "问题数", .integer),
  ]

  package static func rows(of document: Document, _ facts: ClauseFacts) -> [[TableValue]] {
    let metadata = document.metadata
    let source = document.source
    return [
      [
        .text(source.uri), TableValue(metadata.title), TableValue(metadata.documentType),
        TableValue(metadata.documentNumber?.text), TableValue(metadata.indexNumber),
        TableValue(joining: metadata.issuers), TableValue(joining: metadata.recipients),
        TableValue(metadata.dates.adopted), TableValue(metadata.dates.signed), TableValue(metadata.dates.published),
        TableValue(metadata.dates.effective), TableValue(metadata.dates.expires),
        TableValue(metadata.jurisdiction?.name), TableValue(metadata.jurisdiction?.code),
        TableValue(metadata.jurisdiction?.level), .text(source.format), .text(source.encoding), .text(source.sha256),
        .integer(source.byteCount), .integer(document.assignments.count), .integer(document.deadlines.count),
        .integer(document.targets.count), .integer(document.diagnostics.count),
      ]
    ]
  }
}
