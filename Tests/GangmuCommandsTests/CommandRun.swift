@testable import GangmuCommands

/// One run of the program inside the test process.
struct CommandRun {
  var status: ExitStatus
  var output: String
  var messages: [String]

  init(_ arguments: [String], input: String = "", width: Int? = nil, usesColour: Bool = false) {
    let streams = Streams()
    let console = Console(
      receive: { bytes in
        streams.output += bytes.withUnsafeBufferPointer(Array.init)
        return true
      },
      report: { streams.messages.append($0) }, readInput: { () throws(FileError) in Array(input.utf8) },
      readMore: { buffer in
        // In small pieces, as pipes give it.
        let piece = input.utf8.dropFirst(streams.read).prefix(7)
        buffer += piece
        streams.read += piece.count
        return !piece.isEmpty
      },
      terminalWidth: width, usesColour: usesColour)
    status = GangmuCommand.run(arguments, console: console)
    output = String(decoding: streams.output, as: UTF8.self)
    messages = streams.messages
  }

  private final class Streams {
    var output: [UInt8] = []
    var messages: [String] = []
    var read = 0
  }
}
