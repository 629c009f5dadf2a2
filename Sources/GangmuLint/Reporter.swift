/// One form of report. A new one is one file in Reporters/ and one line in ``ReporterRegistry``.
package protocol Reporter: Sendable {
  /// The name that `--format` takes.
  static var name: String { get }
  /// Whether the report shows the fingerprints of findings, which cost time.
  static var showsFingerprints: Bool { get }
  /// Hands the report on in one or more pieces.
  static func write(_ report: ValidationReport, _ options: ReportOptions, to receive: (String) -> Void)
}

extension Reporter {
  package static var showsFingerprints: Bool { false }

  package static func text(of report: ValidationReport, _ options: ReportOptions) -> String {
    var text = ""
    write(report, options) { text += $0 }
    return text
  }
}

/// How people see a report.
package struct ReportOptions: Sendable {
  package var language: LocalizedText.Language
  package var usesColour: Bool
  /// Columns of a line.
  package var width: Int

  package init(language: LocalizedText.Language = .chinese, usesColour: Bool = false, width: Int = 120) {
    self.language = language
    self.usesColour = usesColour
    self.width = width
  }
}
