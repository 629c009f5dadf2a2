internal import GangmuModel

/// For programs: all that is known of each finding, as `Schemas/gangmu-findings-1.0.schema.json` describes it.
enum JSONReporter: Reporter {
  static let name = "json"
  static let showsFingerprints = true

  static func write(_ report: ValidationReport, _ options: ReportOptions, to receive: (String) -> Void) {
    let value = JSONValue.members([
      "schemaVersion": "1.0",
      "generator": .members(["name": .string(report.tool.name), "version": .string(report.tool.version)]),
      "summary": summary(report),
      "failures": .array(
        report.failures.map { .members(["uri": .string($0.uri), "message": .string($0.message)]) }),
      "findings": .array(report.listed.map(finding)),
    ])
    receive(value.indented)
  }

  private static func summary(_ report: ValidationReport) -> JSONValue {
    .members([
      "documents": .number(report.documents.count), "findings": .number(report.count),
      "error": .number(report.count(.error)), "warning": .number(report.count(.warning)),
      "info": .number(report.count(.info)), "baselined": .number(report.baselined),
      "unread": .number(report.failures.count),
    ])
  }

  private static func finding(_ placed: PlacedFinding) -> JSONValue {
    let finding = placed.finding
    return .members([
      "code": .string(finding.code), "rule": .string(finding.rule), "severity": .string(finding.severity.rawValue),
      "message": text(finding.message), "advice": finding.advice.map(text) ?? .null,
      "uri": .string(finding.uri), "clause": finding.clause.map { .string($0) } ?? .null,
      "location": location(finding.location, placed.end), "span": finding.span.map(span) ?? .null,
      "excerpt": placed.excerpt.map { .string($0.text) } ?? .null, "fix": finding.fix.map(fix) ?? .null,
      "fingerprint": .string(placed.fingerprint),
    ])
  }

  private static func text(_ text: LocalizedText) -> JSONValue {
    .members(["zh": .string(text.chinese), "en": .string(text.english)])
  }

  private static func location(_ location: Location?, _ end: Location?) -> JSONValue {
    guard let location else { return .null }
    return .members([
      "line": location.line.map { .number($0) }, "column": location.column.map { .number($0) },
      "endLine": end?.line.map { .number($0) }, "endColumn": end?.column.map { .number($0) },
      "address": location.address.map { .string($0) },
    ])
  }

  private static func span(_ span: TextSpan) -> JSONValue {
    .members(["start": .number(span.start), "end": .number(span.end)])
  }

  private static func fix(_ fix: Finding.Fix) -> JSONValue {
    .members(["span": span(fix.span), "replacement": .string(fix.replacement)])
  }
}
