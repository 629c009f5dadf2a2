internal import GangmuModel

/// Tells the lines that open annexes from the list of annexes under the text.
struct AnnexStarts {
  /// First lines of annexes, in order.
  private(set) var starts: [Int] = []
  private let planner: PartPlanner
  private let limit: Int

  init(_ planner: PartPlanner, from text: Int, limit: Int) {
    self.planner = planner
    self.limit = limit
    let labels = (text..<limit).compactMap { line -> (line: Int, label: AnnexLabel)? in
      guard !planner.isChrome[line], planner.lines[line].table == nil, line > text,
        AnnexLabel.mayBegin(planner.units, planner.lines[line].span),
        let label = AnnexLabel(planner.units, planner.lines[line].span)
      else { return nil }
      return (line, label)
    }
    for (slot, entry) in labels.enumerated() {
      let later = labels[(slot + 1)...]
      if !isList(entry.line, entry.label, later: later) { starts.append(entry.line) }
    }
  }

  /// A list of annexes stands before the signature, or names annexes whose own labels follow.
  private func isList(_ line: Int, _ label: AnnexLabel, later: ArraySlice<(line: Int, label: AnnexLabel)>) -> Bool {
    if label.rest.isEmpty {
      return (label.hasColon && beginsList(line + 1)) || !(line + 1..<limit).contains { !planner.isChrome[$0] }
    }
    if beginsWithNumber(label.rest) { return true }
    if starts.isEmpty,
      later.contains(where: { $0.label.ordinal == nil || $0.label.ordinal == label.ordinal || label.ordinal == nil })
    {
      return true
    }
    return isFollowedBySignature(line)
  }

  /// 附件：1.… lists; an annex's title does not begin with a number of its own.
  private func beginsWithNumber(_ rest: TextSpan) -> Bool {
    ArabicDot.match(planner.units, at: rest.start, limit: rest.end).map { $0.ordinal == 1 } ?? false
  }

  private func beginsList(_ line: Int) -> Bool {
    guard line < limit, planner.opensClause[line], planner.lines[line].span.count <= 80 else { return false }
    return isFollowedBySignature(line) || !hasText(after: line)
  }

  private func isFollowedBySignature(_ line: Int) -> Bool {
    planner.signatureDate(below: line, limit: limit) != nil
  }

  private func hasText(after line: Int) -> Bool {
    ((line + 1)..<max(line + 1, min(line + 10, limit))).contains {
      planner.lines[$0].table != nil || planner.lines[$0].span.count > 80
    }
  }
}
