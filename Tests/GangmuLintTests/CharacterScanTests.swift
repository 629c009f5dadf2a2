import GangmuLint
import GangmuModel
import Testing

@Suite struct CharacterScanTests {
  /// Long enough that the character stands in a stretch that is passed over where nothing odd is seen in it.
  private static let before = String(repeating: "一、加强“古桥”保护，分三期（含桥面）：每期两年……《方案》如下", count: 16)
  private static let after = String(repeating: "二、修缮——到2026年底，完成80%以上；\r\n", count: 16)

  @Test func findsEveryCharacterOfAKindAmongOthers() {
    let offset = Self.before.unicodeScalars.count
    var missed: [String] = []
    for value in UInt32(0)..<0x11_0000 {
      // Of private use are thousands, and of the planes' characters the first ones tell enough.
      guard value < 0xE000 || value > 0xF8FF || value % 97 == 0, value < 0x10000 || value % 0x1001 == 0,
        let scalar = Unicode.Scalar(value)
      else { continue }
      let kind = CharacterScan.kind(of: scalar)
      if kind == .other { continue }
      let scan = CharacterScan(SourceText(Self.before + String(Character(scalar)) + Self.after))
      if scan[kind] != [offset] { missed.append("U+" + String(value, radix: 16)) }
    }
    #expect(missed.isEmpty)
  }

  @Test func passesOverTheMarksThatEveryTextHas() {
    let scan = CharacterScan(SourceText(Self.before + Self.after))
    #expect(CharacterScan.Kind.allCases.allSatisfy { scan[$0].isEmpty })
    let bytes = Array((Self.before + Self.after).utf8)
    #expect(bytes.withUnsafeBytes { !OddCharacters.mayStand(in: 0..<bytes.count - 32, of: $0) })
  }
}
