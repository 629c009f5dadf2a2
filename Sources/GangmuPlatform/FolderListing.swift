internal import Glibc

/// What lies in a folder.
package enum FolderListing {
  /// The names as ``PathName`` writes them, sorted by their bytes, without `.` and `..`.
  ///
  /// - Returns: `nil` where it is no folder, or cannot be opened.
  package static func names(in folder: String) -> [String]? {
    guard let stream = unsafe opendir(PathName.bytes(of: folder)) else { return nil }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let bytes = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
      if bytes != Array(".".utf8), bytes != Array("..".utf8) { names.append(PathName.text(of: bytes)) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
