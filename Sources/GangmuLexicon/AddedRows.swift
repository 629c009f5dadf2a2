internal import Synchronization

/// Rows that a user adds to the embedded data files, for the life of the process.
enum AddedRows {
  private struct State {
    var rows: [String: [Rows]] = [:]
    /// Files that were read already: tables made of them do not change any more.
    var used: Set<String> = []
  }

  /// Bytes that are never freed nor changed, so that threads may share them.
  private struct Rows: @unchecked Sendable {
    let bytes: UnsafeBufferPointer<UInt8>
  }

  private static let state = Mutex(State())

  /// What was added to a file, which takes no more from now on.
  static func use(_ name: String) -> [UnsafeBufferPointer<UInt8>] {
    state.withLock { state in
      state.used.insert(name)
      return (state.rows[name] ?? []).map(\.bytes)
    }
  }

  /// Adds all files' rows or, where one of the files was read already, none: gives that one's name.
  static func add(_ texts: [String: [UInt8]]) -> String? {
    state.withLock { state in
      if let name = texts.keys.sorted().first(where: state.used.contains) { return name }
      for (name, text) in texts {
        let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.count)
        _ = copy.initialize(from: text)
        state.rows[name, default: []].append(Rows(bytes: UnsafeBufferPointer(copy)))
      }
      return nil
    }
  }
}
