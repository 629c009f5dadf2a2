internal import GangmuLint
internal import GangmuPlatform
internal import GangmuValidate

/// `gangmu validate --init`.
enum ConfigurationWriter {
  /// Writes a configuration with comments into the working folder; one that is there is never touched.
  static func write(_ language: LocalizedText.Language, _ console: Console) -> ExitStatus {
    let path = Configuration.fileName
    guard FileKind(path) == .missing else {
      console.report("gangmu: \(path) is there already and was left as it is; remove it first to have a new one")
      return .usage
    }
    do throws(AtomicFile.Fault) {
      try AtomicFile.write(Array(ConfigurationTemplate.text(language).utf8), to: path)
    } catch {
      console.report("gangmu: \(error.path) cannot be written: \(error.message)")
      return .failedInput
    }
    console.report("gangmu: wrote \(path)")
    return .success
  }
}
