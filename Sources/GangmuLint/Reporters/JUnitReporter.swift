internal import GangmuModel

/// JUnit XML, which CI servers show as test results: a suite a document, a case a finding.
enum JUnitReporter: Reporter {
  static let name = "junit"

  static func write(_ report: ValidationReport, _ options: ReportOptions, to receive: (String) -> Void) {
    let findings = Dictionary(grouping: report.listed, by: \.finding.uri)
    // What stands in no document (a baseline's own lines) has its suite at the end.
    let known = Set(report.documents)
    let others = report.listed.map(\.finding.uri).filter { !known.contains($0) }
    var suites: [Suite] = []
    var seen: Set<String> = []
    for uri in report.documents + others where seen.insert(uri).inserted {
      suites.append(suite(uri, findings[uri] ?? [], report, options.language))
    }
    suites += report.failures.map(suite)
    let counts = Suite.counts(
      suites.reduce(0) { $0 + $1.tests }, suites.reduce(0) { $0 + $1.failures }, report.failures.count)
    receive(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"\(escaped(report.tool.name))\" \(counts)>\n")
    for suite in suites { receive(suite.text) }
    receive("</testsuites>\n")
  }

  private struct Suite {
    var text: String
    var tests: Int
    var failures: Int

    init(_ uri: String, _ cases: [String], failures: Int, errors: Int) {
      tests = cases.count
      self.failures = failures
      text =
        "  <testsuite name=\"\(escaped(uri))\" \(Self.counts(cases.count, failures, errors))>\n" + cases.joined()
        + "  </testsuite>\n"
    }

    static func counts(_ tests: Int, _ failures: Int, _ errors: Int) -> String {
      "tests=\"\(tests)\" failures=\"\(failures)\" errors=\"\(errors)\""
    }
  }

  private static func suite(
    _ uri: String, _ findings: [PlacedFinding], _ report: ValidationReport, _ language: LocalizedText.Language
  ) -> Suite {
    let cases = findings.map { test($0, fails: report.fails($0.finding), language) }
    return Suite(
      uri, cases.isEmpty ? [passed(uri)] : cases, failures: findings.count { report.fails($0.finding) }, errors: 0)
  }

  private static func passed(_ uri: String) -> String {
    "    <testcase name=\"no findings\" classname=\"\(escaped(uri))\"/>\n"
  }

  private static func test(_ placed: PlacedFinding, fails: Bool, _ language: LocalizedText.Language) -> String {
    let finding = placed.finding
    let place =
      finding.location.map { (location: Location) in
        location.line.map { ":\($0)" + (location.column.map { ":\($0)" } ?? "") } ?? location.address ?? ""
      } ?? ""
    let head =
      "    <testcase name=\"\(escaped("\(finding.code) \(finding.rule) \(place)"))\" classname=\"\(escaped(finding.uri))\""
      + " file=\"\(escaped(finding.uri))\"" + (finding.location?.line.map { " line=\"\($0)\"" } ?? "") + ">\n"
    let message = finding.message.text(language)
    let details = [finding.uri + place, placed.excerpt?.text, finding.advice?.text(language)].compactMap { $0 }
      .joined(separator: "\n")
    // What does not fail the run is no failed test: it is only told.
    let body =
      fails
      ? "      <failure type=\"\(finding.severity.rawValue)\" message=\"\(escaped(message))\">\(escaped(details))</failure>\n"
      : "      <system-out>\(escaped(message + "\n" + details))</system-out>\n"
    return head + body + "    </testcase>\n"
  }

  private static func suite(_ failure: ValidationReport.Failure) -> Suite {
    let test =
      "    <testcase name=\"can be read\" classname=\"\(escaped(failure.uri))\" file=\"\(escaped(failure.uri))\">\n"
      + "      <error type=\"unreadable\" message=\"\(escaped(failure.message))\"/>\n    </testcase>\n"
    return Suite(failure.uri, [test], failures: 0, errors: 1)
  }

  /// Text for an attribute or an element; what XML 1.0 has no place for becomes U+FFFD.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "\n": "&#10;"
      case "\t": "&#9;"
      case "\r": "&#13;"
      case "\0"..<" ", "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
      default: String(scalar)
      }
    }.joined()
  }
}
