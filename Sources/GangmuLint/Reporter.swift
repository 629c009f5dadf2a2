/// One form of report. A new one is one file in Reporters/ and one line in ``ReporterRegistry``.
package protocol Reporter: Sendable {
  /// The name that `--format` takes.
  static var name: String { get }
  /// Whether the report shows the fingerprints of findings, which cost time.
  static var showsFingerprints: Bool { get }
  static func text(of report: ValidationReport, _ options: ReportOptions) -> String
}

extension Reporter {
  package static var showsFingerprints: Bool { false }
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
