internal import Glibc

/// What a path leads to.
package enum FileKind {
  case file, folder, linkToFolder
  /// A pipe, a socket, a device.
  case other
  case missing

  package init(_ path: String) {
    var status = stat()
    var own = stat()
    let path = PathName.bytes(of: path)
    guard unsafe stat(path, &status) == 0, unsafe lstat(path, &own) == 0 else {
      self = .missing
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = own.st_mode & S_IFMT == S_IFLNK ? .linkToFolder : .folder
    default: self = .other
    }
  }

  /// The path without links and `..`, as bytes; `nil` where there is nothing.
  package static func realPath(_ path: String) -> [UInt8]? {
    guard let real = unsafe realpath(PathName.bytes(of: path), nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe Array(UnsafeRawBufferPointer(start: real, count: strlen(real)))
  }
}
