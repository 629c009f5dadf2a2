/// Knows, while offsets only grow, which brackets an offset stands in. Each unit is looked at once.
struct BracketTracker {
  private var at: Int
  private var stack: [UInt16] = []

  init(from start: Int) { at = start }

  /// The opening unit of the innermost bracket around `offset`; `nil` in plain text.
  mutating func innermost(at offset: Int, _ units: [UInt16]) -> UInt16? {
    while at < offset, at < units.count {
      switch units[at] {
      case 0x300A, 0x201C, 0x28, 0x3008: stack.append(units[at])  // 《 “ ( 〈
      case 0x5B: stack.append(isNumber(at, units) ? units[at] : 0x28)  // [
      case 0x300B, 0x201D, 0x29, 0x5D, 0x3009: if !stack.isEmpty { stack.removeLast() }
      default: break
      }
      at += 1
    }
    return stack.last
  }

  /// 〔2024〕 and 〔2024年〕 of a document's number; what is longer is a bracket like ( ).
  private func isNumber(_ start: Int, _ units: [UInt16]) -> Bool {
    units[start..<min(units.count, start + 8)].contains(0x5D)
  }

  /// In 《…》, “…” or [2024], at any depth.
  func isQuoted() -> Bool { stack.contains { $0 == 0x300A || $0 == 0x201C || $0 == 0x5B || $0 == 0x3008 } }
}
