internal import GangmuPlatform

/// Workers write the only output, a file for each document.
final class FilesDelivery: Delivery {
  static let name = "files"

  let head = ResultHead(bodiesName: nil, outputName: nil)
  private let output: JSONFilesOutput

  init(_ output: JSONFilesOutput) { self.output = output }

  func target(ofKey key: String) throws -> String? { try output.target(ofKey: key) }

  func put(_ body: [UInt8], target: String?) throws -> BodyPlace {
    if let target { try JSONFilesOutput.write(body, to: target) }
    return BodyPlace(of: body.span)
  }

  func drop(_ target: String) throws { try output.drop(target) }

  func finish(isComplete: Bool) throws { try output.finish(isComplete: isComplete) }

  static func workerBodies(at path: String) throws(AtomicFile.Fault) -> any WorkerBodies { Bodies() }

  /// Each goes into the file that the request names.
  private final class Bodies: WorkerBodies {
    func put(_ body: [UInt8], of request: WorkerRequest) throws -> BodyPlace {
      guard let target = request.target else {
        throw WorkerFault(code: "request", message: "does not say where the document is to go")
      }
      do throws(AtomicFile.Fault) {
        try JSONFilesOutput.write(body, to: target)
      } catch {
        // A full disk is no fault of one document.
        guard !error.isDiskFull else { throw error }
        throw WorkerFault(code: WorkerFault.output, message: "\(error.path) cannot be written: \(error.message)")
      }
      return BodyPlace(of: body.span)
    }
  }
}
