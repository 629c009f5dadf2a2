internal import GangmuModel

/// Finds who signed a part and when, and the notes around it: list of annexes, (此件公开发布).
struct SignatureFinder {
  private let planner: PartPlanner
  private let shape: LineShape

  init(_ planner: PartPlanner) {
    self.planner = planner
    shape = planner.shape
  }

  func mark(_ plan: inout PartPlan) {
    markAnnexList(&plan)
    let text = plan.lines.filter { plan.isText($0) && planner.lines[$0].table == nil }
    guard !text.isEmpty else { return }
    if let slot = dateSlot(text) {
      let line = text[slot]
      if let date = shape.trailingDate(planner.lines[line].span) {
        plan.signatureDates[line] = date
        plan.roles[line] = .signatureIssuer
      } else {
        plan.roles[line] = .signatureDate
      }
      for note in text[(slot + 1)...] where shape.isBracketed(planner.lines[note].span) { plan.roles[note] = .note }
      markIssuers(text[..<slot], &plan)
    } else {
      markUndated(text, &plan)
    }
  }

  /// The date that ends a part: only notes and short lines may follow it.
  private func dateSlot(_ text: [Int]) -> Int? {
    var slot = text.count - 1
    while slot >= 0, text.count - slot <= 16 {
      let span = planner.lines[text[slot]].span
      if shape.isDate(span) { return slot > 0 ? slot : nil }
      if shape.isMonth(span), slot > 0, isSigner(planner.lines[text[slot - 1]].span) { return slot }
      if let date = shape.trailingDate(span), isSigner(planner.trimmed(TextSpan(span.start, date.start))) {
        return slot
      }
      if planner.opensClause[text[slot]] && span.count > 40 || span.count > 120 { return nil }
      slot -= 1
    }
    return nil
  }

  /// Whether the text before a date is a body's name, and not a whole document that lost its line ends.
  private func isSigner(_ span: TextSpan) -> Bool {
    span.count <= 70 && shape.endsLikeBody(span) && !holdsSentence(span)
  }

  private func holdsSentence(_ span: TextSpan) -> Bool {
    planner.units[span.range].contains { $0 == UInt16(ascii: ",") || $0 == UInt16(ascii: ":") || $0 == 0x3002 }
  }

  private func markIssuers(_ above: ArraySlice<Int>, _ plan: inout PartPlan) {
    var count = 0
    for line in above.reversed() {
      let span = planner.lines[line].span
      // A date that stands twice is no body.
      if shape.isBracketed(span) && span.count <= 40 || shape.isDate(span) {
        plan.roles[line] = .note
        continue
      }
      guard count < 16, isIssuer(line) else { break }
      plan.roles[line] = .signatureIssuer
      count += 1
    }
  }

  private func isIssuer(_ line: Int) -> Bool {
    let span = planner.lines[line].span
    if Self.formulas.contains(where: { shape.begins(with: $0, span) }) { return false }
    // 12 月 18:00 in a text whose line breaks were lost.
    guard planner.units[span.range].contains(where: { UnitClass.of($0).isHan }) else { return false }
    return span.count <= 70 && !shape.endsSentence(span) && !planner.opensClause[line]
      && !holdsSentence(span) && !holdsPhone(span)
  }

  /// 县水利局 李某 0431-86908346: whom to ask, not who signs.
  private func holdsPhone(_ span: TextSpan) -> Bool {
    var digits = 0
    return span.range.contains {
      digits = UnitClass.of(planner.units[$0]).isDigit ? digits + 1 : 0
      return digits >= Self.phoneDigits
    }
  }

  /// Local numbers have seven or eight.
  private static let phoneDigits = 7

  /// Lines between the text and the signature: 特此通知, 附件….
  private static let formulas = ["特此", "此通知", "此布", "此令", "此复", "附件", "专此", "以上", "妥否"].map(UnitFold.units)

  /// No date: the last lines that are bodies and nothing else sign.
  private func markUndated(_ text: [Int], _ plan: inout PartPlan) {
    guard plan.kind != .annex else { return }
    for line in text.reversed() {
      let span = planner.lines[line].span
      if shape.isBracketed(span), span.count <= 40 { continue }
      guard span.count <= 40, isIssuer(line), shape.endsLikeBody(span), line != text.first else { return }
      plan.roles[line] = .signatureIssuer
    }
  }

  /// 附件：1.… and the entries under it.
  func markAnnexList(_ plan: inout PartPlan) {
    let units = planner.units
    var isOpen = false
    for line in plan.lines where plan.isText(line) {
      let span = planner.lines[line].span
      if planner.lines[line].table == nil, AnnexLabel.mayBegin(units, span), AnnexLabel(units, span) != nil,
        line != plan.lines.first
      {
        plan.roles[line] = .annexList
        isOpen = true
      } else if isOpen, planner.lines[line].table == nil, planner.opensClause[line], span.count <= 80,
        !shape.endsSentence(span)
      {
        plan.roles[line] = .annexList
      } else if isOpen, let last = plan.lines.last(where: { $0 < line }), planner.isTitleLike(line), span.count <= 24,
        !shape.endsInGenre(planner.lines[last].span), shape.endsInGenre(span)
      {
        // An entry's second line.
        plan.roles[line] = .annexList
        isOpen = false
      } else {
        isOpen = false
      }
    }
  }
}
