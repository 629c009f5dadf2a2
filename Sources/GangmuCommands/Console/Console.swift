package import GangmuExport

/// The process's streams as a command sees them, so that tests can stand in for them.
package struct Console {
  /// Takes a piece of standard output; `false` once nothing more can be written.
  package var receive: ByteOutput.Receiver
  /// Writes a message to standard error, with a line end.
  package var report: (String) -> Void
  /// All of standard input.
  package var readInput: () throws(FileError) -> [UInt8]
  /// Why standard output stopped taking bytes; `nil` while it does, and where its reader just went away.
  package var outputFailure: () -> String?
  /// Standard output's columns; `nil` where it is no terminal.
  package var terminalWidth: Int?
  package var usesColour: Bool

  package init(
    receive: @escaping ByteOutput.Receiver, report: @escaping (String) -> Void,
    readInput: @escaping () throws(FileError) -> [UInt8], outputFailure: @escaping () -> String? = { nil },
    terminalWidth: Int? = nil, usesColour: Bool = false
  ) {
    self.receive = receive
    self.report = report
    self.readInput = readInput
    self.outputFailure = outputFailure
    self.terminalWidth = terminalWidth
    self.usesColour = usesColour
  }
}

/// Why a file could not be read: what is wrong and what to do, without the file's name.
package struct FileError: Error {
  package var message: String
  package init(_ message: String) { self.message = message }
}
