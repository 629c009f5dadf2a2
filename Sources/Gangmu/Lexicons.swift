internal import GangmuLexicon

/// The words that the extractors know, to be extended by a user's own.
public enum Lexicons {
  /// Why a file of words was not taken.
  public struct Fault: Error, Sendable, Hashable {
    /// The line, from 1; `nil` where it is not one line's fault.
    public var line: Int?
    /// For people: what is wrong, what to do.
    public var message: String
  }

  /// The lexicons that take rows.
  public static var names: [String] { UserLexicon.names }

  /// Adds words, for all documents of this process; to be called before the first is converted.
  ///
  /// - Parameter file: UTF-8, a row a line, tab-separated: a lexicon's name, the word, its other columns. `#` begins a
  ///   comment line. Example: `body-kinds⇥河长办⇥government⇥core`.
  /// - Throws: ``Fault`` for a row that no lexicon takes, or where documents were converted already; then nothing is added.
  public static func add(_ file: [UInt8]) throws(Fault) {
    do throws(UserLexicon.Fault) {
      try UserLexicon.add(file)
    } catch {
      throw Fault(line: error.line, message: error.message)
    }
  }
}
