internal import GangmuModel

/// Gathers the text of a part: which lines and pieces of lines belong to which clause.
struct ClauseText {
  private(set) var drafts = ClauseDrafts()
  private(set) var paragraphs: [TextSpan] = []
  private(set) var closing: [TextSpan] = []

  private let document: IngestedDocument
  private let units: [UInt16]
  private let lines: [Line]
  private var current: Int?
  /// The lines after the last marker, kept apart until it is known whose they are.
  private var tail: [TextSpan] = []

  init(document: IngestedDocument, lines: [Line]) {
    self.document = document
    units = document.text.units
    self.lines = lines
  }

  /// Reads a part's text lines with the openings found in them.
  mutating func read(_ plan: PartPlan, tokens: [NumberingToken], openings: [ClauseOpening]) {
    var next = 0
    var draftOf: [Int] = []
    drafts.reserve(openings.count)
    draftOf.reserveCapacity(openings.count)
    for line in plan.lines {
      guard plan.isText(line) else {
        if let role = plan.roles[line], role != .title, !role.isSignature { keep(besideTitle(line, plan)) }
        continue
      }
      if let table = lines[line].table {
        readTable(table)
        continue
      }
      var start = lines[line].span.start
      while next < openings.count, tokens[openings[next].token].line == line {
        let opening = openings[next]
        let token = tokens[opening.token]
        if !isBullet(TextSpan(start, token.span.start)) {
          add(TextSpan(start, token.span.start), startsLine: start == lines[line].span.start)
        }
        draftOf.append(open(token, opening, draftOf))
        start = token.span.end
        next += 1
      }
      add(TextSpan(start, lines[line].span.end), startsLine: start == lines[line].span.start)
      leaveInline()
    }
    settleTail()
  }

  /// ★ before 1. goes with the marker.
  private func isBullet(_ span: TextSpan) -> Bool {
    span.range.allSatisfy { NumberingLexer.bullets.contains(units[$0]) || UnitClass.of(units[$0]).isBlank }
  }

  private mutating func open(_ token: NumberingToken, _ opening: ClauseOpening, _ draftOf: [Int]) -> Int {
    flushTail()
    let parent = opening.parent.flatMap { $0 < draftOf.count ? draftOf[$0] : nil }
    drafts.append(
      ClauseDraft(
        marker: token.span, style: token.style, ordinal: token.ordinal, isInline: opening.isInline, parent: parent))
    current = drafts.count - 1
    return drafts.count - 1
  }

  private mutating func add(_ span: TextSpan, startsLine: Bool) {
    let span = document.text.trimmed(span)
    guard !span.isEmpty else { return }
    guard let owner = current else {
      paragraphs.append(span)
      return
    }
    if startsLine {
      if tail.isEmpty, let article = articleBehind(owner) { current = article }
      tail.append(span)
    } else {
      drafts.append(span, toTextOf: owner)
    }
  }

  /// The article that goes on after its items: a paragraph below the last item (项) is the article's next 款.
  private func articleBehind(_ owner: Int) -> Int? {
    guard let text = drafts[paragraphsOf: owner].last, drafts[owner].lineCount == 1,
      UnitClass.of(units[text.end - 1]).isSentenceEnd
    else { return nil }
    var at = drafts[owner].parent
    while let parent = at {
      if drafts[parent].style == NumberingStyleRegistry.article { return parent }
      at = drafts[parent].parent
    }
    return nil
  }

  /// Metadata lines among the text: before the first clause they are paragraphs, after it closing text.
  private mutating func keep(_ span: TextSpan) {
    if drafts.isEmpty && tail.isEmpty { paragraphs.append(span) } else { closing.append(span) }
  }

  /// A line without the title that stands on it: 附件1：分工方案 keeps its label.
  private func besideTitle(_ line: Int, _ plan: PartPlan) -> TextSpan {
    let span = lines[line].span
    guard plan.titleLines.contains(line), let label = AnnexLabel(units, span) else { return span }
    return document.text.trimmed(TextSpan(span.start, label.rest.start))
  }

  private mutating func leaveInline() {
    while let owner = current, drafts[owner].isInline { current = drafts[owner].parent }
  }

  private mutating func flushTail() {
    guard let owner = current, !tail.isEmpty else { return }
    for span in tail { drafts.append(span, toTextOf: owner) }
    tail.removeAll(keepingCapacity: true)
  }

  private mutating func readTable(_ table: Int) {
    flushTail()
    guard table < document.tables.count else { return }
    let rows = TableRows(document, table: table)
    for row in rows.drafts(parent: current, offset: drafts.count) { drafts.append(row.clause, row.paragraphs) }
  }
}

// MARK: Closing text

extension ClauseText {
  /// Decides whether the lines after the last marker go on with its clause or close the part.
  ///
  /// They close it where clauses are one paragraph each and the last one has its text already, or where they speak of the
  /// whole text (本意见自…起施行, 以上措施…). The paragraphs of an article (款) belong to it up to the document's last lines.
  private mutating func settleTail() {
    guard let owner = current, !tail.isEmpty else { return }
    let cut = closesPart(after: owner) ? 0 : firstClosingLine(after: drafts[paragraphsOf: owner].last)
    for span in tail[..<cut] { drafts.append(span, toTextOf: owner) }
    closing.insert(contentsOf: tail[cut...], at: 0)
    tail = []
  }

  /// The first of the lines that belongs to no clause whatever stands above; their count where none does.
  private func firstClosingLine(after text: TextSpan?) -> Int {
    let line = ClosingLine(units)
    var above = text
    for (slot, span) in tail.enumerated() {
      if line.closes(span) || (line.isContact(span) && above.map(endsSentence) ?? false) { return slot }
      above = span
    }
    return tail.count
  }

  private func endsSentence(_ span: TextSpan) -> Bool {
    UnitClass.of(units[span.end - 1]).isSentenceEnd || UnitClass.of(units[span.end - 1]).isClose
  }

  private func closesPart(after owner: Int) -> Bool {
    let last = drafts[owner]
    guard last.style != NumberingStyleRegistry.article, last.row == nil, let text = drafts[paragraphsOf: owner].last,
      let first = tail.first
    else { return false }
    guard last.lineCount >= 1, endsSentence(text) else { return false }
    if beginsWithLabel(first) { return false }
    if Self.wholeText.contains(where: { units.has($0, at: first.start, limit: first.end) }) { return true }
    let leaves = drafts.indices.filter { $0 != owner && !drafts[$0].hasChildren && !drafts[$0].isInline }
    let single = leaves.filter { drafts[$0].lineCount <= 1 }.count
    return leaves.count >= 2 && single * 10 >= leaves.count * 8
  }

  /// 责任单位：… is the item's own line.
  private func beginsWithLabel(_ span: TextSpan) -> Bool {
    guard let colon = units.first([UInt16(ascii: ":")], in: span.start..<min(span.end, span.start + 12)) else {
      return false
    }
    return colon > span.start + 1
  }

  private static let wholeText = [
    "本意见", "本方案", "本办法", "本通知", "本措施", "本政策", "本规定", "本细则", "本计划", "本规划", "本要点", "以上措施", "以上政策",
    "上述措施", "上述政策", "特此", "此前",
  ].map(UnitFold.units)
}

extension FrontLine.Role {
  var isSignature: Bool { self == .signatureIssuer || self == .signatureDate }
}
