/// Files of a corpus's folder that are no documents and no extracted JSON: other programs' data, and reports of this one.
enum DataFile {
  /// What a file is, for people; `nil` where it may be a document.
  ///
  /// - Parameter uri: Its extension tells data whose content could be a text's.
  static func kind(of bytes: [UInt8], named uri: String) -> String? {
    let ending = uri.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if let kind = settings[ending] { return kind }
    // A row of a data set is a text, whatever its id looks like.
    if let kind = json[ending] { return beginsAsJSON(bytes) ? kind : nil }
    let head = bytes.prefix(512)
    return head.starts(with: "<?xml".utf8) && contains(head, "<testsuites") ? "JUnit" : nil
  }

  private static let settings = ["yml": "YAML", "yaml": "YAML", "toml": "TOML"]
  private static let json = ["json": "JSON", "sarif": "SARIF", "geojson": "JSON", "ipynb": "JSON"]

  private static func beginsAsJSON(_ bytes: [UInt8]) -> Bool {
    let first = bytes.first { !" \n\r\t\u{FEFF}".utf8.contains($0) }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ words: String) -> Bool {
    bytes.indices.contains { bytes[$0...].starts(with: words.utf8) }
  }
}
