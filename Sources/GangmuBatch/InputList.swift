internal import GangmuPlatform

/// The files of a batch, each once however it is spelled, in the order of the operands; those of a folder by their names.
package struct InputList: Sendable {
  package struct Fault: Sendable {
    package var path: String
    package var message: String
  }

  /// Names as ``InputName`` takes them.
  package private(set) var files: [String] = []
  /// What was named, or lies in a folder, and cannot be read.
  package private(set) var faults: [Fault] = []
  /// Folders that were named and hold no file: no fault, but perhaps a disk that is not there.
  package private(set) var emptyFolders: [String] = []
  /// Real paths, as bytes: names that look alike may be two files.
  private var seen: Set<[UInt8]> = []
  private var realFolders: [[UInt8]: [UInt8]] = [:]

  /// - Parameters:
  ///   - operands: Files, folders, documents in archives, and patterns (`*`, `?`, `[…]`) that a shell did not resolve.
  ///   - excluded: What the program itself writes, which it does not read.
  package init(_ operands: [String], excluding excluded: [String] = []) {
    for path in excluded { if let real = FileKind.realPath(path) { seen.insert(real) } }
    for operand in operands where !operand.isEmpty { add(PathName.text(of: operand.utf8)) }
    (seen, realFolders) = ([], [:])
  }

  private mutating func add(_ operand: String) {
    let kind = FileKind(operand)
    if kind != .missing {
      add(operand, kind, isNamed: true)
      return
    }
    let name = InputName(operand)
    if let entry = name.entry {
      if isNew(name.file, entry) { files.append(operand) }
      return
    }
    let found = FilePattern.files(of: operand)
    if found.isEmpty {
      let isPattern = operand.utf8.contains { $0 == 0x2A || $0 == 0x3F }
      faults.append(
        Fault(path: operand, message: isPattern ? "no file matches the pattern" : "no such file; check the name"))
    }
    for path in found { add(path, FileKind(path), isNamed: true) }
  }

  /// Whether all that was named is there, so that what is not among the files is no input any more.
  package var isComplete: Bool { faults.isEmpty && emptyFolders.isEmpty }

  /// - Parameter isNamed: A link to a folder is followed where it was named itself; others may lead in a circle.
  /// - Returns: False for folders without a file.
  @discardableResult
  private mutating func add(_ path: String, _ kind: FileKind, isNamed: Bool) -> Bool {
    switch kind {
    case .file: if isNew(path) { files.append(path) }
    case .linkToFolder where isNamed: fallthrough
    case .folder:
      let holdsFiles = addFolder(path)
      if isNamed, !holdsFiles { emptyFolders.append(path) }
      return holdsFiles
    case .linkToFolder:
      faults.append(Fault(path: path, message: "is a link to a folder; name it as an input to have it read"))
    case .missing: faults.append(Fault(path: path, message: "cannot be found: a link that leads nowhere"))
    case .other: faults.append(Fault(path: path, message: "is no regular file"))
    }
    return true
  }

  /// Files below a folder, without hidden ones.
  private mutating func addFolder(_ path: String) -> Bool {
    guard isNew(path) else { return true }
    guard let names = FolderListing.names(in: path) else {
      faults.append(Fault(path: path, message: "is a folder that cannot be opened; check who may read it"))
      return true
    }
    var holdsFiles = false
    var base = path.utf8[...]
    while base.last == UInt8(ascii: "/") { base.removeLast() }
    for (number, name) in names.enumerated() where name.utf8.first != UInt8(ascii: ".") {
      let path = "\(Substring(base))/\(name)"
      // A name that is no UTF-8 can be written as another one is.
      if number > 0, names[number - 1].utf8.elementsEqual(name.utf8) {
        faults.append(Fault(path: path, message: "is the name of two files, one of them in bytes; rename one"))
      } else if add(path, FileKind(path), isNamed: false) {
        holdsFiles = true
      }
    }
    return holdsFiles
  }

  private mutating func isNew(_ path: String, _ entry: String? = nil) -> Bool {
    seen.insert((realPath(path) ?? Array(path.utf8)) + (entry.map { Array("#\($0)".utf8) } ?? [])).inserted
  }

  /// The path without links and `..`. The system takes a call for each folder above a file: those are asked for once.
  private mutating func realPath(_ path: String) -> [UInt8]? {
    let slash = UInt8(ascii: "/")
    let start = path.utf8.lastIndex(of: slash).map(path.utf8.index(after:)) ?? path.startIndex
    let (folder, name) = (Array(path.utf8[..<start]), Array(path.utf8[start...]))
    let isPlain = !name.isEmpty && name != Array(".".utf8) && name != Array("..".utf8)
    guard isPlain, !path.utf8.contains(UInt8(ascii: "%")), !FileKind.isLink(path) else {
      return FileKind.realPath(path)
    }
    guard let real = realFolders[folder] ?? FileKind.realPath(folder.isEmpty ? "." : String(path[..<start])) else {
      return nil
    }
    realFolders[folder] = real
    return real.last == slash ? real + name : real + [slash] + name
  }
}
