internal import FoundationEssentials

/// What became of each input of a batch.
package struct BatchReport: Codable, Sendable {
  package struct Failure: Codable, Sendable {
    package var document: String
    package var code: String
    package var message: String
  }

  /// Documents, the entries of archives and data sets each.
  package var documents = 0
  package var converted = 0
  /// Taken over from an earlier run, since neither the document nor the program has changed.
  package var unchanged = 0
  package var failed = 0
  /// The run was ended before all inputs were read; the next one goes on from here.
  package var interrupted = false
  package var failures: [Failure] = []

  /// As JSON for people and programs.
  package var json: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return ((try? encoder.encode(self)).map { Array($0) } ?? []) + [0x0A]
  }
}

extension BatchReport {
  /// A string as JSON has it.
  package static func quoted(_ text: String) -> String {
    String(decoding: MessageCoding.line(text).dropLast(), as: UTF8.self)
  }
}
