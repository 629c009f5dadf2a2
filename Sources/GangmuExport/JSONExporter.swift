package import GangmuModel

/// Writes a document as the published JSON.
package enum JSONExporter {
  package static func write(_ document: Document, into output: inout [UInt8]) {
  }
}
