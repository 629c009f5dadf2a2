/// How much one input may ask of the machine; what passes a limit is an error that names it, never a hang.
public struct ResourceLimits: Sendable, Hashable {
  /// Files in an archive, or parts in an office file.
  public var entries = 100_000
  /// What an archive's files, or an office file's parts, unpack to, together.
  public var unpackedBytes = 2 << 30
  /// Unpacked bytes for each packed one, once there are 16 MB of them.
  public var ratio = 200
  /// XML elements inside each other.
  public var depth = 256
  /// Pages of a document that has pages.
  public var pages = 10_000
  /// Time for one document, helper programs included; looked at between steps, not at each character.
  public var seconds = 300

  public init() {}
}

extension ResourceLimits {
  /// - Throws: `limit` where a document has more pages.
  func check(pages count: Int) throws(IngestError) {
    guard count <= pages else {
      throw IngestError(.limit, "it has more than \(pages) pages; raise --max-pages if it is to be read")
    }
  }
}

/// When a document's time is over.
package struct TimeLimit: Sendable {
  private let seconds: Int
  private let end: ContinuousClock.Instant

  package init(seconds: Int) {
    self.seconds = seconds
    end = ContinuousClock.now + .seconds(seconds)
  }

  /// - Throws: `limit` where the time is over.
  package func check() throws(IngestError) {
    guard ContinuousClock.now < end else { throw error }
  }

  /// Whole seconds that are left, at least one.
  package var secondsLeft: Int { max(1, Int((end - ContinuousClock.now).components.seconds)) }

  package var error: IngestError {
    IngestError(.limit, "took longer than \(seconds) seconds and was given up; raise --timeout if it is worth it")
  }
}
