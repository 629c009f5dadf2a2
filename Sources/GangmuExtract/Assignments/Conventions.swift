internal import GangmuModel

/// What a document declares once for its lists: the first unit leads; some units take part in everything.
enum Conventions {
  private static let firstWords = [
    "排名第一", "排在第一", "排第一", "列第一", "第一位", "位列第一", "列在第一", "首位", "排名首", "排序第一", "第一个", "列首", "第一家", "排列第一", "名列第一",
    "排名靠前", "第一责任单位", "第一责任部门", "第一单位", "首个单位",
  ]
  private static let firsts = UnitTrie(firstWords.map { ($0, true) })
  private static let leads = ["牵头", "主办", "汇总", "主责", "总负责"].map(UnitFold.units)
  private static let sameWords = ["下同", "以下同", "以下相同", "下列同", "后同"]
  private static let same = sameWords.map(UnitFold.units)
  private static let belowWords = ["以下", "下列", "下述", "各项任务", "具体任务", "所有任务"]
  private static let below = UnitTrie(belowWords.map { ($0, true) })
  private static let all = UnitTrie(["均需", "均由", "均须", "都由", "都需", "均应由", "均要由", "需", "由"].map { ($0, true) })
  /// 均涉及各县政府: whom a declaration adds, without a word of what they do.
  private static let involving = UnitTrie(["均涉及", "都涉及"].map { ($0, true) })
  private static let noMoreWords = ["不再", "不一一列出"]
  private static let noMore = UnitTrie(noMoreWords.map { ($0, true) })
  private static let done = UnitTrie(["落实", "负责", "贯彻", "实施", "配合", "参与", "参加", "组织"].map { ($0, true) })

  private static let words = UnitTrie((firstWords + sameWords + belowWords + noMoreWords).map { ($0, true) })

  /// The cheap test: a list without one of these words declares nothing.
  static func mayDeclare(_ units: [UInt16], _ range: Range<Int>, _ flags: ScanFlags) -> Bool {
    flags.contains(.convention) && words.first(units, in: range) != nil
  }

  /// The units that these words begin with.
  static var firstUnits: [UInt16] { words.firstUnits }

  /// 排名第一的单位为牵头单位.
  static func isFirstLead(_ units: [UInt16], _ range: Range<Int>) -> Bool {
    guard let first = firsts.first(units, in: range) else { return false }
    return leads.contains { units.contains($0, in: first..<range.upperBound) }
  }

  /// 下同, and the rest of what a declaration says.
  static func isSame(_ units: [UInt16], _ range: Range<Int>) -> Bool {
    same.contains { units.has($0, at: range.lowerBound, limit: range.upperBound) && range.count <= $0.count + 1 }
      || noMore.first(units, in: range) != nil
  }

  private static let ends = EndingTrie(["同", "列出", "单列", "重复", "分工", "单位", "部门"].map { ($0, true) })

  /// The cheap test for a formula whose last words declare something.
  static func endsList(_ units: [UInt16], _ range: Range<Int>) -> Bool {
    ends.longest(units, end: range.upperBound, floor: range.lowerBound) != nil
  }

  /// 以下均需试点城市政府落实: the units that it adds.
  static func addedUnits(_ units: [UInt16], _ range: Range<Int>) -> [Range<Int>]? {
    guard below.first(units, in: range.lowerBound..<min(range.upperBound, range.lowerBound + 8)) != nil
    else { return nil }
    var at = range.lowerBound
    while at < range.upperBound {
      if let (_, start) = all.longest(units, at: at, limit: range.upperBound) {
        guard let end = done.first(units, in: start..<range.upperBound), end > start else { return nil }
        return bodies(units, start..<end)
      }
      if let (_, start) = involving.longest(units, at: at, limit: range.upperBound) {
        return bodies(units, start..<range.upperBound)
      }
      at += 1
    }
    return nil
  }

  private static func bodies(_ units: [UInt16], _ range: Range<Int>) -> [Range<Int>]? {
    var found: [Range<Int>] = []
    ListSplitter.forEachChunk(units, range) { chunk, _ in
      ListSplitter.forEachPiece(units, chunk) { piece, _ in
        if BodyEnding.of(units, piece) != nil { found.append(piece) }
      }
    }
    return found.isEmpty ? nil : found
  }

  /// A sentence outside brackets that says one of these for all lists after it.
  static func inSentence(_ units: [UInt16], _ range: Range<Int>) -> (firstIsLead: Bool, adds: [Range<Int>])? {
    if isFirstLead(units, range) { return (true, []) }
    guard noMore.first(units, in: range) != nil else { return nil }
    var added: [Range<Int>]?
    ListSplitter.forEachChunk(units, range) { chunk, _ in
      added = added ?? addedUnits(units, chunk) ?? addedUnits(units, chunk.lowerBound..<range.upperBound)
    }
    return added.map { (false, $0) }
  }

  /// 以下均需各镇人民政府, with more bodies behind a comma before 落实.
  static func opensAddition(_ units: [UInt16], _ range: Range<Int>) -> Bool {
    guard let at = below.first(units, in: range.lowerBound..<min(range.upperBound, range.lowerBound + 8)),
      let (_, end) = below.longest(units, at: at, limit: range.upperBound)
    else { return false }
    return all.longest(units, at: end, limit: range.upperBound) != nil && done.first(units, in: range) == nil
  }
}
