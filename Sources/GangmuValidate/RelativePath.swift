/// Paths as they are seen from a folder.
enum RelativePath {
  /// - Parameters:
  ///   - path: Without links, from the root.
  ///   - folder: The same.
  static func of(_ path: String, from folder: String) -> String {
    let names = path.unicodeScalars.split(separator: "/").map(Substring.init)
    let base = folder.unicodeScalars.split(separator: "/").map(Substring.init)
    let shared = zip(names, base).prefix { $0 == $1 }.count
    return ([Substring](repeating: "..", count: base.count - shared) + names[shared...]).joined(separator: "/")
  }
}
