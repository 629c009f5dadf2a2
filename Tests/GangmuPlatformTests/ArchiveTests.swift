import GangmuPlatform
import GangmuTestSupport
import Glibc
import Testing

struct ArchiveTests {
  private static let limits = Archive.Limits(entries: 10, unpackedBytes: 1_000, ratio: 100)

  /// libarchive ends the process where a name cannot be converted and errno says that there is no memory, which any
  /// earlier call of the thread may have left there.
  @Test(arguments: [0, 0x800]) func readsNamesWhenAnEarlierCallLackedMemory(flags: UInt16) throws {
    var writer = ZIPWriter()
    let names: [[UInt8]] = [[0xB9, 0xA4], [0xFF, 0xFE], Array("计划".utf8), [0xD7, 0x00]]
    for name in names { writer.add(name, Array("一".utf8), flags: flags) }
    var count = 0
    errno = ENOMEM
    try Archive.forEachFile(
      in: writer.finished(), limits: Self.limits,
      wants: { _ in
        errno = ENOMEM
        return true
      }
    ) { _, _ in
      errno = ENOMEM
      count += 1
      return true
    }
    #expect(count == names.count)
  }
}
