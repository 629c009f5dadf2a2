package import GangmuModel

/// The outline as Markdown: clauses as headings and lists, with their units, deadlines and targets below them.
package enum MarkdownExporter: Exporter {
  package static let name = "markdown"

  package static func write(_ document: Document, options: ExportOptions, into output: inout ByteOutput) {
    if options.position > 0 { output.append("\n---\n\n") }
    let page = MarkdownPage(document)
    page.write(into: &output)
  }
}

/// One document on its way to Markdown.
private struct MarkdownPage {
  private let document: Document
  private let facts: ClauseFacts

  init(_ document: Document) {
    self.document = document
    facts = ClauseFacts(document)
  }

  func write(into output: inout ByteOutput) {
    head(into: &output)
    for part in document.parts where part.kind != .chrome { self.part(part, into: &output) }
  }

  private func head(into output: inout ByteOutput) {
    let metadata = document.metadata
    output.append("# " + escaped(metadata.title ?? document.source.uri) + "\n\n")
    let rows: [(label: String, value: String?)] = [
      ("文种", metadata.documentType),
      ("发文字号", metadata.documentNumber?.text),
      ("索引号", metadata.indexNumber),
      ("发文机关", metadata.issuers.isEmpty ? nil : metadata.issuers.joined(separator: "、")),
      ("主送", metadata.recipients.isEmpty ? nil : metadata.recipients.joined(separator: "、")),
      ("通过日期", metadata.dates.adopted),
      ("成文日期", metadata.dates.signed),
      ("发布日期", metadata.dates.published),
      ("施行日期", metadata.dates.effective),
      ("有效期至", metadata.dates.expires),
    ]
    for row in rows {
      if let value = row.value { output.append("- \(row.label)：\(escaped(value))\n") }
    }
  }

  private func part(_ part: Part, into output: inout ByteOutput) {
    let title = part.titleLines.map { document.text[$0] }.joined()
    output.append("\n## " + escaped(title.isEmpty ? part.id : title) + "\n")
    paragraphs(part.paragraphs, into: &output)
    writeFacts(of: part.id, indent: "", into: &output)
    for clause in part.clauses { self.clause(clause, depth: 1, list: nil, into: &output) }
    paragraphs(part.closing, into: &output)
  }

  private func paragraphs(_ spans: [TextSpan], into output: inout ByteOutput) {
    for span in spans {
      output.append("\n" + escaped(document.text[span]) + "\n")
    }
  }

  /// A clause that holds others, or has a heading near the root, is a heading; the rest are lists.
  private func clause(_ clause: Clause, depth: Int, list: String?, into output: inout ByteOutput) {
    let holdsBlocks = clause.clauses.contains { !$0.inline }
    if list == nil, !clause.inline, depth <= 4, holdsBlocks || depth <= 2 && clause.heading != nil {
      heading(clause, depth: depth, into: &output)
      for child in clause.clauses { self.clause(child, depth: depth + 1, list: nil, into: &output) }
      return
    }
    let indent = list ?? ""
    if list == nil { output.append("\n") }
    let text = clause.paragraphs.map { escaped(document.text[$0]) }.joined(separator: " ")
    output.append("\(indent)- **\(escaped(clause.marker.text))** \(text)\n")
    writeFacts(of: clause.id, indent: indent + "  ", into: &output)
    for child in clause.clauses { self.clause(child, depth: depth + 1, list: indent + "  ", into: &output) }
  }

  private func heading(_ clause: Clause, depth: Int, into output: inout ByteOutput) {
    let title = clause.heading.map { document.text[$0] } ?? ""
    output.append("\n" + String(repeating: "#", count: min(6, depth + 2)) + " ")
    output.append(escaped(clause.marker.text) + (title.isEmpty ? "" : " " + escaped(title)) + "\n")
    // A heading on its own line is its own paragraph: it stands above already.
    let body = clause.paragraphs.filter { span in clause.heading.map { !$0.contains(span) } ?? true }
    paragraphs(body, into: &output)
    writeFacts(of: clause.id, indent: "", into: &output)
  }

  private func writeFacts(of clause: String, indent: String, into output: inout ByteOutput) {
    var lines: [String] = []
    for role in AssignedUnit.Role.inOrder {
      let units = facts.units(of: clause, role: role)
      if !units.isEmpty { lines.append("\(role.label)：\(units.joined(separator: "、"))") }
    }
    lines += facts.deadlines(of: clause).map { "时限：" + $0.summary }
    lines += facts.targets(of: clause).map { ($0.modality == .target ? "指标：" : "成效：") + $0.summary }
    guard !lines.isEmpty else { return }
    if indent.isEmpty { output.append("\n") }
    for line in lines { output.append("\(indent)- *\(escaped(line))*\n") }
  }

  /// Characters that Markdown would read as markup get a backslash; line ends become spaces.
  private func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "*", "_", "`", "<", "[", "]", "#", "|":
        result.unicodeScalars.append("\\")
        result.unicodeScalars.append(scalar)
      case "\n", "\t": result.unicodeScalars.append(" ")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
