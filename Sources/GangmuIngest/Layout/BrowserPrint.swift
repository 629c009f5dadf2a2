/// The head or foot that browsers put on what they print: the time and the title, the address and the page's number.
enum BrowserPrint {
  static func isMargin(_ line: LayoutLine) -> Bool {
    guard let first = line.words.first?.bytes, let last = line.words.last?.bytes else { return false }
    if isAddress(first) || isAddress(last) { return true }
    // 2026/7/24 15:32
    guard line.words.count >= 2, isDate(first) else { return false }
    let time = line.words[1].bytes
    return time.contains(UInt8(ascii: ":")) && (time.first ?? 0) >= 0x30 && (time.first ?? 0) <= 0x39
  }

  private static func isAddress(_ word: [UInt8]) -> Bool {
    ["http://", "https://", "file://"].contains { word.starts(with: $0.utf8) }
  }

  private static func isDate(_ word: [UInt8]) -> Bool {
    let parts = word.split(separator: UInt8(ascii: "/"))
    return parts.count == 3
      && parts.allSatisfy { part in
        part.count <= 5 && part.allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 == UInt8(ascii: ",") }
      }
  }
}
