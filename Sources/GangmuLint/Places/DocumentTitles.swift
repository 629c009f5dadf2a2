internal import GangmuModel

/// The titles under which a document may be cited, and comparing them.
enum DocumentTitles {
  /// The letter's title, and that of the text which it issues; a text that a letter forwards has a number of its own.
  static func all(of document: CheckedDocument) -> [String] {
    let letter = document.letter.map { $0.titleLines.map { document.text[$0] }.joined() } ?? ""
    if forwards(letter) { return [letter] }
    let letters = document.document.parts.filter { $0.kind == .notice || $0.kind == .main }.map { part in
      part.titleLines.map { document.text[$0] }.joined()
    }
    var titles: [String] = []
    for title in [document.metadata.title].compactMap({ $0 }) + letters where !title.isEmpty && !titles.contains(title)
    {
      titles.append(title)
    }
    return titles
  }

  /// 转发, 批转
  private static func forwards(_ title: String) -> Bool {
    let units = UnitFold.units(title)
    return forwarding.first(units, in: units.indices) != nil
  }

  private static let forwarding = UnitTrie([("转发", true), ("批转", true)])

  /// A title or number as it is compared.
  static func key(_ string: String) -> String { Wording.string(Wording.content(string)) }

  /// A number for a title as it is compared.
  static func hash(_ title: String) -> UInt64 {
    let content = Wording.content(title)
    return NameHash.of(content, in: content.indices)
  }

  /// Whether two titles may be of one document: citations leave out issuers, 印发 and versions. Most pairs of characters
  /// of the shorter one have to be in the other.
  static func areAlike(_ title: String, _ other: String) -> Bool {
    let pairs = Set(Pair.all(of: matter(title)))
    let others = Set(Pair.all(of: matter(other)))
    let least = min(pairs.count, others.count)
    return least == 0 || pairs.intersection(others).count * 10 >= least * 6
  }

  /// What a title says behind its issuers and 关于.
  private static func matter(_ title: String) -> [UInt16] {
    let content = Wording.content(title)
    guard let start = content.first(about, in: content.indices) else { return content }
    return Array(content[(start + about.count)...])
  }

  private static let about = UnitFold.units("关于")

  private struct Pair: Hashable {
    var first: UInt16
    var second: UInt16

    static func all(of units: [UInt16]) -> [Pair] { zip(units, units.dropFirst()).map { Pair(first: $0, second: $1) } }
  }
}
