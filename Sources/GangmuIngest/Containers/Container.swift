internal import GangmuModel

/// One document of an input, before it is read.
public struct InputDocument: Sendable {
  /// The input's own name, and for a document inside an archive or data set `input#entry`.
  public var uri: String
  /// The file as it was published.
  public var bytes: [UInt8]
  /// The format's name where the container states it; `nil` leaves it to be found from the content.
  public var format: String?

  public init(uri: String, bytes: [UInt8], format: String? = nil) {
    self.uri = uri
    self.bytes = bytes
    self.format = format
  }
}

/// A file that holds several documents. A new one is a file with a type that conforms, and one line in
/// ``ContainerRegistry``.
protocol Container: Sendable {
  /// Whether a file that begins so may be of this kind.
  static func mayBegin(with head: [UInt8]) -> Bool
  /// Whether a file is of this kind, by its content; its name is a hint only.
  static func holds(_ file: InputDocument, _ limits: ResourceLimits) -> Bool
  /// Goes through the entries in their order.
  ///
  /// - Parameter body: Gets each entry's name and bytes, or why it could not be read; `false` ends the reading.
  /// - Throws: Where the file as a whole cannot be read, or not on from a place.
  static func forEachEntry(
    of file: InputDocument, _ limits: ResourceLimits, _ body: (String, Result<InputDocument, IngestError>) -> Bool
  ) throws(IngestError)
}
