/// Which of a field's parts is being read (ECMA-376 part 1, 17.16.18): its result is text, its instruction is none.
struct WordFields {
  private struct Field {
    var isInstruction = true
    var instruction: [UInt8] = []
  }

  private var open: [Field] = []
  private var instructions = 0

  /// Inside the instruction of any field, where even the results of others are not text.
  var isInstruction: Bool { instructions > 0 }

  mutating func begin() {
    open.append(Field())
    instructions += 1
  }

  /// - Returns: The field's name in capitals: `DATE`.
  @discardableResult
  mutating func separate() -> String {
    guard let last = open.indices.last, open[last].isInstruction else { return "" }
    open[last].isInstruction = false
    instructions -= 1
    let word = open[last].instruction.split(separator: 0x20).first ?? []
    return String(decoding: word, as: UTF8.self).uppercased()
  }

  mutating func append(instruction: [UInt8]) {
    guard let last = open.indices.last, open[last].isInstruction, open[last].instruction.count < 200 else { return }
    open[last].instruction += instruction
  }

  /// - Returns: What an `EQ` field shows, which has no result: 带圈字符 are written so.
  mutating func end() -> String? {
    guard let field = open.popLast() else { return nil }
    guard field.isInstruction else { return nil }
    instructions -= 1
    return instructions == 0 ? Self.overlay(String(decoding: field.instruction, as: UTF8.self)) : nil
  }

  /// An instruction ends in its paragraph: what follows one that a writer left open is text.
  mutating func endParagraph() {
    var last = open.count - 1
    while instructions > 0, last >= 0 {
      if open[last].isInstruction { instructions -= 1 }
      open[last].isInstruction = false
      last -= 1
    }
  }

  /// `eq \o\ac(○,12)` shows 12 in a circle.
  private static func overlay(_ instruction: String) -> String? {
    let code = instruction.filter { $0 != " " }
    guard code.lowercased().hasPrefix("eq\\o"), let open = code.firstIndex(of: "("), code.hasSuffix(")") else {
      return nil
    }
    let parts = code[code.index(after: open)...].dropLast().split { $0 == "," || $0 == "，" }
    guard parts.count == 2 else { return nil }
    if let number = Int(parts[1]), "○〇◯".contains(parts[0]), let circled = NumberFormat.circled(number) {
      return circled
    }
    return String(parts[1])
  }
}
