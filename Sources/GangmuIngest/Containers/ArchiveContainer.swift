internal import GangmuPlatform

/// ZIP, tar (compressed too), 7z and RAR archives, and single files under gzip, bzip2, xz or zstd.
enum ArchiveContainer: Container {
  static func mayBegin(with head: [UInt8]) -> Bool { Kind(head) != nil }

  static func holds(_ file: InputDocument, _ limits: ResourceLimits) -> Bool {
    guard let kind = Kind(file.bytes) else { return false }
    return kind != .zip || !isOfficePackage(OfficePackage.names(in: file.bytes, limits: limits))
  }

  static func forEachEntry(
    of file: InputDocument, _ limits: ResourceLimits, _ body: (String, Result<InputDocument, IngestError>) -> Bool
  ) throws(IngestError) {
    var isEmpty = true
    do throws(ArchiveFault) {
      try Archive.forEachFile(
        in: file.bytes, limits: Archive.Limits(limits), isRaw: Kind(file.bytes) == .compressed,
        wants: { !isSystemFile($0) }
      ) { name, content in
        isEmpty = false
        let name = readable(name, in: file.uri)
        switch content {
        case .success(let bytes): return body(name, .success(InputDocument(uri: name, bytes: bytes)))
        case .failure(let fault): return body(name, .failure(IngestError(fault)))
        }
      }
    } catch {
      throw IngestError(error)
    }
    if isEmpty { throw IngestError(.noText, "the archive holds no files") }
  }

  enum Kind {
    case zip, other
    /// One stream of bytes, which may be a tar archive or a single file.
    case compressed

    /// Source: the formats' own specifications.
    init?(_ bytes: [UInt8]) {
      func starts(_ signature: [UInt8]) -> Bool { bytes.starts(with: signature) }
      if starts([0x50, 0x4B, 0x03, 0x04]) || starts([0x50, 0x4B, 0x05, 0x06]) {
        self = .zip
      } else if starts([0x1F, 0x8B]) || starts(Array("BZh".utf8)) || starts([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0])
        || starts([0x28, 0xB5, 0x2F, 0xFD])
      {
        self = .compressed
      } else if starts(Array("Rar!".utf8)) || starts([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C])
        || bytes.dropFirst(257).starts(with: "ustar".utf8)
      {
        self = .other
      } else {
        return nil
      }
    }
  }

  /// OOXML has a list of its parts' types, which one that was cut off may have lost, OFD a fixed first part, OpenDocument
  /// its type as an entry.
  private static func isOfficePackage(_ names: [String]) -> Bool {
    names.contains { name in
      let name = name.lowercased()
      return name == "[content_types].xml" || name == "docprops/app.xml" || name == "ofd.xml" || name == "mimetype"
    }
  }

  /// What systems put beside the documents: no document is lost by leaving it out.
  private static func isSystemFile(_ name: [UInt8]) -> Bool {
    let path = name.split(separator: UInt8(ascii: "/"))
    guard let file = path.last else { return true }
    if path.first?.elementsEqual("__MACOSX".utf8) == true || file.starts(with: "._".utf8) { return true }
    return [".DS_Store", "Thumbs.db", "desktop.ini"].contains { file.elementsEqual($0.utf8) }
  }

  /// An entry's name as a person reads it: old ZIP programs wrote it in GBK, and nothing in it may act on a terminal.
  private static func readable(_ name: [UInt8], in uri: String) -> String {
    // libarchive's name of what has none.
    if name.elementsEqual("data".utf8) { return withoutExtension(uri) }
    var bytes = name
    if String(validating: name, as: UTF8.self) == nil {
      bytes = CharsetConverter.convert(name, from: "GB18030")?.utf8 ?? name
    }
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.map { scalar in
      scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// `plan.html` of `2024/plan.html.gz`.
  private static func withoutExtension(_ uri: String) -> String {
    let file = uri.split { $0 == "/" || $0 == "#" }.last.map(String.init) ?? uri
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return file }
    return String(file[..<dot])
  }
}
