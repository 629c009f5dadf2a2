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
    for (index, entry) in tree.clauses.enumerated() {
      guard let heading = entry.heading, heading.count <= 60, heading.count >= 3, entry.row == nil,
        let finding = read(heading, clause: index)
      else { continue }
      let rest = following(index, heading)
      guard rest != nil || hasSubclauses(index) else { continue }
      naming[entry.parent ?? -1, default: 0] += 1
      let isDuty = rest.map { Self.duties.longest(units, at: $0.lowerBound, limit: $0.upperBound) != nil } ?? false
      found.append((finding, isDuty))
    }
    return found.compactMap { item in
      let parent = tree.clauses[item.finding.clause].parent ?? -1
      return item.isSure || naming[parent, default: 0] > 2 ? item.finding : nil
    }
  }

  private func read(_ heading: TextSpan, clause: Int) -> FormulaFinding? {
    let range = ListSplitter.trim(units, heading.range)
    guard let last = range.last,
      BodyEnding.canEnd(units[last]) || UnitClass.of(units[last]).isClose || units[last] == 0x3A
    else { return nil }
    let formula = RoleFormula.read(units, range, isBracket: false)
    guard !formula.items.isEmpty, !formula.hasDuty, formula.people.isEmpty, !formula.hasLabel,
      formula.items.allSatisfy({ isNamedBody($0.span) })
    else { return nil }
    return FormulaFinding(form: .heading, clause: clause, span: range, formula: formula)
  }

  /// A body by name, not a class or a matter: 县财政局, 各镇人民政府.
  private func isNamedBody(_ span: Range<Int>) -> Bool {
    guard span.count >= 3, span.count <= 24, let (ending, start) = BodyEnding.of(units, span) else { return false }
    switch ending.shape {
    case .core, .whole: return start - span.lowerBound <= 10
    case .head: return ending.branch == .body && start > span.lowerBound && Levels.begins(units, span)
    case .class: return Attributes.begins(units, span)
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

  private func hasSubclauses(_ clause: Int) -> Bool {
    clause + 1 < tree.clauses.count && tree.clauses[clause + 1].parent == clause
  }
}
