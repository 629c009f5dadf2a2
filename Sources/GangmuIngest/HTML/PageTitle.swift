internal import GangmuModel
internal import GangmuPlatform

/// What the page's head says the title is, to know the title in the page by.
struct PageTitle {
  /// Folded, without white space.
  private var candidates: [[UInt16]] = []

  init(_ titles: [String]) {
    for title in titles {
      let units = Self.folded(title)
      if units.count >= 6 { candidates.append(units) }
    }
  }

  var isUnknown: Bool { candidates.isEmpty }

  /// True where an element's text is the title, or nearly all of it.
  func matches(_ page: HTMLPage, _ node: Int) -> Bool {
    guard page.text(node) <= 300 else { return false }
    let units = Self.folded(Self.text(page, node))
    guard units.count >= 6 else { return false }
    return candidates.contains { candidate in
      units.count <= candidate.count
        ? units.count * 2 >= candidate.count && Self.contains(candidate, units)
        : candidate.count * 10 >= units.count * 6 && Self.contains(units, candidate)
    }
  }

  /// True where an element begins with 附件, or names files to download.
  static func mentionsAnnex(_ page: HTMLPage, _ node: Int) -> Bool {
    guard page.text(node) <= 2000 else { return false }
    return text(page, node).contains("附件")
  }

  static func text(_ page: HTMLPage, _ node: Int) -> String {
    var bytes: [UInt8] = []
    for line in HTMLLines(page, from: node, to: page.end(node)).lines {
      bytes.append(contentsOf: line)
      bytes.append(0x0A)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func folded(_ text: String) -> [UInt16] {
    UnitFold.units(text).filter { !UnitClass.of($0).isBlank }
  }

  private static func contains(_ units: [UInt16], _ part: [UInt16]) -> Bool {
    guard let first = part.first, units.count >= part.count else { return false }
    for start in 0...units.count - part.count where units[start] == first {
      if units[start..<start + part.count].elementsEqual(part) { return true }
    }
    return false
  }
}
