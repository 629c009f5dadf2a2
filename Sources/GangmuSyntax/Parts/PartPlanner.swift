internal import GangmuModel

/// Tells a document's parts apart: the letter that issues a text, the text, its annexes, page furniture.
struct PartPlanner {
  let units: [UInt16]
  let lines: [Line]
  let shape: LineShape
  /// Whether a line begins with a marker that by its form opens a clause (一、 （一） 第一条 1.).
  let opensClause: [Bool]
  private(set) var isChrome: [Bool]
  /// Lines of a table of contents.
  let isContents: [Bool]

  init(units: [UInt16], lines: [Line], opensClause: [Bool]) {
    self.units = units
    self.lines = lines
    self.opensClause = opensClause
    shape = LineShape(units: units)
    isChrome = lines.map(\.isFurniture)
    isContents = TableOfContents.find(in: lines, shape, opensClause: opensClause)
  }

  /// The parts in order, then the runs of furniture lines.
  static func plan(
    units: [UInt16], lines: [Line], opensClause: [Bool]
  ) -> (parts: [PartPlan], chrome: [[Int]]) {
    var planner = PartPlanner(units: units, lines: lines, opensClause: opensClause)
    planner.markChrome()
    let parts = planner.parts()
    return (parts, planner.chromeRuns())
  }

  // MARK: Furniture

  /// Furniture stands before the text and after it; inside the text its words are words like others.
  private mutating func markChrome() {
    let lexicon = ChromeLexicon.shared
    for line in lines.indices where lines[line].table == nil && shape.isPageNumber(lines[line].span) {
      isChrome[line] = true
    }
    markFieldLines()
    let head = bodyBegin(from: 0, limit: lines.count)
    for line in 0..<min(head, lines.count) where lines[line].table == nil {
      let span = lines[line].span
      if lexicon.isChrome(units, span) || shape.isTimeStamp(span) { isChrome[line] = true }
    }
    // A key and value among page fields is one of them, whatever its key: 牵头单位：….
    for line in 1..<max(1, min(head, lines.count) - 1) where isChrome[line - 1] && isChrome[line + 1] {
      let span = lines[line].span
      if span.count <= 60, units.contains([UInt16(ascii: ":")], in: span.range), !shape.isRecipient(span) {
        isChrome[line] = true
      }
    }
    var tail = lines.count - 1
    while tail > head, isChrome[tail] || (lines[tail].table == nil && lexicon.isChrome(units, lines[tail].span)),
      !isContact(tail)
    {
      isChrome[tail] = true
      tail -= 1
    }
  }

  /// 索引号, 011437144/2023-06550, 发布日期, 2023-02-13: names of page fields, the value of each on the line below.
  private mutating func markFieldLines() {
    let lexicon = ChromeLexicon.shared
    let limit = min(lines.count - 1, Self.longestHead)
    var line = 0
    while line < limit {
      var end = line
      while end < limit, lines[end].table == nil, lexicon.isKey(units, lines[end].span), isValue(end + 1) { end += 2 }
      if end - line >= 2 * Self.fewestFields { for at in line..<end { isChrome[at] = true } }
      line = max(end, line + 1)
    }
  }

  private func isValue(_ line: Int) -> Bool {
    let span = lines[line].span
    return lines[line].table == nil && span.count <= 60 && !ChromeLexicon.shared.isKey(units, span)
      && !shape.isRecipient(span)
  }

  /// How many lines page fields stand within, and how many of them make a list.
  private static let longestHead = 60
  private static let fewestFields = 3

  /// 技术支持：0571-… among the telephone numbers under 四、联系方式 is text.
  private func isContact(_ line: Int) -> Bool {
    guard !lines[line].isFurniture, units[lines[line].span.range].contains(where: { UnitClass.of($0).isDigit }) else {
      return false
    }
    for above in stride(from: line - 1, through: max(0, line - 6), by: -1) where !isChrome[above] {
      let span = lines[above].span
      if opensClause[above] { return shape.containsAny(Self.contact, span) }
      if shape.isDate(span) || !units[span.range].contains(UInt16(ascii: ":")) { return false }
    }
    return false
  }

  private static let contact = ["联系", "咨询", "电话"].map(UnitFold.units)

  private func chromeRuns() -> [[Int]] {
    var runs: [[Int]] = []
    for line in lines.indices where isChrome[line] {
      if let last = runs.last?.last, last == line - 1 {
        runs[runs.count - 1].append(line)
      } else {
        runs.append([line])
      }
    }
    return runs
  }

  // MARK: Parts

  private func parts() -> [PartPlan] {
    let body = bodyBegin(from: 0, limit: lines.count)
    let front = frontPlan(.main, from: 0, to: body)
    let text = IssuedText(self, front: front, body: body)
    if let issued = text.start {
      var notice = front
      notice.kind = .notice
      var plans = section(notice, text: body, limit: issued)
      let mainBody = bodyBegin(from: issued, limit: lines.count)
      let end = text.further.first ?? lines.count
      plans += section(frontPlan(.main, from: issued, to: mainBody), text: mainBody, limit: end)
      for (slot, start) in text.further.enumerated() {
        let limit = slot + 1 < text.further.count ? text.further[slot + 1] : lines.count
        let body = bodyBegin(from: start, limit: limit)
        plans += section(frontPlan(.annex, from: start, to: body), text: body, limit: limit)
      }
      return plans
    }
    return section(front, text: body, limit: lines.count)
  }

