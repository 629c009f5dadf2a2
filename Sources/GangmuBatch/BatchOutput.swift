/// One form of a batch's output, made of all documents in the order of the inputs. A new one is one file in Outputs/ and
/// one line in ``BatchOutputRegistry``.
package protocol BatchOutput: AnyObject, SendableMetatype {
  /// The name that `--format` takes.
  static var name: String { get }
  /// What the output is called in a folder, without an extension of its own for forms of several files.
  static var fileName: String { get }
  /// The extensions by which a single file is known, without the dot; none for forms of several files.
  static var fileExtensions: [String] { get }
  /// The pieces that it needs of each document.
  static var fragments: [Fragment] { get }
  /// Whether documents can be put to those that are there.
  static var appends: Bool { get }

  /// - Parameter path: The file, or the folder for forms of several files; what is there is replaced at the end.
  init(path: String, options: BatchOutputOptions) throws
  /// How workers write it where it is the only one, so that what they make is not written twice; `nil` where it is made
  /// of bodies that are stored.
  ///
  /// - Parameter bodies: A file that they can share.
  func delivery(_ bodies: BodiesFile) throws -> (any Delivery)?
  /// Takes the next document, or the next failure.
  func add(_ record: BatchRecord, piece: (Fragment) -> ArraySlice<UInt8>) throws
  /// Puts the output into its place.
  ///
  /// - Parameter isComplete: All inputs were found: what an earlier run wrote of others may go.
  func finish(isComplete: Bool) throws
}

extension BatchOutput {
  package static var appends: Bool { false }
  package func delivery(_ bodies: BodiesFile) throws -> (any Delivery)? { nil }
}

package struct BatchOutputOptions: Sendable {
  /// Text for spreadsheet programs begins with a byte order mark.
  package var marksUTF8 = false
  /// The folder of what is kept between runs.
  package var stateFolder = "."
  /// A database that is there gets more documents.
  package var appends = false

  package init() {}
}

/// Every form of a batch's output, sorted by name.
package enum BatchOutputRegistry {
  package static let all: [any BatchOutput.Type] = [
    CSVOutput.self,
    ICalendarOutput.self,
    JSONFilesOutput.self,
    JSONLinesOutput.self,
    SQLiteOutput.self,
    XLSXOutput.self,
  ]

  package static func output(named name: String) -> (any BatchOutput.Type)? { all.first { $0.name == name } }

  /// The form of a file that is named: `ledger.jsonl.gz` is JSON Lines.
  package static func output(ofFile path: String) -> (any BatchOutput.Type)? {
    all.first { $0.fileExtensions.contains { path.lowercased().hasSuffix("." + $0) } }
  }
}
