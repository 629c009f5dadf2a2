internal import GangmuModel
internal import GangmuPlatform

/// A file as readers get it.
struct IngestInput: Sendable {
  let uri: String
  private(set) var bytes: [UInt8]
  /// The characters, for formats that are text; empty for binary ones.
  var decoded = DecodedText(CharsetConversion(utf8: []), encoding: "", confidence: 0)
  /// Empty where no output shows it.
  let sha256: String
  /// The name's extension in lower case, without the dot.
  let fileExtension: String
  let limits: ResourceLimits
  let time: TimeLimit
  /// The parts of a ZIP package, for binary formats that are one.
  private(set) var partNames: [String]

  init(_ bytes: [UInt8], uri: String, options: IngestOptions) {
    self.uri = uri
    self.bytes = bytes
    limits = options.limits
    time = options.time
    fileExtension = Self.fileExtension(of: uri)
    sha256 = options.digests ? SHA256.hexadecimal(of: bytes) : ""
    partNames = OfficePackage.names(in: bytes, limits: limits)
  }

  /// The same document in another format. Where it came from stays: the source is the file that was given.
  func converted(to bytes: [UInt8]) -> IngestInput {
    var input = self
    input.bytes = bytes
    input.partNames = OfficePackage.names(in: bytes, limits: limits)
    return input
  }

  func source(format: String) -> SourceDescription {
    SourceDescription(
      uri: uri, format: format, encoding: decoded.encoding, encodingConfidence: decoded.confidence, sha256: sha256,
      byteCount: bytes.count)
  }

  /// For binary formats, whose characters are in an encoding that the format fixes.
  func source(format: String, encoding: String) -> SourceDescription {
    SourceDescription(
      uri: uri, format: format, encoding: encoding, encodingConfidence: 1, sha256: sha256, byteCount: bytes.count)
  }

  private static func fileExtension(of uri: String) -> String {
    var name = uri.utf8[...]
    while name.last == UInt8(ascii: "/") { name.removeLast() }
    if let slash = name.lastIndex(of: UInt8(ascii: "/")) { name = name[name.index(after: slash)...] }
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    return String(Substring(name[name.index(after: dot)...])).lowercased()
  }
}

/// Reads one format. A new one is a file with a type that conforms, and one line in ``FormatRegistry``.
protocol FormatReader: Sendable {
  /// The format's name in options and in the output: `html`.
  static var name: String { get }
  static var fileExtensions: [String] { get }
  /// True for formats that are characters and are decoded before they are read.
  static var isText: Bool { get }
  /// How surely the content is of this format: 0 for not at all, 100 for beyond doubt. The file's name is a hint only.
  static func likelihood(_ input: IngestInput) -> Int
  static func read(_ input: IngestInput) throws(IngestError) -> IngestedDocument
}