  /// A part from its front on, and the annexes behind it.
  private func section(_ front: PartPlan, text: Int, limit: Int) -> [PartPlan] {
    let starts = AnnexStarts(self, from: text, limit: limit).starts
    let end = starts.first ?? limit
    var plan = front
    append(text..<end, to: &plan)
    SignatureFinder(self).mark(&plan)
    var plans = plan.lines.isEmpty ? [] : [plan]
    for (slot, start) in starts.enumerated() {
      plans.append(annexPlan(from: start, to: slot + 1 < starts.count ? starts[slot + 1] : limit))
    }
    return plans
  }

  private func append(_ range: Range<Int>, to plan: inout PartPlan) {
    for line in range where !isChrome[line] { plan.append(line) }
  }

  private func annexPlan(from start: Int, to end: Int) -> PartPlan {
    var plan = PartPlan(kind: .annex)
    append(start..<end, to: &plan)
    plan.roles[start] = .annexLabel
    SignatureFinder(self).markAnnexList(&plan)
    var at = start + 1
    if let label = AnnexLabel(units, lines[start].span), !label.rest.isEmpty {
      plan.titleLines = [start]
      if shape.endsInGenre(lines[start].span) { return plan }
    }
    while at < end, plan.titleLines.count < 4, isTitleLike(at) {
      plan.titleLines.append(at)
      plan.roles[at] = .title
      if shape.endsInGenre(lines[at].span), !(at + 1 < end && continuesTitle(at + 1)) { break }
      at += 1
    }
    return plan
  }

  // MARK: Lines

  /// The first line of running text: a clause marker, or a line long enough to be a paragraph.
  func bodyBegin(from start: Int, limit: Int) -> Int {
    for line in start..<limit {
      if isChrome[line] || isContents[line] { continue }
      if lines[line].table != nil {
        if line > start { return line }
        continue
      }
      let span = lines[line].span
      if opensClause[line] { return line }
      if isText(span), !opensRecipients(line), !shape.isTitleNote(span), !shape.isDocumentNumber(span),
        !ChromeLexicon.shared.isChrome(units, span)
      {
        return line
      }
    }
    return limit
  }

  /// A sentence, a line that announces a list, or a line longer than any title.
  private func isText(_ span: TextSpan) -> Bool {
    if shape.endsWithColon(span) {
      return shape.contains([0x3002], span) || shape.announces(span) || shape.addresses(span)
        || (span.count >= 15 && !shape.isRecipient(span))
    }
    if span.count >= 150 { return true }
    guard span.count >= 15 else { return span.count >= 6 && units[span.end - 1] == 0x3002 }
    return shape.endsSentence(span) || shape.contains([0x3002], span) || shape.beginsSentence(span)
  }

  /// 各县、区人民政府，青溪经济开发区、青溪 above 工业园区，市各直属单位：: a list of recipients that was cut.
  func opensRecipients(_ line: Int) -> Bool {
    guard shape.isCutRecipient(lines[line].span) else { return false }
    let end = lines[min(line + 1, lines.count)..<min(line + 4, lines.count)].first { !shape.isCutRecipient($0.span) }
    return end.map { shape.isRecipient($0.span) } ?? false
  }

  /// The roles of the lines before a part's text.
  func frontPlan(_ kind: Part.Kind, from start: Int, to end: Int) -> PartPlan {
    var plan = PartPlan(kind: kind)
    append(start..<end, to: &plan)
    FrontReader(self).read(&plan)
    // 附件1：节水办法 above the issued text is its title too.
    if plan.titleLines.isEmpty, start < end, let label = AnnexLabel(units, lines[start].span), !label.rest.isEmpty {
      plan.titleLines = [start]
    }
    return plan
  }

  /// Short, without a sentence's end or a clause marker.
  func isTitleLike(_ line: Int) -> Bool {
    guard line < lines.count, !isChrome[line], !isContents[line], lines[line].table == nil, !opensClause[line] else {
      return false
    }
    let span = lines[line].span
    return span.count <= 80 && !shape.endsSentence(span) && !shape.isDate(span) && !shape.isDocumentNumber(span)
      && !shape.isTitleNote(span) && !shape.isTableHead(span) && !shape.isOccasion(span)
  }

  /// A line that goes on with the title above: 的通知, (试行).
  func continuesTitle(_ line: Int) -> Bool {
    guard isTitleLike(line) else { return false }
    let span = lines[line].span
    return shape.begins(with: Self.of, span) || (span.count <= 12 && shape.isBracketed(span))
      || Self.rests.contains { shape.begins(with: $0, span) } || opensWithBracket(span)
  }

  /// (2018—2020年)的通知
  private func opensWithBracket(_ span: TextSpan) -> Bool {
    guard !span.isEmpty, units[span.start] == UInt16(ascii: "("),
      let close = units[span.range].firstIndex(of: UInt16(ascii: ")"))
    else { return false }
    return units.has(Self.of, at: close + 1, limit: span.end)
  }

  /// 国民经济和社会发展计划 above 执行情况的报告
  private static let rests = ["执行情况", "完成情况", "落实情况", "进展情况"].map(UnitFold.units)

  /// The line of the date that follows within the next short lines, or the limit where the text ends with them.
  func signatureDate(below line: Int, limit: Int) -> Int? {
    var next = line + 1
    while next < limit, next <= line + 14 {
      defer { next += 1 }
      if isChrome[next] { continue }
      if lines[next].table != nil { return nil }
      let span = lines[next].span
      if shape.isDate(span) || shape.trailingDate(span) != nil { return next }
      if span.count > 80 || shape.endsSentence(span) { return nil }
    }
    return next >= limit ? limit : nil
  }

  func trimmed(_ span: TextSpan) -> TextSpan {
    var (start, end) = (span.start, span.end)
    while start < end, UnitClass.of(units[start]).isBlank { start += 1 }
    while end > start, UnitClass.of(units[end - 1]).isBlank { end -= 1 }
    return TextSpan(start, end)
  }

  private static let of = UnitFold.units("的")
}
