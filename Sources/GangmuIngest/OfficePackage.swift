internal import GangmuModel
internal import GangmuPlatform

/// The XML parts of a document that is a ZIP package: DOCX, XLSX, OFD.
struct OfficePackage {
  private var parts: [String: [UInt8]] = [:]
  private let input: IngestInput

  /// Unpacks the XML; pictures and embedded files stay packed.
  init(_ input: IngestInput) throws(IngestError) {
    self.input = input
    var found: [String: [UInt8]] = [:]
    var failure: (name: String, fault: ArchiveFault)?
    do throws(ArchiveFault) {
      try Archive.forEachFile(
        in: input.bytes, limits: Archive.Limits(input.limits), wants: Self.isXML
      ) { name, content in
        let path = Self.path(ofName: name)
        switch content {
        case .success(let bytes): found[path.lowercased()] = bytes
        case .failure(let fault): failure = failure ?? (path, fault)
        }
        return failure == nil
      }
    } catch {
      throw IngestError(error)
    }
    if let failure { throw IngestError(failure.fault, entry: failure.name) }
    parts = found
  }

  /// Relations are XML too: ECMA-376 part 2, 6.5.
  private static func isXML(_ name: [UInt8]) -> Bool {
    let path = path(ofName: name).lowercased()
    return path.hasSuffix(".xml") || path.hasSuffix(".rels")
  }

  func holds(_ name: String) -> Bool { bytes(name) != nil }

  /// Names are compared as ECMA-376 part 2, 6.2.2.3 says, without regard to case.
  private func bytes(_ name: String) -> [UInt8]? { parts[Self.path(ofName: Array(name.utf8)).lowercased()] }

  /// A part's elements; `nil` where the package has none of the name.
  func xml(_ name: String) throws(IngestError) -> XMLTree? {
    guard let bytes = bytes(name) else { return nil }
    try input.time.check()
    do throws(XMLFault) {
      return try XMLParser.parse(bytes, depth: input.limits.depth)
    } catch {
      throw IngestError(error, part: name)
    }
  }

  /// A part's elements, where there is no document without it.
  func neededXML(_ name: String) throws(IngestError) -> XMLTree {
    guard let tree = try xml(name) else { throw missing(name) }
    return tree
  }

  func missing(_ name: String) -> IngestError {
    IngestError(.damaged, "its part “\(name)” is missing: the file is cut off or damaged; fetch it again")
  }

  /// The names of a package's files, without unpacking them; empty where it is none, or damaged.
  static func names(in bytes: [UInt8], limits: ResourceLimits) -> [String] {
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return [] }
    var names: [String] = []
    let wants: ([UInt8]) -> Bool = { name in
      names.append(path(ofName: name))
      return false
    }
    do throws(ArchiveFault) {
      try Archive.forEachFile(in: bytes, limits: Archive.Limits(limits), wants: wants) { _, _ in false }
    } catch {
      // What can be listed tells the format; reading it reports the fault.
    }
    return names
  }

  /// With `/` between folders and none before the first; some writers use the other slash.
  private static func path(ofName name: [UInt8]) -> String {
    let slashed = name.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
    return String(decoding: slashed.drop { $0 == UInt8(ascii: "/") }, as: UTF8.self)
  }
}

extension Archive.Limits {
  init(_ limits: ResourceLimits) {
    self.init(entries: limits.entries, unpackedBytes: limits.unpackedBytes, ratio: limits.ratio)
  }
}

extension IngestError {
  init(_ fault: ArchiveFault, entry: String? = nil) {
    let place = entry.map { "its part “\($0)” " } ?? "it "
    switch fault {
    case .damaged(let message):
      self.init(.damaged, "\(place)cannot be unpacked (\(message)): the file is cut off or damaged; fetch it again")
    case .encrypted:
      self.init(.encrypted, "\(place)is encrypted: save it without a password first")
    case .tooManyEntries(let limit):
      self.init(.limit, "it holds more than \(limit) entries; raise --max-entries if you trust it")
    case .tooLarge(let limit):
      self.init(.limit, "it unpacks to more than \(limit >> 20) MB; raise --max-unpacked if you trust it")
    case .tooDense(let limit):
      self.init(
        .limit,
        "it unpacks to more than \(limit) times its size, as archives made to do harm do; raise --max-ratio if you trust it"
      )
    }
  }

  init(_ fault: XMLFault, part: String) {
    switch fault {
    case .tooDeep(let limit):
      self.init(
        .limit,
        "its part “\(part)” has more than \(limit) elements inside each other; raise --max-depth if you trust it")
    case .declaresEntities:
      self.init(.damaged, "its part “\(part)” declares entities, which no office file needs: it may be made to do harm")
    case .malformed(let line, let column):
      self.init(
        .damaged,
        "its part “\(part)” is no well-formed XML (line \(line), column \(column)): repair it by saving it anew")
    }
  }
}
