internal import ArgumentParser
internal import GangmuLint

/// A form of report, by its reporter's name.
struct ReportFormat: ExpressibleByArgument {
  static let text = ReportFormat(reporter: ReporterRegistry.reporter(named: "text") ?? ReporterRegistry.all[0])

  let reporter: any Reporter.Type

  private init(reporter: any Reporter.Type) { self.reporter = reporter }

  init?(argument: String) {
    guard let reporter = ReporterRegistry.reporter(named: argument) else { return nil }
    self.reporter = reporter
  }

  var defaultValueDescription: String { reporter.name }
  static var allValueStrings: [String] { ReporterRegistry.all.map { $0.name } }
}

/// The language of what people read.
struct ReportLanguage: ExpressibleByArgument {
  let language: LocalizedText.Language

  init?(argument: String) {
    guard let language = LocalizedText.Language(rawValue: argument) else { return nil }
    self.language = language
  }

  init(_ language: LocalizedText.Language) { self.language = language }

  static var allValueStrings: [String] { LocalizedText.Language.allCases.map(\.rawValue) }

  /// Chinese where the first of the locale's variables that is set says so.
  static var ofEnvironment: ReportLanguage {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(Environment.value).first ?? ""
    return ReportLanguage(locale.hasPrefix("zh") ? .chinese : .english)
  }
}
