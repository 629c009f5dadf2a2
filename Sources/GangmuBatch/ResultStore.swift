internal import GangmuExport
internal import GangmuPlatform

/// The result of one document, as it is kept between runs.
package struct BatchRecord: Sendable {
  /// The document's name in all outputs.
  package var key: String
  package var sha256: String?
  package var byteCount: Int?
  /// Program, options and words that it was made with.
  package var version: String
  package var error: WorkerFault?
  package var pieces: [WorkerReply.Piece] = []

  /// What tells whether it may stand for a document.
  var identity: String { "\(version)\u{0}\(sha256 ?? "")\u{0}\(key)" }
}

extension BatchRecord {
  fileprivate var row: [TableValue] {
    [.text(key), .text(version)] + WorkerReply.values(sha256, byteCount, error, pieces)
  }

  fileprivate init?(row: [TableValue]) {
    guard row.count == 7 else { return nil }
    self.init(key: row[0].cell, version: row[1].cell)
    (sha256, byteCount, error, pieces) = WorkerReply.fields(row.dropFirst(2))
  }
}

/// Results in a file, one after the other: a line with the sizes, the record as a row, the pieces.
///
/// What a killed run has written is used up to the last whole record.
final class ResultStore {
  private let file: FileHandleReader
  /// Where a document's record begins.
  private var places: [Int: Int] = [:]

  /// - Returns: `nil` where there is no such file.
  init?(path: String) {
    guard let file = FileHandleReader(path) else { return nil }
    self.file = file
    forEach { record, place, _ in
      if record.error == nil { places[Self.code(record.identity)] = place }
      return true
    }
  }

  /// The record of a document with its pieces, if it was converted from the same bytes in the same way.
  func record(identity: String) -> (BatchRecord, body: [UInt8])? {
    guard let place = places[Self.code(identity)], let (record, size, next) = head(at: place),
      record.identity == identity, let body = file.read(size, at: next)
    else { return nil }
    return (record, body)
  }

  /// Goes through the records in their order; `body` gives the pieces' bytes.
  func forEach(_ visit: (BatchRecord, _ place: Int, _ body: () -> [UInt8]?) -> Bool) {
    var place = 0
    while let (record, size, start) = head(at: place), size <= file.size - start {
      guard visit(record, place, { self.file.read(size, at: start) }) else { return }
      place = start + size
    }
  }

  /// A record, the size of its pieces, and where they begin.
  private func head(at place: Int) -> (BatchRecord, size: Int, start: Int)? {
    guard let line = file.read(Self.sizesLength, at: place) else { return nil }
    let sizes = line.split(separator: 0x20).map { Int(String(decoding: $0, as: UTF8.self)) }
    guard sizes.count == 2, let head = sizes[0], let body = sizes[1], head >= 0, head <= file.size, body >= 0,
      let row = file.read(head, at: place + Self.sizesLength),
      let record = RowCodec.rows(row[...]).first.flatMap({ BatchRecord(row: $0) })
    else { return nil }
    return (record, body, place + Self.sizesLength + head)
  }

  // MARK: Writing

  private static let sizesLength = 24

  static func write(_ record: BatchRecord, body: [UInt8], to file: AtomicFile) throws {
    var row = ByteOutput()
    RowCodec.write(record.row, into: &row)
    let bytes = row.bytes
    let sizes = "\(bytes.count) \(body.count)"
    try file.write(Array(sizes.utf8) + [UInt8](repeating: 0x20, count: max(0, sizesLength - sizes.utf8.count)))
    try file.write(bytes)
    try file.write(body)
  }

  /// A stable number for an identity (FNV-1a); equal ones are told apart by the record itself.
  private static func code(_ identity: String) -> Int {
    var code: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in identity.utf8 { code = (code ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(bitPattern: UInt(code))
  }
}
