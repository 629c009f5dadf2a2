internal import Synchronization

/// Compiled patterns of a schema; threads take turns.
final class PatternCache: Sendable {
  private let compiled = Mutex<[String: Regex<AnyRegexOutput>]>([:])

  /// Whether a pattern matches somewhere in the text; one that cannot be compiled matches nothing.
  func matches(_ pattern: String, _ text: String) -> Bool {
    compiled.withLock { compiled in
      if compiled[pattern] == nil {
        compiled[pattern] = try? Regex(pattern).matchingSemantics(.unicodeScalar)
      }
      return compiled[pattern].map { (try? $0.firstMatch(in: text)) != nil } ?? false
    }
  }
}
