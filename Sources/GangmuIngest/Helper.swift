internal import GangmuPlatform

/// Programs that read formats which no library that may be linked reads.
enum Helper {
  /// Runs a program within the document's time.
  ///
  /// - Parameter package: The Debian package that brings the program.
  static func run(
    _ program: String, _ arguments: [String], environment: [String: String] = [:], package: String,
    for input: IngestInput, standardInput: [UInt8] = []
  ) throws(IngestError) -> HelperProgram.Output {
    try input.time.check()
    do throws(HelperProgram.Fault) {
      return try HelperProgram.run(
        program, arguments, environment: environment, input: standardInput, seconds: input.time.secondsLeft,
        outputLimit: input.limits.unpackedBytes)
    } catch {
      switch error {
      case .notInstalled:
        throw IngestError(
          .helper, "the program \(program), which reads this format, is not installed: install the package \(package)")
      case .timedOut: throw input.time.error
      case .outputTooLarge(let limit):
        throw IngestError(.limit, "it becomes more than \(limit >> 20) MB; raise --max-unpacked if you trust it")
      case .notStarted(let message):
        throw IngestError(.helper, "the program \(program) could not be started: \(message)")
      case .ended(let status, let message):
        throw IngestError(
          .damaged, "the program \(program) could not read it (status \(status)): \(firstLine(message))")
      }
    }
  }

  private static func firstLine(_ message: String) -> String {
    message.split(separator: "\n").first.map(String.init) ?? "it gave no reason"
  }
}
