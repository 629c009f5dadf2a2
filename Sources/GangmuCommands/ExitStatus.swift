/// What the process's exit status says: a documented promise, the same for every command.
package enum ExitStatus: Int32, Sendable {
  case success = 0
  /// There are findings at or above the failing severity.
  case findings = 1
  /// The command line is wrong.
  case usage = 2
  /// Some input could not be read or converted, or the output not written; the rest was done.
  case failedInput = 3
}
