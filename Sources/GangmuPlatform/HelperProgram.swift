/// Runs another program to its end, for formats that only it can read.
package enum HelperProgram {
  package enum Fault: Error, Equatable {
    case notInstalled
    /// The system refused to start it.
    case notStarted(String)
    /// It was still running after so many seconds and was stopped.
    case timedOut(seconds: Int)
    case outputTooLarge(limit: Int)
    case ended(status: Int32, message: String)
  }

  /// What a program that succeeded has written.
  package struct Output {
    package var bytes: [UInt8]
    /// Its standard error, of which a long one keeps its end.
    package var messages: String
  }

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - program: Looked for in `PATH`.
  ///   - environment: Variables that it gets beside those of this process, or instead of them.
  ///   - input: Its standard input.
  ///   - seconds: It and its children are killed after so long.
  ///   - outputLimit: In bytes.
  /// - Throws: Where it is missing, ends with a status other than 0, or passes a limit.
  package static func run(
    _ program: String, _ arguments: [String], environment: [String: String] = [:], input: [UInt8] = [], seconds: Int,
    outputLimit: Int = 1 << 30
  ) throws(Fault) -> Output {
    let process: ChildProcess
    do throws(ChildProcess.StartFault) {
      process = try ChildProcess(program, arguments, environment: environment, keepsErrors: true)
    } catch {
      switch error {
      case .notInstalled: throw .notInstalled
      case .notStarted(let message): throw .notStarted(message)
      }
    }
    let (bytes, messages) = try exchange(process, input, seconds, outputLimit)
    let status = process.wait()
    guard status == 0 else {
      throw .ended(status: status, message: String(decoding: messages.suffix(400), as: UTF8.self))
    }
    return Output(bytes: bytes, messages: String(decoding: messages, as: UTF8.self))
  }

  /// Writes the input and reads both outputs until the program closes them.
  private static func exchange(
    _ process: ChildProcess, _ input: [UInt8], _ seconds: Int, _ outputLimit: Int
  ) throws(Fault) -> (output: [UInt8], messages: [UInt8]) {
    var output: [UInt8] = []
    var messages: [UInt8] = []
    var written = 0
    let end = monotonicSeconds() + Double(seconds)
    if input.isEmpty { process.closeInput() }
    while process.outputEnd >= 0 || process.errorsEnd >= 0 {
      let left = end - monotonicSeconds()
      guard left > 0 else { throw .timedOut(seconds: seconds) }
      let ready = waitForStreams(
        reading: [process.outputEnd, process.errorsEnd], writing: [process.inputEnd], seconds: left)
      if ready.contains(process.outputEnd) { process.readOutput(into: &output) }
      if ready.contains(process.errorsEnd) { process.readErrors(into: &messages) }
      if ready.contains(process.inputEnd) {
        let count = process.write(input[written...])
        written += count ?? 0
        // A program that needs no more closes its end.
        if count == nil || written == input.count { process.closeInput() }
      }
      if output.count > outputLimit { throw .outputTooLarge(limit: outputLimit) }
      if messages.count > 1 << 16 { messages.removeFirst(messages.count - 1 << 12) }
    }
    return (output, messages)
  }
}
