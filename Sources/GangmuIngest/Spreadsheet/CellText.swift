internal import GangmuPlatform

/// The characters of a text cell.
enum CellText {
  /// The characters of a string item: a text, or rich text in runs; readings (`rPh`) above the characters are left out.
  ///
  /// Source: ECMA-376 part 1, 18.4.8 si and 18.3.1.53 is.
  static func characters(of item: Int, in tree: XMLTree) -> [UInt8] {
    var characters: [UInt8] = []
    for child in tree.children(of: item) {
      if tree.nodes[child].name == "t" { characters += tree.allText(in: child) }
      if tree.nodes[child].name == "r", let text = tree.child(of: child, named: "t") {
        characters += tree.allText(in: text)
      }
    }
    return unescaped(characters)
  }

  /// A cell with a paragraph for each line that is not blank.
  static func cell(of characters: ArraySlice<UInt8>) -> TableContent.Cell {
    guard characters.contains(where: { $0 == 0x0A || $0 == 0x0D }) else {
      let text = Blank.trimmed(characters)
      return TableContent.Cell(paragraphs: text.isEmpty ? [] : [text])
    }
    let lines = characters.split { $0 == 0x0A || $0 == 0x0D }
    return TableContent.Cell(paragraphs: lines.map { Blank.trimmed($0) }.filter { !$0.isEmpty })
  }

  /// Resolves `_x000D_`, as characters are written that XML cannot hold; control characters are white space.
  ///
  /// Source: ECMA-376 part 1, 22.9.2.19 ST_Xstring.
  static func unescaped(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(UInt8(ascii: "_")) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var offset = 0
    while offset < text.count {
      if let value = escape(text[offset...].prefix(7)), let scalar = Unicode.Scalar(value) {
        result += value < 0x20 && value != 0x0A && value != 0x0D ? [0x20] : Array(String(scalar).utf8)
        offset += 7
      } else {
        result.append(text[offset])
        offset += 1
      }
    }
    return result
  }

  private static func escape(_ text: ArraySlice<UInt8>) -> UInt32? {
    guard text.count == 7, text.starts(with: "_x".utf8), text.last == UInt8(ascii: "_"),
      !text.contains(UInt8(ascii: "+"))
    else { return nil }
    return UInt32(String(decoding: text.dropFirst(2).dropLast(), as: UTF8.self), radix: 16)
  }
}
