internal import ArgumentParser
internal import GangmuLint
internal import Glibc

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

  private init(_ language: LocalizedText.Language) { self.language = language }

  static var allValueStrings: [String] { LocalizedText.Language.allCases.map(\.rawValue) }

  /// Chinese where the first of the locale's variables that is set says so.
  static var ofEnvironment: ReportLanguage {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first ?? ""
    return ReportLanguage(locale.hasPrefix("zh") ? .chinese : .english)
  }

  /// An environment variable, where it is set and not empty.
  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value[0] != 0 else { return nil }
    return String(cString: value)
  }
}
