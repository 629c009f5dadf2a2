/// Why a file could not be read at all.
public struct IngestError: Error, Sendable, Hashable {
  /// Can grow: handle unknown codes as failures.
  public struct Code: Sendable, Hashable {
    public let name: String
    package init(_ name: String) { self.name = name }
    public static let empty = Code("empty")
    public static let binary = Code("binary")
    public static let unsupportedFormat = Code("unsupported-format")
    public static let undecodable = Code("undecodable")
    public static let noText = Code("no-text")
    /// An office file or archive that is cut off or broken.
    public static let damaged = Code("damaged")
    public static let encrypted = Code("encrypted")
    /// An archive or data set has no such document.
    public static let noEntry = Code("no-entry")
    /// One of ``ResourceLimits``.
    public static let limit = Code("limit")
    /// A program that reads the format is not installed, or failed.
    public static let helper = Code("helper")
  }

  public var code: Code
  /// For people: what is wrong and what to do, without the file's name.
  public var message: String

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}
