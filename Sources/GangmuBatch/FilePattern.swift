internal import GangmuPlatform
internal import Glibc

/// Patterns of file names as shells have them.
enum FilePattern {
  /// The paths that match, in the order of their bytes.
  static func files(of pattern: String) -> [String] {
    guard pattern.utf8.contains(where: { $0 == 0x2A || $0 == 0x3F || $0 == 0x5B }) else { return [] }
    let names = files(matching: Array(pattern.utf8CString))
    return names.isEmpty ? files(matching: PathName.bytes(of: pattern)) : names
  }

  private static func files(matching pattern: [CChar]) -> [String] {
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, 0, nil, &found) == 0, let paths = found.gl_pathv else { return [] }
    let names = (0..<Int(found.gl_pathc)).compactMap { paths[$0] }.map { path in
      PathName.text(of: UnsafeRawBufferPointer(start: path, count: strlen(path)))
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
