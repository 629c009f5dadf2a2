/// Characters of the fonts Symbol, Wingdings and Wingdings 2, whose codes (0x20 to 0xFF, also at U+F020 to U+F0FF) are
/// signs of their own.
///
/// Source: Unicode's MAPPINGS/VENDORS/ADOBE/symbol.txt and its document L2/11-052 on Wingdings: the boxes, ticks, arrows,
/// circled numbers and bullets that documents and forms use.
enum SymbolFont {
  /// What a character of a font shows; the character itself where the font is no symbol font, or the sign unknown.
  static func text(_ code: UInt32, font: String?) -> String {
    let own = code & 0xFF00 == 0xF000 ? code & 0xFF : code
    if let sign = sign(own, font: font?.lowercased() ?? "", isPrivate: own != code) { return sign }
    return Unicode.Scalar(code).map { String(Character($0)) } ?? ""
  }

  static func text(_ text: String, font: String?) -> String {
    text.unicodeScalars.map { Self.text($0.value, font: font) }.joined()
  }

  private static func sign(_ code: UInt32, font: String, isPrivate: Bool) -> String? {
    switch font {
    case "symbol": symbol[code]
    case "wingdings 2": wingdings2[code] ?? circled(code, from: 0x6A, filledFrom: 0x75)
    case "wingdings": wingdings[code] ?? circled(code, from: 0x81, filledFrom: 0x8C)
    // Bullets keep their private characters where the font's name was lost.
    default: isPrivate ? symbol[code] ?? wingdings[code] : nil
    }
  }

  private static func circled(_ code: UInt32, from first: UInt32, filledFrom filled: UInt32) -> String? {
    let value =
      switch code {
      case first...first + 9: 0x2460 + code - first
      case filled...filled + 9: 0x2776 + code - filled
      default: UInt32(0)
      }
    return value == 0 ? nil : Unicode.Scalar(value).map { String(Character($0)) }
  }

  private static let symbol: [UInt32: String] = [
    0x61: "α", 0x62: "β", 0x67: "γ", 0x64: "δ", 0x6C: "λ", 0x6D: "μ", 0x70: "π", 0x71: "θ", 0x73: "σ", 0x44: "Δ",
    0x53: "Σ", 0x57: "Ω", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°",
    0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xD6: "√", 0xE5: "∑",
  ]
  private static let wingdings: [UInt32: String] = [
    0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖", 0x77: "◆",
    0x9F: "•", 0xA1: "○", 0xA2: "○", 0xA4: "◉", 0xA7: "▪", 0xA8: "□", 0xAB: "★", 0xD8: "➢", 0xDC: "➲", 0xDF: "←",
    0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0x4A: "☺",
    0x80: "⓪", 0x2A: "✉", 0x28: "☎",
  ]
  private static let wingdings2: [UInt32: String] = [
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x96: "●", 0x97: "●", 0x98: "●", 0x99: "○",
    0x9A: "○", 0xA0: "■", 0xA1: "■", 0xA2: "■", 0xA3: "□", 0xA4: "□", 0x2A: "☐",
  ]
}
