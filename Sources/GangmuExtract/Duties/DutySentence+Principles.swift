internal import GangmuModel

/// Sentences whose bodies only say by what principle, or in what kind of system, work goes on.
extension DutySentence {
  /// 按照县政府全面负责的原则; 建立政府领导,县水利局统筹,部门配合的机制: whether a clause is part of such a phrase.
  func statesPrinciple(_ index: Int) -> Bool {
    if Self.grounds.longest(units, at: range.lowerBound, limit: range.upperBound) != nil {
      return ends(index, Self.principles)
    }
    return formsSystem()
      && clauses.indices.first { ends($0, Self.systems) }.map { $0 >= index } == true
  }

  private func ends(_ index: Int, _ words: EndingTrie<Bool>) -> Bool {
    words.longest(units, end: clauses[index].range.upperBound, floor: clauses[index].range.lowerBound) != nil
  }

  /// 要建立健全…: the verb that governs the whole sentence.
  private func formsSystem() -> Bool {
    guard let first = clauses.first?.range else { return false }
    let start = LeadingWords.skip(units, first)
    let verb = Self.before.longest(units, at: start, limit: first.upperBound)?.end ?? start
    return Self.forming.longest(units, at: verb, limit: first.upperBound) != nil
  }

  private static let grounds = UnitTrie(["按照", "坚持", "遵循", "本着", "根据", "依据"].map { ($0, true) })
  private static let principles = EndingTrie(["的原则", "的方针", "的思路", "的格局", "的机制"].map { ($0, true) })
  private static let before = UnitTrie(
    ["要", "应", "应当", "必须", "着力", "加快", "推动", "努力", "逐步", "进一步", "切实", "要进一步", "要切实"].map { ($0, true) })
  private static let forming = UnitTrie(["建立", "健全", "完善", "构建", "形成", "打造", "构筑"].map { ($0, true) })
  private static let systems = EndingTrie(
    ["机制", "格局", "体系", "制度", "体制", "局面", "模式", "网络"].flatMap {
      [("的" + $0, true), ("的工作" + $0, true), ("的管理" + $0, true)]
    })
}
