internal import GangmuLexicon
internal import GangmuModel

/// Recognises page furniture by its words; used only before a document's title and after its end.
struct ChromeLexicon: Sendable {
  static let shared = ChromeLexicon()

  private var contained = UnitTrie<Bool>()
  private var prefixes = UnitTrie<Bool>()
  private var keys = UnitTrie<Bool>()
  private var exact = UnitTrie<Bool>()

  private init() {
    for row in Lexicon.rows("chrome") where row.count >= 2 {
      switch row[0] {
      case "contains": contained.insert(row[1], true)
      case "prefix": prefixes.insert(row[1], true)
      case "key": keys.insert(row[1], true)
      case "exact": exact.insert(row[1], true)
      default: break
      }
    }
  }

  /// Whether a line is page furniture, seen by itself.
  func isChrome(_ units: [UInt16], _ span: TextSpan) -> Bool {
    guard span.count <= 200 else { return false }
    let squeezed = units.taken(from: span.range) { !UnitClass.of($0).isBlank }
    if areTools(squeezed) { return true }
    if prefixes.longest(squeezed, at: 0, limit: squeezed.count) != nil { return true }
    if isField(squeezed) || isBareField(units, span) || isDownload(squeezed) || isMenu(units, span) { return true }
    guard !endsSentence(squeezed) else { return false }
    return squeezed.indices.contains { contained.longest(squeezed, at: $0, limit: squeezed.count) != nil }
  }

  /// …公布。 and …公布。(责任单位:县水利局): a sentence, with the bracket that belongs to it.
  private func endsSentence(_ line: [UInt16]) -> Bool {
    guard let last = line.last, UnitClass.of(last).isClose else { return line.last == Self.stop }
    return line.indices.dropFirst().contains { line[$0 - 1] == Self.stop && UnitClass.of(line[$0]).isOpen }
  }

  private static let stop: UInt16 = 0x3002

  /// 发布时间:2024-04-16, 索 引 号：…, [ 文 号 ]: a key and its value, blanks already dropped.
  private func isField(_ line: [UInt16]) -> Bool {
    var at = 0
    while at < line.count, UnitClass.of(line[at]).isOpen || Self.bullets.contains(line[at]) { at += 1 }
    guard let key = keys.longest(line, at: at, limit: line.count) else { return false }
    var end = key.end
    while end < line.count, UnitClass.of(line[end]).isClose { end += 1 }
    // 【发布日期】2024-05-06, as legal databases set their fields.
    if line.first == Self.lenticular, end > key.end, line[key.end] == Self.lenticularEnd { return true }
    return end < line.count && (line[end] == UInt16(ascii: ":") || line[end] == UInt16(ascii: "|"))
  }

  private static let bullets = UnitSet("•·▪●◆■○*-")
  private static let lenticular: UInt16 = 0x3010
  private static let lenticularEnd: UInt16 = 0x3011

  /// 打印 分享: nothing but words of tool bars.
  private func areTools(_ line: [UInt16]) -> Bool {
    var at = 0
    while at < line.count, let word = exact.longest(line, at: at, limit: line.count) { at = word.end }
    return at > 0 && at == line.count
  }

  /// 发布日期, 索 引 号：: the name of a page field and nothing else.
  func isKey(_ units: [UInt16], _ span: TextSpan) -> Bool {
    guard span.count <= 16 else { return false }
    var name = units.taken(from: span.range) { !UnitClass.of($0).isBlank }
    if name.last == UInt16(ascii: ":") { name.removeLast() }
    return keys.longest(name, at: 0, limit: name.count)?.end == name.count && !name.isEmpty
  }

  /// 成文日期 2024-03-16, 文 号 某发〔2024〕1号 成文日期: 2024-05-06: a key and white space, the colon left out.
  private func isBareField(_ units: [UInt16], _ span: TextSpan) -> Bool {
    let start = units.skipBlanks(span.start, limit: span.end)
    let end = SpacedWord.end(units, at: start, limit: span.end)
    guard end < span.end, UnitClass.of(units[end]).isBlank else { return false }
    let name = units.taken(from: start..<end) { !UnitClass.of($0).isBlank }
    return keys.longest(name, at: 0, limit: name.count)?.end == name.count
  }

  /// A line that is a file to download: 附件：报名表.doc.
  private func isDownload(_ line: [UInt16]) -> Bool {
    Self.fileEndings.contains { line.count > $0.count && line.has($0, at: line.count - $0.count, limit: line.count) }
  }

  /// 县委| 县人大| 县政协: short words between bars.
  private func isMenu(_ units: [UInt16], _ span: TextSpan) -> Bool {
    var bars = 0
    for unit in units[span.range] {
      if unit == UInt16(ascii: "|") || unit == UInt16(ascii: ">") { bars += 1 }
      if UnitClass.of(unit).isSentenceEnd || unit == UInt16(ascii: ",") { return false }
    }
    return bars >= 2 && span.count / (bars + 1) <= 14
  }

  private static let fileEndings = [".doc", ".docx", ".pdf", ".xls", ".xlsx", ".wps", ".zip", ".rar", ".ofd"].map(
    UnitFold.units)
}
