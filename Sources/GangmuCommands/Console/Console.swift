package import GangmuExport

/// The process's streams as a command sees them, so that tests can stand in for them.
package struct Console {
  /// Takes a piece of standard output; `false` once nothing more can be written.
  package var receive: ByteOutput.Receiver
  /// Writes a message to standard error, with a line end.
  package var report: (String) -> Void
  /// All of standard input.
  package var readInput: () throws(FileError) -> [UInt8]
  /// Appends what standard input has next; false at its end.
  package var readMore: (inout [UInt8]) -> Bool
  /// Why standard output stopped taking bytes; `nil` while it does, and where its reader just went away.
  package var outputFailure: () -> String?
  /// Standard output's columns; `nil` where it is no terminal.
  package var terminalWidth: Int?
  package var usesColour: Bool
  /// Writes a piece of a message to a terminal, without a line end; `nil` where standard error is none.
  package var showProgress: ((String) -> Void)?

  package init(
    receive: @escaping ByteOutput.Receiver, report: @escaping (String) -> Void,
    readInput: @escaping () throws(FileError) -> [UInt8], readMore: @escaping (inout [UInt8]) -> Bool = { _ in false },
    outputFailure: @escaping () -> String? = { nil },
    terminalWidth: Int? = nil, usesColour: Bool = false, showProgress: ((String) -> Void)? = nil
  ) {
    self.receive = receive
    self.report = report
    self.readInput = readInput
    self.readMore = readMore
    self.outputFailure = outputFailure
    self.terminalWidth = terminalWidth
    self.usesColour = usesColour
    self.showProgress = showProgress
  }
}

/// Why a file could not be read: what is wrong and what to do, without the file's name.
package struct FileError: Error {
  package var message: String
  package init(_ message: String) { self.message = message }
}
