internal import GangmuModel

/// How much a piece of a page weighs as running text, in UTF-8 and sixteen bytes a step.
struct TextWeight {
  /// Characters other than ASCII white space and control characters.
  private(set) var characters = 0
  /// The marks of sentences: 。 ， ； and half-width ones behind a character beyond ASCII.
  private(set) var marks = 0

  private typealias Lanes = SIMD16<UInt8>

  init(_ bytes: [UInt8], from start: Int, to end: Int) {
    bytes.withUnsafeBytes { source in
      guard let base = source.baseAddress, start < end, end <= source.count else { return }
      // What stands before a byte tells whether it ends a mark: for the first two there may be nothing to load.
      let body = min(start + 2, end)
      for at in start..<body { add(source, at, from: start) }
      let rest = addBlocks(base, from: body, to: end)
      for at in rest..<end { add(source, at, from: start) }
    }
  }

  private mutating func add(_ bytes: UnsafeRawBufferPointer, _ at: Int, from start: Int) {
    let (here, before) = (bytes[at], at > 0 ? bytes[at - 1] : 0)
    if here > 0x20, here & 0xC0 != 0x80 { characters += 1 }
    if here == 0x2C || here == 0x3B {
      if before >= 0x80 { marks += 1 }
    } else if at >= start + 2 {
      switch (bytes[at - 2], before, here) {
      case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9B): marks += 1
      default: break
      }
    }
  }

  /// Adds whole blocks; returns where they end.
  private mutating func addBlocks(_ base: UnsafeRawPointer, from start: Int, to end: Int) -> Int {
    var at = start
    while at + 16 <= end {
      // As many blocks as a byte can count.
      let last = min(end - 16, at + 16 * 254)
      var (visible, found) = (Lanes(), Lanes())
      while at <= last {
        let here = base.loadUnaligned(fromByteOffset: at, as: Lanes.self)
        let before = base.loadUnaligned(fromByteOffset: at &- 1, as: Lanes.self)
        let second = base.loadUnaligned(fromByteOffset: at &- 2, as: Lanes.self)
        let goesOn = (here & Self.all(0xC0)) .== Self.all(0x80)
        let stop = (second .== Self.all(0xE3)) .& (before .== Self.all(0x80)) .& (here .== Self.all(0x82))
        let wide = (here .== Self.all(0x8C)) .| (here .== Self.all(0x9B))
        let comma = (second .== Self.all(0xEF)) .& (before .== Self.all(0xBC)) .& wide
        let narrow = (here .== Self.all(0x2C)) .| (here .== Self.all(0x3B))
        let ascii = narrow .& ((before & Self.all(0x80)) .== Self.all(0x80))
        visible &+= Self.count(.!(goesOn .| (here .<= Self.all(0x20))))
        found &+= Self.count(stop .| comma .| ascii)
        at &+= 16
      }
      characters += Self.sum(visible)
      marks += Self.sum(found)
    }
    return at
  }

  @inline(__always)
  private static func all(_ byte: UInt8) -> Lanes { Lanes(repeating: byte) }

  @inline(__always)
  private static func count(_ mask: SIMDMask<SIMD16<Int8>>) -> Lanes { Lanes().replacing(with: all(1), where: mask) }

  private static func sum(_ lanes: Lanes) -> Int {
    lanes.indices.reduce(0) { $0 + Int(lanes[$1]) }
  }
}
