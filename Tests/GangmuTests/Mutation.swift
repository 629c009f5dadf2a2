import Testing

/// A way in which documents get damaged, the same on each run.
struct Mutation: Sendable, CustomTestStringConvertible {
  let testDescription: String
  private let change: @Sendable ([UInt8], inout SplitMix) -> [UInt8]

  func apply(_ bytes: [UInt8], seed: UInt64) -> [UInt8] {
    var random = SplitMix(state: seed)
    return change(bytes, &random)
  }

  static let all: [Mutation] =
    [
      Mutation("nothing") { bytes, _ in bytes },
      Mutation("cut off") { bytes, random in Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random))) },
      Mutation("first half lost") { bytes, _ in Array(bytes.dropFirst(bytes.count / 2)) },
      Mutation("line ends lost") { bytes, _ in bytes.filter { $0 != 0x0A } },
      Mutation("line ends of Windows") { bytes, _ in bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] } },
      Mutation("bytes dropped") { bytes, random in bytes.filter { _ in Int.random(in: 0..<50, using: &random) > 0 } },
      Mutation("bytes changed") { bytes, random in
        bytes.map { Int.random(in: 0..<60, using: &random) > 0 ? $0 : UInt8.random(in: 0...255, using: &random) }
      },
      Mutation("lines shuffled") { bytes, random in
        Array(bytes.split(separator: 0x0A).shuffled(using: &random).joined(separator: [0x0A]))
      },
      Mutation("lines doubled") { bytes, _ in
        Array(bytes.split(separator: 0x0A).flatMap { [$0, $0] }.joined(separator: [0x0A]))
      },
      Mutation("twice in one file") { bytes, _ in bytes + bytes },
    ] + ofCharacters

  /// Whole characters damaged, so that the text stays text.
  static let ofCharacters: [Mutation] = [
    Mutation("characters dropped") { characters($0, &$1) { _, _ in "" } },
    Mutation("characters doubled") { characters($0, &$1) { scalar, _ in "\(scalar)\(scalar)" } },
    Mutation("characters set apart") {
      characters($0, &$1) { scalar, random in
        "\(scalar)" + (Bool.random(using: &random) ? " " : "\u{3000}")
      }
    },
    Mutation("words put in") {
      characters($0, &$1) { scalar, random in
        "\(scalar)" + (words.randomElement(using: &random) ?? "")
      }
    },
  ]

  /// Words and signs that rules look for, where they do not belong.
  private static let words = [
    "【", "】", "（", "）", "，", "、", "。", "；", "：", "牵头", "负责", "由", "对", "全面", "到2025年", "2024年", "其中", "(星期五)前", "万",
    "亿", "%", "达到", "占", "控制在", "各", "市政府", "(牵头)", "1.", "|", "“", "”", "完成时限", "责任单位：", "的", "为", "开始至", "发 布 日 期 ",
    "文 号 ",
  ]

  /// Changes about one character in thirty.
  private static func characters(
    _ bytes: [UInt8], _ random: inout SplitMix, _ change: (Unicode.Scalar, inout SplitMix) -> String
  ) -> [UInt8] {
    var text = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      text += Int.random(in: 0..<30, using: &random) > 0 ? "\(scalar)" : change(scalar, &random)
    }
    return Array(text.utf8)
  }

  private init(_ name: String, _ change: @escaping @Sendable ([UInt8], inout SplitMix) -> [UInt8]) {
    testDescription = name
    self.change = change
  }
}

/// A small random generator with a seed (splitmix64), so that a failure can be repeated.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
