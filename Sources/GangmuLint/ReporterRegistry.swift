/// Every form of report, sorted by name.
package enum ReporterRegistry {
  package static let all: [any Reporter.Type] = [
    GitHubReporter.self,
    JSONReporter.self,
    JUnitReporter.self,
    MarkdownReporter.self,
    SARIFReporter.self,
    TextReporter.self,
  ]

  package static func reporter(named name: String) -> (any Reporter.Type)? { all.first { $0.name == name } }
}
