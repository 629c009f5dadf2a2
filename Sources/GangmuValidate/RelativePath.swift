/// Paths as they are seen from a folder.
enum RelativePath {
  /// - Parameters:
  ///   - path: Without links, from the root.
  ///   - folder: The same.
  static func of(_ path: String, from folder: String) -> String {
    let names = path.split(separator: "/")
    let base = folder.split(separator: "/")
    let shared = zip(names, base).prefix { $0 == $1 }.count
    return ([Substring](repeating: "..", count: base.count - shared) + names[shared...]).joined(separator: "/")
  }
}
