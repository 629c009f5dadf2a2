internal import GangmuExport

/// A command that does its work through a ``Console``, so that it runs in tests as it does in a terminal.
protocol ConsoleCommand {
  func execute(_ console: Console) -> ExitStatus
}

extension Console {
  /// Hands the rest of the output on. A full disk is reported; a reader that went away is not.
  func finish(_ output: consuming ByteOutput, _ status: ExitStatus) -> ExitStatus {
    output.flush()
    guard let failure = outputFailure() else { return status }
    report("gangmu: standard output: \(failure); not everything was written")
    return .failedInput
  }
}
