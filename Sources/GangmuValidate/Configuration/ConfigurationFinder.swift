internal import GangmuLint
internal import GangmuPlatform

/// Finds the configuration of each path: the file `.gangmu.yml` in its folder or the nearest one above.
package struct ConfigurationFinder {
  /// The configuration that the command line names, for all paths.
  private var named: Configuration?
  /// By folder.
  private var found: [String: Configuration?] = [:]
  /// What is wrong with configurations, each once.
  package private(set) var faults: [Configuration.Fault] = []

  /// - Parameter file: What the command line names; `nil` to look for one.
  package init(file: String?) {
    guard let file else { return }
    named = read(file)
  }

  /// - Parameter path: A file; what stands for standard input lies in the working folder.
  package mutating func configuration(of path: String) -> Configuration? {
    named ?? configuration(inOrAbove: Self.folder(of: path))
  }

  /// - Parameter path: What lies in a folder and may itself be no file.
  package mutating func configuration(besides path: String) -> Configuration? {
    named ?? configuration(inOrAbove: Self.folder(ofNew: path))
  }

  private mutating func configuration(inOrAbove folder: String) -> Configuration? {
    if let known = found[folder] { return known }
    let file = Self.file(Configuration.fileName, in: folder)
    var configuration: Configuration?
    if let name = Self.misnamed.first(where: { FileKind(Self.file($0, in: folder)) == .file }) {
      let path = Self.file(name, in: folder)
      faults.append(
        .init(
          path: Self.shown(path), location: nil,
          message: .init("不会被读取：配置文件名应为 \(Configuration.fileName)", "is not read: call it \(Configuration.fileName)")))
    }
    if FileKind(file) == .file {
      configuration = read(file)
    } else if folder != "/" {
      configuration = self.configuration(inOrAbove: Self.parent(of: folder))
    }
    found[folder] = .some(configuration)
    return configuration
  }

  private mutating func read(_ path: String) -> Configuration? {
    guard let file = FileHandleReader(path), let bytes = file.read(file.size, at: 0) else {
      faults.append(
        .init(
          path: path, location: nil,
          message: .init("无法读取；请检查名称与权限", "cannot be read; check its name and who may read it")))
      return nil
    }
    switch ConfigurationReader.read(bytes, path: Self.shown(path), folder: Self.folder(of: path)) {
    case .success(let configuration): return configuration
    case .failure(let faults):
      self.faults += faults.all
      return nil
    }
  }

  /// What people write for the configuration's name.
  private static let misnamed = [".gangmu.yaml"]

  private static func file(_ name: String, in folder: String) -> String {
    folder == "/" ? "/\(name)" : "\(folder)/\(name)"
  }

  /// A path as messages name it: from the working folder.
  private static func shown(_ path: String) -> String {
    path.hasPrefix("/") ? real(".").map { RelativePath.of(path, from: $0) } ?? path : path
  }

  /// The folder that holds a file, without links.
  package static func folder(of path: String) -> String { parent(of: real(path) ?? (real(".") ?? "/") + "/-") }

  /// The folder of a file that need not be there yet, without links.
  package static func folder(ofNew path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return real(".") ?? "/" }
    return real(String(path[...slash])) ?? "/"
  }

  /// A file's path as it is seen from a folder; that of what stands for standard input is its name.
  package static func path(of file: String, from folder: String) -> String {
    real(file).map { RelativePath.of($0, from: folder) } ?? file
  }

  /// The path of a link as it is seen from a folder.
  package static func path(ofLink link: String, from folder: String) -> String {
    let name = link.split(separator: "/").last.map { String($0) } ?? link
    return RelativePath.of(file(name, in: self.folder(ofNew: link)), from: folder)
  }

  /// A path without links; `nil` where there is nothing.
  package static func real(_ path: String) -> String? {
    FileKind.realPath(path).map { PathName.text(of: $0) }
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }
}
