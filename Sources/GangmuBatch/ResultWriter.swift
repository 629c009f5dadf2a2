internal import GangmuExport
internal import GangmuPlatform

/// Results of this run: a row for each document, in the order of the inputs.
final class ResultWriter {
  /// Where their bodies go.
  let delivery: any Delivery
  private let rows: AtomicFile

  /// - Parameter path: Where the results stand in the end, with the bodies beside them.
  init(path: String, _ delivery: any Delivery) throws {
    self.delivery = delivery
    rows = try AtomicFile(path, keepsPart: true)
    try write(delivery.head.row)
  }

  func add(_ record: BatchRecord) throws { try write(record.row) }

  private func write(_ row: [TableValue]) throws {
    var bytes = ByteOutput()
    RowCodec.write(row, into: &bytes)
    try rows.write(bytes.bytes)
  }

  func flush() throws { try rows.flush() }

  /// Puts outputs and results into their places. The results are not synced: one that a power cut spoils is told by its
  /// checksum, and made anew.
  ///
  /// - Parameter isComplete: All inputs were found.
  func commit(isComplete: Bool) throws {
    try delivery.finish(isComplete: isComplete)
    try rows.commit(syncs: false)
  }
}
