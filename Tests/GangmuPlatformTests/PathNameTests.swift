import GangmuPlatform
import GangmuTestSupport
import Testing

struct PathNameTests {
  static let names: [(bytes: [UInt8], text: String)] = [
    (Array("计划.txt".utf8), "计划.txt"),
    (Array("100%.txt".utf8), "100%.txt"),
    (Array("%B1%25.txt".utf8), "%B1%25.txt"),
    ([0xB9, 0xA4, 0xD7, 0xF7] + Array(".txt".utf8), "%B9%A4%D7%F7.txt"),
    // Half a character, and one that is there twice over: neither is UTF-8.
    (Array("a".utf8) + [0xE4, 0xB8], "a%E4%B8"),
    ([0xC0, 0xAF], "%C0%AF"),
    ([0xB1] + Array("100%.txt".utf8), "%B1100%25.txt"),
    ([0xB1] + Array("%B2".utf8), "%B1%25B2"),
    ([0xFF], "%FF"),
    (Array("a\nb\u{1B}[1m100%".utf8), "a%0Ab%1B[1m100%25"),
    (Array("\u{7F}\u{9B}计".utf8), "%7F%C2%9B计"),
  ]

  @Test(arguments: names) func writesBytesThatNobodyCanRead(bytes: [UInt8], text: String) {
    #expect(PathName.text(of: bytes) == text)
  }

  @Test func findsEachFileByWhatItWroteOfIt() throws {
    let folder = try TestFolder()
    for (bytes, text) in Self.names { try folder.write(Array(text.utf8), toName: bytes) }
    let listed = try #require(FolderListing.names(in: folder.path))
    #expect(Set(listed) == Set(Self.names.map(\.text)))
    for name in listed {
      let file = FileHandleReader("\(folder.path)/\(name)")
      #expect(file.flatMap { $0.read($0.size, at: 0) } == Array(name.utf8))
    }
  }

  @Test(arguments: [
    // What no name is written as leads to no other file.
    (exists: Array("计划".utf8), path: "%E8%AE%A1%E5%88%92"), ([0xB1], "%b1"), (Array("a".utf8), "%61"),
    ([0xB1, 0x25], "%B1%"),
  ]) func takesOnlyWhatItWritesItself(exists: [UInt8], path: String) throws {
    let folder = try TestFolder()
    try folder.write([], toName: exists)
    #expect(FileKind("\(folder.path)/\(path)") == .missing)
  }

  @Test func findsNoNamesInWhatIsNoFolder() { #expect(FolderListing.names(in: "/nowhere") == nil) }
}
