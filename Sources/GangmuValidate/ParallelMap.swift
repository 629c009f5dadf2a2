internal import Dispatch
internal import Synchronization

/// Does independent work on several threads.
enum ParallelMap {
  /// The results for 0 to `count`, in this order whichever is ready first.
  ///
  /// - Parameter jobs: Threads, at most.
  static func results<Result: Sendable>(
    _ count: Int, jobs: Int, _ result: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: count))
    let next = Atomic(0)
    let work: @Sendable (Int) -> Void = { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let value = result(index)
        results.withLock { $0[index] = value }
      }
    }
    if jobs <= 1 {
      work(0)
    } else {
      DispatchQueue.concurrentPerform(iterations: min(jobs, max(count, 1)), execute: work)
    }
    return results.withLock { $0.compactMap { $0 } }
  }
}
