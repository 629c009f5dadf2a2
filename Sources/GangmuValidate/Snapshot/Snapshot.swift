internal import GangmuBatch
internal import GangmuLint
internal import GangmuModel
internal import GangmuPlatform

/// Extracted JSON of a corpus, to compare a fresh extraction with. Documents are read when they are asked for.
package struct Snapshot: Sendable {
  private struct Place: Sendable {
    var file: String
    var range: Range<Int>
  }

  package struct Fault: Error, Sendable {
    package var path: String
    package var message: String
  }

  private var places: [String: Place] = [:]
  /// The documents by the last piece of their names.
  private var byLastName: [Substring: [String]] = [:]
  /// The documents' names, in the order of the files.
  package private(set) var documents: [String] = []

  /// - Parameter path: A file of extracted JSON or JSON Lines, or a folder of such.
  package init(_ path: String) throws(Fault) {
    let list = InputList([path])
    if let fault = list.faults.first { throw Fault(path: fault.path, message: fault.message) }
    for file in list.files { try add(file) }
    byLastName = Dictionary(grouping: documents) { $0.split(separator: "/").last ?? "" }
    guard !documents.isEmpty else {
      throw Fault(path: path, message: "holds no extracted JSON; gangmu extract or batch writes it")
    }
  }

  private mutating func add(_ file: String) throws(Fault) {
    guard let reader = FileHandleReader(file), let bytes = reader.read(reader.size, at: 0) else {
      throw Fault(path: file, message: "cannot be read; check who may read it")
    }
    guard ExtractedJSON.isOne(bytes) else { return }
    var fault: Fault?
    ExtractedJSON.forEachDocument(of: bytes) { document, range in
      switch document {
      case .success(let root):
        guard let name = root["source"]?["uri"]?.string else { return }
        if places.updateValue(Place(file: file, range: range), forKey: Self.plain(name)) == nil {
          documents.append(Self.plain(name))
        }
      case .failure(let error):
        let place = FileLines(bytes).location(of: error.offset)
        fault = fault ?? Fault(path: "\(file):\(place.line ?? 1):\(place.column ?? 1)", message: error.message.english)
      }
    }
    if let fault { throw fault }
  }

  /// The name in the snapshot of a document of this run: the same, or the only one that ends alike.
  func name(of document: String) -> String? {
    let own = Self.plain(document)
    if places[own] != nil { return own }
    let names = own.split(separator: "/")
    let documents = names.last.flatMap { byLastName[$0] } ?? []
    for count in stride(from: names.count, through: 1, by: -1) {
      let ending = "/" + names.suffix(count).joined(separator: "/")
      let alike = documents.filter { "/\($0)".hasSuffix(ending) }
      if alike.count == 1 { return alike[0] }
      if alike.count > 1 { return nil }
    }
    return nil
  }

  /// The documents of the snapshot that are none of these.
  package func documents(besides others: [String]) -> [String] {
    let known = Set(others.compactMap(name))
    return documents.filter { !known.contains($0) }
  }

  /// The facts of a document of the snapshot.
  func facts(of name: String) -> [SnapshotFact]? {
    guard let place = places[name], let reader = FileHandleReader(place.file),
      let bytes = reader.read(place.range.count, at: place.range.lowerBound), let schema = ExtractedJSON.schema
    else { return nil }
    var parser = JSONParser(bytes)
    guard let root = try? parser.value() else { return nil }
    return SnapshotFact.all(of: CheckedJSON(.success(root), schema: schema))
  }

  private static func plain(_ name: String) -> String { name.hasPrefix("./") ? plain(String(name.dropFirst(2))) : name }
}
