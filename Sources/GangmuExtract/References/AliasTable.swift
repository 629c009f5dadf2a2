internal import GangmuModel

/// Short names that the text declares for documents: （以下简称《决定》）, （以下简称“规划”）.
struct AliasTable {
  struct Entry {
    var title: String
    var documentNumber: String?
    var alias: String
  }

  private var entries: [[UInt16]: Entry] = [:]
  var isEmpty: Bool { entries.isEmpty }

  subscript(name: [UInt16]) -> Entry? { entries[name] }

  mutating func declare(_ name: [UInt16], _ entry: Entry) {
    if !name.isEmpty { entries[name] = entry }
  }

  /// The short name in a bracket after a title, with its marks.
  static func alias(in units: [UInt16], range: Range<Int>) -> (span: TextSpan, inner: TextSpan)? {
    guard let word = units.first(short, in: range) else { return nil }
    var at = units.skipBlanks(word + short.count, limit: range.upperBound)
    if at < range.upperBound, units[at] == 0x4E3A || units[at] == 0x3A { at += 1 }  // 简称为, 简称:
    guard at < range.upperBound else { return nil }
    switch units[at] {
    case 0x300A: return QuotedTitle.match(units, at: at, limit: range.upperBound).map { ($0.span, $0.inner) }
    case 0x201C:
      guard let close = units[at..<range.upperBound].firstIndex(of: 0x201D) else { return nil }
      return (TextSpan(at, close + 1), TextSpan(at + 1, close))
    default:
      let end = units[at..<range.upperBound].firstIndex { UnitClass.of($0).isSeparator } ?? range.upperBound
      return end > at ? (TextSpan(at, end), TextSpan(at, end)) : nil
    }
  }

  private static let short = UnitFold.units("简称")
}
