internal import GangmuModel

/// Headings that name the body whose duties follow: 1.街道安监所。负责….
struct HeadingFormulas {
  private let units: [UInt16]
  private let tree: SyntaxTree

  init(_ document: IngestedDocument, _ tree: SyntaxTree) {
    units = document.text.units
    self.tree = tree
  }

  /// Where a duty begins with one of these, one such heading is enough; without, its neighbours must name bodies too.
  private static let duties = UnitTrie(
    ["负责", "牵头", "承担", "会同", "配合", "组织", "制定", "指导", "做好", "协调", "落实", "按照", "参与", "协助", "统筹", "主要", "督促", "加强"].map {
      ($0, true)
    })

  func findings() -> [FormulaFinding] {
    var found: [(finding: FormulaFinding, isSure: Bool)] = []
    var naming: [Int: Int] = [:]
    let clauses = tree.clauses
    for index in clauses.indices {
      guard let heading = clauses[index].heading, heading.count <= 60, heading.count >= 3, clauses[index].row == nil,
        let finding = read(heading, clause: index)
      else { continue }
      let rest = following(index, heading) ?? firstSubclause(index)
      guard rest != nil else { continue }
      naming[clauses[index].parent ?? -1, default: 0] += 1
      let isDuty =
        dividesDuties(clauses[index].parent) || Self.dutiesOf(units, heading.range) != nil
        || rest.map { Self.duties.longest(units, at: $0.lowerBound, limit: $0.upperBound) != nil } ?? false
      found.append((finding, isDuty))
    }
    return found.compactMap { item in
      let parent = tree.clauses[item.finding.clause].parent ?? -1
      return item.isSure || naming[parent, default: 0] > 2 ? item.finding : nil
    }
  }

  private static let dividing = UnitFold.units("分工")

  /// 五、责任分工: the headings below name whose duties they are.
  private func dividesDuties(_ clause: Int?) -> Bool {
    guard let clause, let heading = tree.clauses[clause].heading else { return false }
    return units.contains(Self.dividing, in: heading.range)
  }

  private static let titles = EndingTrie(
    [
      "职责", "职责任务", "职责、任务", "职责和任务", "职责与任务", "工作职责和任务", "工作任务", "的职责", "主要职责", "的主要职责", "工作职责", "职责及组成", "组成及职责",
      "组成和职责", "及其职责", "及职责", "及其主要职责",
    ].map { ($0, true) })

  /// 县应急指挥部及其职责: the body's own end; `nil` where a heading does not promise duties.
  private static func dutiesOf(_ units: [UInt16], _ heading: Range<Int>) -> Int? {
    var end = ListSplitter.trim(units, heading).upperBound
    while end > heading.lowerBound, UnitClass.of(units[end - 1]).isSentenceEnd || units[end - 1] == 0x3A { end -= 1 }
    return titles.longest(units, end: end, floor: heading.lowerBound + 2)?.start
  }

  private func read(_ heading: TextSpan, clause: Int) -> FormulaFinding? {
    let whole = ListSplitter.trim(units, heading.range)
    let body = Self.dutiesOf(units, whole)
    let range = whole.lowerBound..<(body ?? whole.upperBound)
    guard let last = range.last,
      BodyEnding.of(units, range) != nil || UnitClass.of(units[last]).isClose || units[last] == 0x3A
    else { return nil }
    let formula = RoleFormula(units, range, isBracket: false)
    let isPromised = body != nil || dividesDuties(tree.clauses[clause].parent)
    // 公司网站的管理机构及职责: what the chapter is about.
    if units[range].contains(DutySubject.of), body != nil { return nil }
    guard !formula.items.isEmpty, !formula.hasDuty, formula.people.isEmpty, !formula.hasLabel,
      let lastName = formula.items.last?.span,
      formula.items.allSatisfy({
        Self.isNamedBody(units, $0.span)
          || isPromised && (isBody($0.span) || $0.span != lastName && isPlace($0.span) && isBody(lastName))
      })
    else { return nil }
    return FormulaFinding(form: .heading, clause: clause, span: range, formula: formula)
  }

  /// Any body of more than one word: the heading says that its duties follow.
  private func isBody(_ span: Range<Int>) -> Bool {
    guard span.count >= 3, span.count <= 24, let (ending, start) = BodyEnding.of(units, span),
      SubjectWords.opening(units, span.lowerBound, span.upperBound) == .name
    else { return false }
    return ending.shape != .place || Attributes.begins(units, span)
      || (start == span.lowerBound && UnitClass.of(units[span.upperBound - 1]).isClose)
  }

  /// 市 of 市、县人民政府职责: it shares the last one's head.
  private func isPlace(_ span: Range<Int>) -> Bool { BodyEnding.of(units, span)?.ending.shape == .place }

  /// A body by name, not a class or a matter: 县财政局, 各镇人民政府.
  static func isNamedBody(_ units: [UInt16], _ span: Range<Int>) -> Bool {
    guard span.count >= 2, span.count <= 24, let (ending, start) = BodyEnding.of(units, span) else { return false }
    switch ending.shape {
    case .core, .whole: return start - span.lowerBound <= 10
    case .head where ending.branch == .body: return start > span.lowerBound && Levels.begins(units, span)
    case .head: return ending.branch == .enterprise && start >= span.lowerBound + 2
    case .class: return Attributes.begins(units, span) || Matters.isMatter(units, span.lowerBound..<start)
    case .place: return Attributes.begins(units, span) && start == span.lowerBound + 1
    case .none: return false
    }
  }

  /// The clause's text behind its heading.
  private func following(_ clause: Int, _ heading: TextSpan) -> Range<Int>? {
    for segment in tree.clauses[clause].segments {
      let span = tree.segments[segment].span
      guard span.end > heading.end else { continue }
      var start = max(span.start, heading.end)
      while start < span.end, isMark(units[start]) { start += 1 }
      if start < span.end { return start..<span.end }
    }
    return nil
  }

  private func isMark(_ unit: UInt16) -> Bool {
    let kind = UnitClass.of(unit)
    return kind.isBlank || kind.isSentenceEnd || kind.isSeparator
  }

  /// 一、各镇政府 above 1.落实管护责任: the text of the first clause below.
  private func firstSubclause(_ clause: Int) -> Range<Int>? {
    let next = clause + 1
    guard next < tree.clauses.count, tree.clauses[next].parent == clause, let marker = tree.clauses[next].marker
    else { return nil }
    let start = units.skipBlanks(marker.span.end, limit: tree.clauses[next].span.end)
    return start < tree.clauses[next].span.end ? start..<tree.clauses[next].span.end : nil
  }
}
