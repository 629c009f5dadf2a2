internal import Gangmu
internal import GangmuPlatform
internal import GangmuValidate

/// Applies fixes to the files of a run, or shows what they would change.
struct FixRun {
  enum Kind { case write, show }

  let kind: Kind
  let converter: Converter
  let console: Console

  /// - Parameter show: Gets the difference of each file.
  func run(_ inputs: [Validation.Input], _ show: (String) -> Void) throws(CommandFailure) {
    for input in inputs {
      // What stands on standard input is nobody's file to change, but can be shown.
      guard let bytes = bytes(of: input), input.bytes == nil || kind == .show else { continue }
      switch FileFixer(converter: converter, settings: input.settings).outcome(of: bytes, uri: input.uri) {
      case .unchanged: break
      case .otherEncoding(let name):
        console.report("gangmu: \(input.uri): is in \(name) and was left as it is; only UTF-8 is fixed")
      case .fixed(let fixed, let edits):
        if kind == .show {
          show(UnifiedDiff.text(from: bytes, to: fixed, path: input.uri))
        } else {
          try write(fixed, to: input.uri, edits)
        }
      }
    }
  }

  private func bytes(of input: Validation.Input) -> [UInt8]? {
    input.bytes ?? FileHandleReader(input.uri).flatMap { $0.read($0.size, at: 0) }
  }

  private func write(_ bytes: [UInt8], to path: String, _ edits: Int) throws(CommandFailure) {
    do throws(AtomicFile.Fault) {
      try AtomicFile.replace(path, with: bytes)
    } catch {
      throw CommandFailure(.failedInput, "\(path) cannot be written: \(error.message)")
    }
    console.report("gangmu: \(path): fixed \(edits) \(edits == 1 ? "place" : "places")")
  }
}
