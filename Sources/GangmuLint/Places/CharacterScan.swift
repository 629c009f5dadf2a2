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
    /// , ; : ( ) in half width between two Chinese characters.
    case halfWidth
    /// Ⅰ, ⑴, ⒈, ㈠, and digits in full width.
    case compatNumber
  }

  private var places: [[Int]]

  package init(_ text: SourceText) {
    places = Array(repeating: [], count: Kind.allCases.count)
    let units = text.units
    text.utf8.withUnsafeBytes { bytes in
      var start = 0
      for first in stride(from: 0, to: units.count, by: Self.stretch) {
        let last = min(first + Self.stretch, units.count)
        let end = text.utf8Offset(of: last)
        if OddCharacters.mayStand(in: start..<end, of: bytes) { read(bytes, start..<end, from: first, units) }
        start = end
      }
    }
  }

  /// How many characters are looked at together.
  private static let stretch = 256

  /// Reads the characters of a range of bytes, the first of which has an offset.
  private mutating func read(
    _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, from offset: Int, _ units: [UInt16]
  ) {
    let kinds = Self.kinds
    var at = range.lowerBound
    var offset = offset
    while at < range.upperBound {
      let (value, length) = Self.scalar(bytes, at)
      let kind = value < 0x10000 ? kinds[value] : value >= 0xF0000 ? Kind.privateUse.rawValue : 0
      if kind != 0 { note(kind, offset, units) }
      at += length
      offset += 1
    }
  }

  /// What a character is.
  package static func kind(of scalar: Unicode.Scalar) -> Kind {
    scalar.value < 0x10000
      ? Kind(rawValue: kinds[Int(scalar.value)]) ?? .other : scalar.value >= 0xF0000 ? .privateUse : .other
  }

  /// The offsets of a kind's characters, in order.
  package subscript(kind: Kind) -> [Int] { places[Int(kind.rawValue)] }

  private mutating func note(_ kind: UInt8, _ offset: Int, _ units: [UInt16]) {
    if kind == Kind.halfWidth.rawValue {
      guard offset > 0, UnitClass.of(units[offset - 1]).isHan, offset + 1 < units.count,
        UnitClass.of(units[offset + 1]).isHan
      else { return }
    }
    places[Int(kind)].append(offset)
  }

  /// A scalar of well-formed UTF-8 and its length.
  @inline(__always)
  private static func scalar(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> (value: Int, length: Int) {
    let lead = Int(bytes[at])
    if lead < 0x80 { return (lead, 1) }
    func tail(_ step: Int) -> Int { at + step < bytes.count ? Int(bytes[at + step] & 0x3F) : 0 }
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | tail(1), 2) }
    if lead < 0xF0 { return ((lead & 0x0F) << 12 | tail(1) << 6 | tail(2), 3) }
    return ((lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
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
}
