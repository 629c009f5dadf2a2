package import GangmuPlatform

/// How what workers make of documents comes to its place. A new one is one file in Deliveries/, with the side of the batch
/// and that of the workers, and one line in ``DeliveryRegistry``.
package protocol Delivery: AnyObject, SendableMetatype {
  /// What workers are told.
  static var name: String { get }
  /// The side of the workers.
  ///
  /// - Parameter path: The file that all of them share; empty where there is none.
  static func workerBodies(at path: String) throws(AtomicFile.Fault) -> any WorkerBodies

  /// Where the bodies are, for later runs.
  var head: ResultHead { get }
  /// The file that all workers share.
  var sharedPath: String? { get }
  /// Workers keep bodies until they are told the place.
  var isInOrder: Bool { get }
  /// The file that is to take the body of a document, where each has its own.
  func target(ofKey key: String) throws -> String?
  /// Where the worker that has the next body is to put it, where that is not done.
  func place(_ body: BodyPlace) -> Int?
  /// Puts the next body, one of an earlier run, where those of this run are.
  func put(_ body: [UInt8], target: String?) throws -> BodyPlace
  /// The document that was to go to a file has failed.
  func drop(_ target: String) throws
  /// Takes what became of the next document.
  func add(_ record: BatchRecord) throws
  /// Puts the outputs into their places.
  ///
  /// - Parameter isComplete: All inputs were found.
  func finish(isComplete: Bool) throws
}

extension Delivery {
  package var sharedPath: String? { nil }
  package var isInOrder: Bool { false }
  package func target(ofKey key: String) throws -> String? { nil }
  package func place(_ body: BodyPlace) -> Int? { nil }
  package func drop(_ target: String) throws {}
  package func add(_ record: BatchRecord) throws {}

  /// What a worker is told of where to put bodies.
  var workerArguments: [String] { ["--delivery", Self.name] + (sharedPath.map { ["--bodies", $0] } ?? []) }
}

/// A delivery on the side of a worker.
package protocol WorkerBodies: AnyObject {
  /// Puts what was made of a document.
  ///
  /// - Returns: Where it stands, as far as that is known.
  func put(_ body: [UInt8], of request: WorkerRequest) throws -> BodyPlace
  /// Puts a body that waits where the batch says.
  func place(_ request: PlaceRequest) throws
}

extension WorkerBodies {
  package func place(_ request: PlaceRequest) throws {
    throw WorkerFault(code: "request", message: "there is no body that waits for a place")
  }
}

/// Every delivery, sorted by name.
package enum DeliveryRegistry {
  package static let all: [any Delivery.Type] = [
    FilesDelivery.self,
    LinesDelivery.self,
    StoredDelivery.self,
  ]

  package static func delivery(named name: String) -> (any Delivery.Type)? { all.first { $0.name == name } }
}
