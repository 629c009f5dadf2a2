import GangmuModel
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("abc", 3), ("青岚", 4), ("（一）", 6), ("①a", 2), ("e\u{301}", 1), ("𠮷", 2), ("ｱ", 1), ("　", 2), ("", 0),
  ])
  func countsColumns(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test(arguments: [
    ("青岚县", 6, "青岚县"), ("青岚县", 5, "青岚…"), ("青岚县", 4, "青…"), ("abcdef", 4, "abc…"), ("abcd", 4, "abcd"),
    ("", 4, ""),
  ])
  func shortensToColumns(text: String, columns: Int, expected: String) {
    #expect(text.shortened(to: columns) == expected)
    #expect(DisplayWidth.of(text.shortened(to: columns)) <= columns)
  }

  @Test(arguments: [
    (" 一\n\t二　三 ", "一 二 三"), ("a\u{1B}[31mb", "a[31mb"), ("a\u{202E}b\u{7}", "ab"), ("\u{9B}31m", "31m"),
  ])
  func keepsTextFromSteeringTheTerminal(text: String, expected: String) {
    #expect(text.asTerminalLine == expected)
  }
}
