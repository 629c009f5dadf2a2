/// Folds a scalar to the 16-bit code that rules match on, one for one, so that offsets stay the same.
///
/// Full-width forms become ASCII; look-alike brackets, colons, dashes, spaces and zeros become one of each; Kangxi
/// radicals and traditional characters become the usual simplified ones. Circled and other compatibility numbers stay:
/// they are markers of their own. Folding twice changes nothing.
@usableFromInline package enum UnitFold {
  /// What a scalar beyond the Basic Multilingual Plane folds to (rare ideographs, emoji).
  package static let beyond: UInt16 = 0xFFFF

  /// Indexed by the scalar.
  package static let table: [UInt16] = {
    var table = (0..<0x10000).map { UInt16($0) }
    var changed: [UInt16] = []
    for unit in 0xFF01...0xFF5E { table[unit] = UInt16(unit - 0xFEE0) }
    for (to, from) in lookAlikes {
      guard let target = to.utf16.first else { continue }
      for unit in from.utf16 { table[Int(unit)] = target }
    }
    for pairs in [compatibility, traditional] {
      var from: UInt16?
      // By scalar, not by UTF-16 unit: a pair's second half may lie beyond the plane.
      for scalar in pairs.unicodeScalars where scalar.value > 0x7F {
        let unit = scalar.value < 0x10000 ? UInt16(scalar.value) : beyond
        if let key = from {
          table[Int(key)] = unit
          changed.append(key)
          from = nil
        } else {
          from = unit
        }
      }
    }
    // A radical may stand for a traditional form: follow the chain once, so that folding twice changes nothing.
    for unit in changed { table[Int(unit)] = table[Int(table[Int(unit)])] }
    return table
  }()

  package static func fold(_ unit: UInt16) -> UInt16 { table[Int(unit)] }

  /// The characters of folded units.
  package static func text(of units: [UInt16]) -> String {
    var bytes: [UInt8] = []
    bytes.append(addingCapacity: units.count * 3) { free in
      for unit in units { append(unit, to: &free) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes a unit's scalar as UTF-8, one to three bytes.
  @inline(__always)
  package static func append(_ unit: UInt16, to bytes: inout OutputSpan<UInt8>) {
    if unit < 0x80 { return bytes.append(UInt8(truncatingIfNeeded: unit)) }
    if unit < 0x800 {
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | unit >> 6))
    } else {
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | unit >> 12))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | unit >> 6 & 0x3F))
    }
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | unit & 0x3F))
  }

  /// Folds a pattern that rules compare with, for example a lexicon entry.
  @usableFromInline package static func units(_ string: String) -> [UInt16] {
    string.utf8.withContiguousStorageIfAvailable { units(utf8: $0) }
      ?? string.unicodeScalars.map { $0.value < 0x10000 ? table[Int($0.value)] : beyond }
  }

  /// Folds a pattern given as well-formed UTF-8.
  @usableFromInline package static func units(utf8: UnsafeBufferPointer<UInt8>) -> [UInt16] {
    [UInt16](unsafeUninitializedCapacity: utf8.count) { units, count in count = fold(utf8, into: units) }
  }

  /// Folds well-formed UTF-8 into a buffer that has room for a unit for each byte; returns how many units it gave.
  static func fold(_ utf8: UnsafeBufferPointer<UInt8>, into units: UnsafeMutableBufferPointer<UInt16>) -> Int {
    let table = table
    var count = 0
    var at = 0
    while at < utf8.count {
      let lead = utf8[at]
      let length = ScalarDecoder.length(ofLead: lead)
      let end = min(at + length, utf8.count)
      var scalar = length == 1 ? Int(lead) : Int(lead) & (0x7F >> length)
      at += 1
      while at < end {
        scalar = scalar << 6 | Int(utf8[at] & 0x3F)
        at += 1
      }
      units[count] = scalar < 0x10000 ? table[scalar] : beyond
      count += 1
    }
    return count
  }

  /// Each target with the forms that are read as it, as seen in published documents.
  private static let lookAlikes: [(to: String, from: String)] = [
    (
      " ",
      "\u{A0}\u{1680}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200A}\u{200B}\u{202F}\u{205F}\u{3000}\u{FEFF}\u{AD}\u{200C}\u{200D}\u{2060}"
    ),
    ("\n", "\u{85}\u{2028}\u{2029}"),
    ("(", "（﹙⁽"), (")", "）﹚⁾"),
    ("[", "［〔﹝"), ("]", "］〕﹞"),
    ("【", "〖"), ("】", "〗"),
    ("《", "⟪"), ("》", "⟫"), ("〈", "⟨"), ("〉", "⟩"),
    ("“", "「『〝"), ("”", "」』〞"),
    (":", "：∶﹕︰ː"), (",", "，﹐､ꎬ"), (";", "；﹔ꎻ"), ("、", "﹑"), ("。", "｡"),
    ("!", "！﹗"), ("?", "？﹖"),
    (".", "．﹒․"), ("%", "％﹪"),
    ("-", "–—―－─−‐‑⸺"), ("~", "～〜∼"),
    ("〇", "○◯"), ("·", "•・‧"), ("*", "＊﹡"), ("+", "＋﹢"), ("=", "＝"), ("/", "／"),
  ]
}
