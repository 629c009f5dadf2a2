internal import GangmuExport
internal import GangmuPlatform

/// The result of one document, as it is kept between runs.
package struct BatchRecord: Sendable {
  /// The document's name in all outputs.
  package var key: String
  /// Program, options and words that it was made with.
  package var version: String
  package var reply = WorkerReply()

  package var error: WorkerFault? { reply.error }

  /// What tells whether it may stand for a document.
  var identity: String { "\(version)\u{0}\(reply.sha256 ?? "")\u{0}\(key)" }
}

extension BatchRecord {
  var row: [TableValue] { [.text(key), .text(version)] + reply.values }

  fileprivate init?(row: [TableValue]) {
    guard row.count > 2, let reply = WorkerReply(values: row.dropFirst(2)) else { return nil }
    self.init(key: row[0].cell, version: row[1].cell, reply: reply)
  }
}

/// Results of an earlier run: `results` has a row for each document in the order of the inputs and tells in its first row
/// where the bodies are.
///
/// What a killed run has written is used up to the last whole row.
final class ResultStore {
  private let file: FileHandleReader
  let head: ResultHead
  /// `nil` where each body is a file.
  private let bodies: FileHandleReader?
  /// Where a document's row stands.
  private var places: [Int: Range<Int>] = [:]

  /// - Returns: `nil` where there are no such files.
  init?(path: String, folder: String) {
    guard let file = FileHandleReader(path) else { return nil }
    self.file = file
    var head: ResultHead?
    var found: [Int: Range<Int>] = [:]
    Self.forEachRow(of: file) { row, range in
      guard head != nil else {
        head = ResultHead(row: row)
        return head != nil
      }
      if let record = BatchRecord(row: row), record.error == nil { found[Self.code(record.identity)] = range }
      return true
    }
    guard let head else { return nil }
    self.head = head
    bodies = head.paths(in: folder).lazy.compactMap { FileHandleReader($0) }.first
    places = found
  }

  /// The record of a document with its pieces, if it was converted from the same bytes in the same way.
  ///
  /// - Parameter target: The file that takes the document's body, where each has its own.
  func record(identity: String, target: String?) -> (BatchRecord, body: [UInt8])? {
    guard let place = places[Self.code(identity)], let bytes = file.read(place.count, at: place.lowerBound),
      let record = RowCodec.rows(bytes[...]).first.flatMap({ BatchRecord(row: $0) }), record.identity == identity,
      let place = record.reply.body,
      let body = (bodies ?? target.flatMap { FileHandleReader($0) })?.read(place.count, at: place.start),
      place.isPlace(of: body)
    else { return nil }
    return (record, body)
  }

  private static func forEachRow(of file: FileHandleReader, _ visit: ([TableValue], Range<Int>) -> Bool) {
    var pending: [UInt8] = []
    var place = 0
    var next = 0
    while next < file.size, let bytes = file.read(min(1 << 20, file.size - next), at: next) {
      next += bytes.count
      pending += bytes
      var start = 0
      while let end = pending[start...].firstIndex(of: RowCodec.record) {
        let range = place..<place + end + 1 - start
        guard let row = RowCodec.rows(pending[start...end]).first, visit(row, range) else { return }
        (place, start) = (range.upperBound, end + 1)
      }
      pending.removeFirst(start)
    }
  }

  /// A stable number for an identity (FNV-1a); equal ones are told apart by the record itself.
  private static func code(_ identity: String) -> Int {
    var code: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in identity.utf8 { code = (code ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(bitPattern: UInt(code))
  }
}
