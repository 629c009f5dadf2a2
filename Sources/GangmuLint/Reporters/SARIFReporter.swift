internal import GangmuModel

/// SARIF 2.1.0, which code hosts and editors read. Keys come in a fixed order.
enum SARIFReporter: Reporter {
  static let name = "sarif"
  static let showsFingerprints = true

  static func write(_ report: ValidationReport, _ options: ReportOptions, to receive: (String) -> Void) {
    let value = JSONValue.members([
      "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      "version": "2.1.0",
      "runs": [run(report, options.language)],
    ])
    receive(value.indented)
  }

  private static func run(_ report: ValidationReport, _ language: LocalizedText.Language) -> JSONValue {
    let rules = report.rules
    let indices = Dictionary(rules.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    return .members([
      "tool": .members([
        "driver": .members([
          "name": .string(report.tool.name), "semanticVersion": .string(report.tool.version),
          "language": .string(language == .chinese ? "zh-CN" : "en"),
          "rules": .array(rules.map { rule($0, language) }),
        ])
      ]),
      "invocations": [invocation(report)],
      "columnKind": "unicodeCodePoints",
      "results": .array(report.listed.map { result($0, indices[$0.finding.code], language) }),
    ])
  }

  /// What could not be read is told beside the results: an empty list of results is then no good news.
  private static func invocation(_ report: ValidationReport) -> JSONValue {
    let notifications = report.failures.map { failure -> JSONValue in
      .members([
        "level": "error", "message": message(failure.message),
        "locations": [.members(["physicalLocation": .members(["artifactLocation": artifact(failure.uri)])])],
      ])
    }
    return .members([
      "executionSuccessful": .bool(report.failures.isEmpty),
      "toolExecutionNotifications": notifications.isEmpty ? nil : .array(notifications),
    ])
  }

  private static func rule(_ rule: RuleDescription, _ language: LocalizedText.Language) -> JSONValue {
    let page = RulePage(rule, language: language)
    return .members([
      "id": .string(rule.code), "name": .string(rule.name),
      "shortDescription": message(rule.summary.text(language)),
      "fullDescription": message(rule.rationale.text(language)),
      "help": .members(["text": .string(page.plainText), "markdown": .string(page.markdown)]),
      "defaultConfiguration": .members(["level": .string(level(rule.severity))]),
      "properties": .members(["tags": .array(rule.basis.map { .string($0.norm + ($0.clause.map { " \($0)" } ?? "")) })]
      ),
    ])
  }

  private static func result(
    _ placed: PlacedFinding, _ index: Int?, _ language: LocalizedText.Language
  ) -> JSONValue {
    let finding = placed.finding
    let advice = finding.advice.map { "\n" + $0.text(language) } ?? ""
    return .members([
      "ruleId": .string(finding.code), "ruleIndex": index.map { .number($0) },
      "level": .string(level(finding.severity)),
      "message": message(finding.message.text(language) + advice),
      "locations": [location(placed)],
      "partialFingerprints": .members(["gangmuTextHash/v1": .string(placed.fingerprint)]),
      "fixes": fix(placed, language).map { [$0] },
    ])
  }

  private static func location(_ placed: PlacedFinding) -> JSONValue {
    let finding = placed.finding
    let names = [finding.clause, finding.location?.address].compactMap { $0 }
    return .members([
      "physicalLocation": .members(["artifactLocation": artifact(finding.uri), "region": region(placed)]),
      "logicalLocations": names.isEmpty
        ? nil : .array(names.map { .members(["fullyQualifiedName": .string($0), "kind": "element"]) }),
    ])
  }

  private static func region(_ placed: PlacedFinding) -> JSONValue? {
    guard let location = placed.finding.location, let line = location.line else { return nil }
    return .members([
      "startLine": .number(line), "startColumn": location.column.map { .number($0) },
      "endLine": placed.end?.line.map { .number($0) }, "endColumn": placed.end?.column.map { .number($0) },
      "snippet": placed.excerpt.map { .members(["text": .string($0.text)]) },
    ])
  }

  /// A fix of the very place that is marked; others have no place in the file here.
  private static func fix(_ placed: PlacedFinding, _ language: LocalizedText.Language) -> JSONValue? {
    let finding = placed.finding
    guard let fix = finding.fix, fix.span == finding.span, let location = finding.location, let line = location.line,
      let column = location.column, let end = placed.end, let endLine = end.line, let endColumn = end.column
    else { return nil }
    return .members([
      "description": message(language == .chinese ? "替换" : "Replace"),
      "artifactChanges": [
        .members([
          "artifactLocation": artifact(finding.uri),
          "replacements": [
            .members([
              "deletedRegion": .members([
                "startLine": .number(line), "startColumn": .number(column), "endLine": .number(endLine),
                "endColumn": .number(endColumn),
              ]),
              "insertedContent": .members(["text": .string(fix.replacement)]),
            ])
          ],
        ])
      ],
    ])
  }

  private static func level(_ severity: Diagnostic.Severity) -> String {
    severity == .info ? "note" : severity.rawValue
  }
  private static func message(_ text: String) -> JSONValue { .members(["text": .string(text)]) }
  private static func artifact(_ path: String) -> JSONValue { .members(["uri": .string(uri(path))]) }

  /// A path as a URI reference (RFC 3986): what is not plain in one is percent-encoded.
  private static func uri(_ path: String) -> String {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/#!$&'()*+,;=@".utf8)
    var text = ""
    var hasFragment = false
    for byte in path.utf8 {
      // An entry of an archive is its fragment, and a URI has one.
      let isMark = byte == UInt8(ascii: "#")
      if plain.contains(byte), !(isMark && hasFragment) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
      hasFragment = hasFragment || isMark
    }
    return path.hasPrefix("/") ? "file://" + text : text
  }
}
