package import GangmuModel

/// Where the characters stand that rules ask for, as they are written and not as they are folded: one pass serves all.
package struct CharacterScan: Sendable {
  /// What a character is to the rules.
  package enum Kind: UInt8, CaseIterable, Sendable {
    case other
    /// U+FFFD, what decoders put for bytes that they could not read.
    case replacement
    /// ¡ to ÿ and the controls below: what bytes of another encoding become when they are read as Latin-1.
    case highLatin
    /// Yi syllables, in whose block the code points of GBK punctuation lie.
    case yi
    /// Kangxi and CJK radicals.
    case radical
    /// ā á ǎ à and the like.
    case toneLetter
    /// Characters of no width, and controls.
    case invisible
    case privateUse
    /// What is folded to 年, 月, 日 or 号 and is another character; radicals are ``radical``.
    case lookAlike
    /// A colon between two digits.
    case clockColon
    /// , ; : ( ) in half width between two Chinese characters.
    case halfWidth
    /// Ⅰ, ⑴, ⒈, ㈠, and digits in full width.
    case compatNumber
  }

  private var places: [[Int]]

  package init(_ text: SourceText) {
    places = Array(repeating: [], count: Kind.allCases.count)
    let units = text.units
    let kinds = Self.kinds
    // The byte up to which characters were counted, and their number.
    var (counted, offset) = (0, 0)
    Self.forEachCandidate(text.utf8) { bytes, at in
      let value = Self.scalar(bytes, at)
      let kind = value < 0x10000 ? kinds[value] : value >= 0xF0000 ? Kind.privateUse.rawValue : 0
      guard kind != 0 else { return }
      for byte in bytes[counted..<at] where byte & 0xC0 != 0x80 { offset += 1 }
      counted = at
      note(kind, offset, units)
    }
  }

  /// The offsets of a kind's characters, in order.
  package subscript(kind: Kind) -> [Int] { places[Int(kind.rawValue)] }

  private mutating func note(_ kind: UInt8, _ offset: Int, _ units: [UInt16]) {
    let before = offset > 0 ? UnitClass.of(units[offset - 1]) : UnitClass.of(0x20)
    let after = offset + 1 < units.count ? UnitClass.of(units[offset + 1]) : UnitClass.of(0x20)
    if kind == Kind.halfWidth.rawValue || kind == Kind.clockColon.rawValue {
      if before.isDigit, after.isDigit, units[offset] == UInt16(ascii: ":") {
        places[Int(Kind.clockColon.rawValue)].append(offset)
      } else if kind == Kind.halfWidth.rawValue, before.isHan, after.isHan {
        places[Int(kind)].append(offset)
      }
      return
    }
    places[Int(kind)].append(offset)
  }

  /// Goes through the places at which a character of some kind may begin, by its first two bytes.
  ///
  /// Words of eight bytes that hold anything but ideographs are collected without a branch for each, a stretch at a time.
  private static func forEachCandidate(_ utf8: [UInt8], _ body: (UnsafeRawBufferPointer, Int) -> Void) {
    let beginnings = beginnings
    utf8.withUnsafeBytes { bytes in
      func check(_ at: Int) {
        let next = at + 1 < bytes.count ? bytes[at + 1] : 0
        if beginnings[Int(bytes[at]) | Int(next) << 8] != 0 { body(bytes, at) }
      }
      func marks(_ at: Int) -> UInt64 {
        Self.marks(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)))
      }
      let whole = bytes.count / 8 * 8
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: stretch / 8) { words in
        for start in Swift.stride(from: 0, to: whole, by: stretch) {
          var count = 0
          for at in Swift.stride(from: start, to: min(start + stretch, whole), by: 8) {
            words[count] = UInt32(truncatingIfNeeded: at)
            count &+= marks(at) != 0 ? 1 : 0
          }
          for slot in 0..<count {
            var marks = marks(Int(words[slot]))
            while marks != 0 {
              check(Int(words[slot]) + marks.trailingZeroBitCount / 8)
              marks &= marks &- 1
            }
          }
        }
      }
      for at in whole..<bytes.count { check(at) }
    }
  }

  /// How many bytes are looked through at a time.
  private static let stretch = 8192

  /// The highest bits of the bytes that neither go on with a character nor begin an ideograph of U+4000 to U+9FFF, among
  /// which none is of a kind.
  @inline(__always)
  private static func marks(_ word: UInt64) -> UInt64 {
    let low = word & 0x0F0F_0F0F_0F0F_0F0F
    let isFourOrMore = (low &+ 0x0C0C_0C0C_0C0C_0C0C) << 3
    let isTenOrMore = (low &+ 0x0606_0606_0606_0606) << 3
    // E4 to E9: 1110 and a half byte from 4 to 9; each bit is moved to the highest of its byte.
    let ideograph = word & word << 1 & word << 2 & ~(word << 3) & isFourOrMore & ~isTenOrMore
    let continuation = word & ~(word << 1)
    return ~(ideograph | continuation) & 0x8080_8080_8080_8080
  }

  /// A scalar of well-formed UTF-8.
  @inline(__always)
  private static func scalar(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> Int {
    let lead = Int(bytes[at])
    if lead < 0x80 { return lead }
    func tail(_ step: Int) -> Int { at + step < bytes.count ? Int(bytes[at + step] & 0x3F) : 0 }
    if lead < 0xE0 { return (lead & 0x1F) << 6 | tail(1) }
    if lead < 0xF0 { return (lead & 0x0F) << 12 | tail(1) << 6 | tail(2) }
    return (lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3)
  }

  /// The kind of each scalar of the Basic Multilingual Plane.
  private static let kinds: [UInt8] = {
    var kinds = [UInt8](repeating: Kind.other.rawValue, count: 0x10000)
    func set(_ kind: Kind, _ range: ClosedRange<Int>) { for value in range { kinds[value] = kind.rawValue } }
    func set(_ kind: Kind, _ characters: String) {
      for scalar in characters.unicodeScalars where scalar.value < 0x10000 { kinds[Int(scalar.value)] = kind.rawValue }
    }
    set(.invisible, 0x00...0x08)
    set(.invisible, 0x0E...0x1F)
    set(.highLatin, 0x7F...0xFF)
    // No-break spaces are written on purpose; ± · × ÷ ° § and the like are signs that documents use.
    set(.other, "\u{7F}\u{85}\u{A0}°±²³µ·¹×÷§©®¼½¾")
    set(.toneLetter, "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ")
    set(.invisible, "\u{7F}\u{AD}\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}\u{2060}\u{FEFF}")
    set(.invisible, 0x202A...0x202E)
    set(.radical, 0x2E80...0x2FDF)
    set(.yi, 0xA000...0xA48C)
    set(.privateUse, 0xE000...0xF8FF)
    set(.replacement, 0xFFFD...0xFFFD)
    set(.clockColon, "：")
    set(.halfWidth, ",;:()")
    for range in [0x2160...0x216B, 0x2474...0x249B, 0x3220...0x3229, 0xFF10...0xFF19] { set(.compatNumber, range) }
    for value in kinds.indices where kinds[value] == 0 && isLookAlike(value) { kinds[value] = Kind.lookAlike.rawValue }
    return kinds
  }()

  private static func isLookAlike(_ value: Int) -> Bool {
    let unit = UnitFold.table[value]
    switch unit {
    case 0x5E74, 0x6708, 0x65E5, 0x53F7: return value != Int(unit) && value != 0x865F  // 年 月 日 号, 號
    default: return false
    }
  }

  /// 1 where a character of some kind begins with these two bytes, the first of them in the lower half of the index.
  private static let beginnings: [UInt8] = {
    var beginnings = [UInt8](repeating: 0, count: 0x10000)
    func add(_ value: UInt32) {
      guard let scalar = Unicode.Scalar(value), let bytes = UTF8.encode(scalar), let lead = bytes.first else { return }
      assert(!(0xE4...0xE9).contains(lead), "the scan passes ideographs over")
      // Behind a character of one byte anything may stand.
      let seconds = bytes.dropFirst().first.map { $0...$0 } ?? 0...0xFF
      for second in seconds { beginnings[Int(lead) | Int(second) << 8] = 1 }
    }
    for (value, kind) in kinds.enumerated() where kind != 0 { add(UInt32(value)) }
    for value in stride(from: UInt32(0xF0000), to: 0x110000, by: 0x1000) { add(value) }
    return beginnings
  }()
}
