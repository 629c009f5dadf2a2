internal import Glibc

/// What a path leads to.
package enum FileKind {
  case file, folder, linkToFolder
  /// A pipe, a socket, a device.
  case other
  case missing

  package init(_ path: String) {
    let path = PathName.bytes(of: path)
    guard let own = Self.mode(path, follows: false) else {
      self = .missing
      return
    }
    let isLink = own & S_IFMT == S_IFLNK
    guard let mode = isLink ? Self.mode(path, follows: true) : own else {
      self = .missing
      return
    }
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = isLink ? .linkToFolder : .folder
    default: self = .other
    }
  }

  /// Whether the path's last name is a link.
  package static func isLink(_ path: String) -> Bool {
    mode(PathName.bytes(of: path), follows: false).map { $0 & S_IFMT == S_IFLNK } ?? false
  }

  private static func mode(_ path: [CChar], follows: Bool) -> mode_t? {
    var status = stat()
    return unsafe (follows ? stat(path, &status) : lstat(path, &status)) == 0 ? status.st_mode : nil
  }

  /// The path without links and `..`, as bytes; `nil` where there is nothing.
  package static func realPath(_ path: String) -> [UInt8]? {
    guard let real = unsafe realpath(PathName.bytes(of: path), nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe Array(UnsafeRawBufferPointer(start: real, count: strlen(real)))
  }
}
