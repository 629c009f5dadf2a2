internal import ArgumentParser
internal import GangmuValidate

/// Findings that are accepted.
struct BaselineOptions: ParsableArguments {
  @Option(
    name: .customLong("baseline"),
    help: ArgumentHelp("Leave out the findings that this file holds (default: the configuration's).", valueName: "file")
  )
  var file: String?

  @Flag(
    name: .customLong("write-baseline"),
    help: "Write the findings into the baseline (default: .gangmu-baseline.json) instead of telling them.")
  var writes = false

  static let standardName = ".gangmu-baseline.json"

  /// The baseline's file; `nil` where none is wanted.
  func path(_ configuration: Configuration?) -> String? {
    if let file { return file }
    if let configuration, let own = configuration.baseline ?? (writes ? Self.standardName : nil) {
      return own.hasPrefix("/") ? own : "\(configuration.folder)/\(own)"
    }
    return writes ? Self.standardName : nil
  }
}
