/// Which sentences hold a run of units. All in flat arrays: the sentences of a run are a chain through one of them.
struct RunHolders {
  /// A run that stands in more sentences than this tells none of them apart.
  static let most = 24

  struct Run {
    fileprivate var units: UInt64
    /// How many sentences hold it.
    fileprivate(set) var count: Int
    /// The last link of its chain.
    fileprivate var last: Int32
  }

  private struct Link {
    var sentence: Int32
    /// -1 for the first.
    var before: Int32
  }

  private var runs: [Run] = []
  private var links: [Link] = []
  /// Open addressing: a run's number and one, 0 where free.
  private var slots = [Int32](repeating: 0, count: 1 << 12)
  private var shift: UInt64 = 64 - 12

  /// Notes that a sentence holds a run; sentences come in the order of their numbers.
  mutating func add(_ units: UInt64, _ sentence: Int) {
    let slot = slot(units)
    let sentence = Int32(truncatingIfNeeded: sentence)
    let number = Int(slots[slot]) - 1
    if number < 0 {
      runs.append(Run(units: units, count: 1, last: Int32(truncatingIfNeeded: links.count)))
      links.append(Link(sentence: sentence, before: -1))
      slots[slot] = Int32(truncatingIfNeeded: runs.count)
      if runs.count * 2 > slots.count { widen() }
    } else if runs[number].count < Self.most, links[Int(runs[number].last)].sentence != sentence {
      links.append(Link(sentence: sentence, before: runs[number].last))
      runs[number].last = Int32(truncatingIfNeeded: links.count - 1)
      runs[number].count += 1
    }
  }

  /// A run that some sentence holds.
  func run(_ units: UInt64) -> Run? {
    let number = Int(slots[slot(units)]) - 1
    return number < 0 ? nil : runs[number]
  }

  @inline(__always)
  func forEachSentence(of run: Run, _ body: (Int) -> Void) {
    var link = run.last
    while link >= 0 {
      body(Int(links[Int(link)].sentence))
      link = links[Int(link)].before
    }
  }

  /// Where a run stands, or where it is to be put. At least half of the slots are free.
  private func slot(_ units: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (units &* 0x9E37_79B9_7F4A_7C15) &>> shift)
    while slots[slot] != 0, runs[Int(slots[slot]) - 1].units != units { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func widen() {
    slots = [Int32](repeating: 0, count: slots.count * 4)
    shift -= 2
    for (number, run) in runs.enumerated() { slots[slot(run.units)] = Int32(truncatingIfNeeded: number + 1) }
  }
}
