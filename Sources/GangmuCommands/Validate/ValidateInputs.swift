internal import GangmuBatch
internal import GangmuLint
internal import GangmuModel
internal import GangmuPlatform
internal import GangmuValidate

/// The files of a run, each with the configuration that holds for it.
struct ValidateInputs {
  private struct Item {
    var uri: String
    var bytes: [UInt8]?
    var configuration: Configuration?
    /// Relative to the configuration's folder.
    var path: String
  }

  private var items: [Item] = []
  /// Whether results are kept between runs.
  private let isCached: Bool
  private var caches: [String: ResultCache?] = [:]
  /// What was named and cannot be found.
  private(set) var failures: [ValidationReport.Failure] = []
  /// The configuration of the first path: it says what the whole run does.
  private(set) var mainConfiguration: Configuration?

  init(_ command: ValidateCommand, _ console: Console) throws(CommandFailure) {
    isCached = !command.noCache
    var finder = ConfigurationFinder(file: command.config)
    let own = [command.output, command.baseline.file].compactMap { $0 }
    let list = InputList(command.files.filter { $0 != "-" }, excluding: own)
    failures = list.faults.filter { !Self.isLeftOut($0.path, &finder) }.map { .init(uri: $0.path, message: $0.message) }
    for file in list.files { add(Self.plain(file), nil, &finder) }
    if command.files.contains("-") { add("-", try Self.standardInput(console), &finder) }
    mainConfiguration = items.first?.configuration ?? finder.configuration(of: "-")
    try Self.check(finder, command)
    try leaveOut(console)
  }

  /// Reports name files as others do: without `./` before them.
  private static func plain(_ path: String) -> String {
    path.hasPrefix("./") && path.utf8.count > 2 ? plain(String(path.dropFirst(2))) : path
  }

  private static func standardInput(_ console: Console) throws(CommandFailure) -> [UInt8] {
    do throws(FileError) {
      return try console.readInput()
    } catch {
      throw CommandFailure(.failedInput, "standard input: \(error.message)")
    }
  }

  private mutating func add(_ uri: String, _ bytes: [UInt8]?, _ finder: inout ConfigurationFinder) {
    let file = InputName(uri).file
    let configuration = finder.configuration(of: file)
    let path = configuration.map { ConfigurationFinder.path(of: file, from: $0.folder) } ?? file
    items.append(Item(uri: uri, bytes: bytes, configuration: configuration, path: path))
  }

  /// Whether a configuration leaves out what cannot be read, such as a link that leads in a circle.
  private static func isLeftOut(_ path: String, _ finder: inout ConfigurationFinder) -> Bool {
    guard let configuration = finder.configuration(besides: path) else { return false }
    let path = ConfigurationFinder.path(ofLink: path, from: configuration.folder)
    return configuration.exclude.contains { $0.matches(path) }
  }

  private static func check(_ finder: ConfigurationFinder, _ command: ValidateCommand) throws(CommandFailure) {
    guard !finder.faults.isEmpty else { return }
    let language = command.language?.language ?? ReportLanguage.ofEnvironment.language
    throw CommandFailure(
      .usage,
      all: finder.faults.map { fault in
        let place = fault.location.map { ":\($0.line ?? 1):\($0.column ?? 1)" } ?? ""
        return "\(fault.path)\(place): \(fault.message.text(language))"
      })
  }

  /// What configurations leave out; an empty run is told.
  private mutating func leaveOut(_ console: Console) throws(CommandFailure) {
    let before = items.count
    items.removeAll { item in
      guard item.bytes == nil, let configuration = item.configuration else { return false }
      if configuration.exclude.contains(where: { $0.matches(item.path) }) { return true }
      return !configuration.include.isEmpty && !configuration.include.contains { $0.matches(item.path) }
    }
    guard items.isEmpty, failures.isEmpty else { return }
    guard before > 0 else { throw CommandFailure(.failedInput, "there is no file to check in what was named") }
    console.report("gangmu: the configuration leaves out all \(before) files that were named")
  }

  /// The inputs with their settings.
  mutating func validated(_ resolver: inout SettingsResolver) -> [Validation.Input] {
    items.map { item in
      let cache = isCached && item.bytes == nil ? cache(of: item.configuration) : nil
      return Validation.Input(
        uri: item.uri, bytes: item.bytes, settings: resolver.settings(of: item.path, item.configuration), cache: cache)
    }
  }

  private mutating func cache(of configuration: Configuration?) -> ResultCache? {
    guard let folder = ResultCache.folder(of: configuration, environment: Environment.value) else { return nil }
    if let known = caches[folder] { return known }
    let cache = ResultCache(folder: folder)
    caches[folder] = .some(cache)
    return cache
  }
}
