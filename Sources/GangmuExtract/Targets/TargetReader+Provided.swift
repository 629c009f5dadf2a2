internal import GangmuModel

/// What stays a target beside a benefit or a description: what is provided, chosen, paid out or kept up.
extension TargetReader {
  /// 应当设置不少于10张的床位: what is to be there, however it is described.
  func provides(_ candidate: Candidate) -> Bool {
    candidate.quantity.kind == .count && candidate.lead?.comparison == .atLeast
      && Self.providing.longest(units, endingAt: candidate.leadStart, from: candidate.part.lowerBound) != nil
  }

  private static let providing = WordEndings<Bool>(
    ["提供", "设置", "设立", "开展", "配备", "建立", "组织", "安排", "举办", "完成", "建设", "落实"].map { ($0, true) })

  /// 补贴发放每年至少审计一次: a frequency is no term, whatever it is of.
  func keepsCount(_ candidate: Candidate) -> Bool {
    isEvent(candidate.quantity) && (leastBefore(candidate) || hasFrequency(candidate))
  }

  /// 每年选拔资助100名教师: how many are chosen is no amount, where the sentence gives none.
  func choosesThem(_ candidate: Candidate) -> Bool {
    // Where it is chosen, a sum may follow in another part: 遴选15所,每所奖补50万元.
    let around = selects(candidate) ? candidate.part : sentence
    return candidate.quantity.kind == .count && !around.contains { units[$0] == 0x5143 || units[$0] == 0x25 }  // 元 %
      && Self.choosing.occurs(units, in: candidate.part.lowerBound..<candidate.leadStart)
  }

  /// 资金6月底前拨付60%以上: how far paying out has to be.
  func paysOut(_ candidate: Candidate) -> Bool {
    candidate.quantity.kind == .percent && candidate.bound == .atLeast
      && Self.paying.longest(units, endingAt: candidate.leadStart, from: candidate.part.lowerBound) != nil
  }

  private static let paying = WordEndings<Bool>(["拨付", "支付", "兑付", "支出", "下达", "兑现"].map { ($0, true) })

  /// 遴选15所: how many are chosen; 每年最多评选10个 is a term.
  func selects(_ candidate: Candidate) -> Bool {
    candidate.quantity.kind == .count && candidate.lead?.comparison != .atMost && !mostBefore(candidate)
      && Self.selecting.occurs(units, in: candidate.part.lowerBound..<candidate.leadStart)
  }

  private static let selecting = WordList(["选拔", "遴选", "评选", "选派"])
  private static let choosing = WordList(["选拔", "遴选", "评选", "培养", "选派", "引进", "扶持", "资助"])

  /// 贷款利率下浮15%以上: a rate that is itself lowered.
  func changesRate(_ candidate: Candidate) -> Bool {
    candidate.quantity.kind == .percent && candidate.lead?.change == .less
  }
}
