/// Files of a corpus's folder that are no documents and no extracted JSON: other programs' data, and reports of this one.
enum DataFile {
  /// What a file is, for people; `nil` where it may be a document.
  ///
  /// - Parameter uri: Its extension tells data whose content could be a text's.
  static func kind(of bytes: [UInt8], named uri: String) -> String? {
    if let name = byExtension.first(where: { uri.lowercased().hasSuffix("." + $0.key) })?.value { return name }
    let head = bytes.prefix(512)
    return head.starts(with: "<?xml".utf8) && contains(head, "<testsuites") ? "JUnit" : nil
  }

  private static let byExtension = [
    "json": "JSON", "sarif": "SARIF", "geojson": "JSON", "ipynb": "JSON", "yml": "YAML", "yaml": "YAML", "toml": "TOML",
  ]

  private static func contains(_ bytes: ArraySlice<UInt8>, _ words: String) -> Bool {
    bytes.indices.contains { bytes[$0...].starts(with: words.utf8) }
  }
}
