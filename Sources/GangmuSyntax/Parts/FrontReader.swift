internal import GangmuModel

/// Reads the lines before a part's text: number, title, title note, recipients.
struct FrontReader {
  private let planner: PartPlanner
  private let shape: LineShape

  init(_ planner: PartPlanner) {
    self.planner = planner
    shape = planner.shape
  }

  func read(_ plan: inout PartPlan) {
    var groups: [[Int]] = []
    var isOpen = false
    /// How many 《 of the group at hand are open.
    var quoted = 0
    var isSpeech = false
    var previous = -1
    for (slot, line) in plan.lines.enumerated() where planner.lines[line].table == nil {
      if let role = role(of: line, isLast: slot == plan.lines.count - 1) {
        plan.roles[line] = role
        isOpen = isOpen && role == .note
        continue
      }
      let span = planner.lines[line].span
      if span.count > 120 { continue }
      isSpeech = isSpeech || shape.isOccasion(span)
      if isSpeech, !shape.endsInGenre(span) {  // the occasion, and who speaks
        plan.roles[line] = .note
        isOpen = false
        continue
      }
      // Page furniture between two lines parts them.
      if previous >= 0, previous != line - 1 { isOpen = false }
      previous = line
      if isOpen || (planner.continuesTitle(line) || isRest(line, of: groups.last)) && !groups.isEmpty {
        groups[groups.count - 1].append(line)
      } else {
        groups.append([line])
        quoted = 0
      }
      quoted += opened(in: line)
      isOpen = !shape.endsInGenre(span) && !shape.isNumberedTitle(span) || quoted > 0
    }
    chooseTitle(groups, &plan)
  }

  /// 主要任务的通知 under 关于分解落实某年工作报告: 关于 asks for 的 before the genre.
  private func isRest(_ line: Int, of group: [Int]?) -> Bool {
    guard let group, let last = group.last, planner.lines[line].span.count <= Self.longestRest,
      group.contains(where: { shape.contains(Self.about, planner.lines[$0].span) }),
      !shape.contains(Self.about, planner.lines[line].span)
    else { return false }
    return endsInNotice(line) && !endsInNotice(last)
  }

  private func endsInNotice(_ line: Int) -> Bool {
    let span = planner.lines[line].span
    return Self.notices.contains { planner.units.has($0, at: span.end - $0.count, limit: span.end) }
  }

  private static let longestRest = 24
  private static let notices = ["的通知", "的意见", "的决定", "的通告", "的公告", "的报告", "的函", "的批复"].map(UnitFold.units)

  private func role(of line: Int, isLast: Bool) -> FrontLine.Role? {
    if planner.isContents[line] { return .note }
    let span = planner.lines[line].span
    if shape.isDocumentNumber(span) { return .documentNumber }
    if shape.isTitleNote(span) { return .titleNote }
    if shape.isDate(span) || shape.isLabelledDate(span) { return .note }
    if shape.isMasthead(span) { return .issuerBanner }
    if shape.isHeadNote(span) { return .note }
    if shape.isRecipient(span) || planner.opensRecipients(line) { return .recipient }
    if shape.isBracketed(span) { return shape.isVersion(span) ? nil : .note }
    return AnnexLabel(planner.units, span) != nil ? .annexLabel : nil
  }

  /// The last group before the text is the title; copies of it above belong to the page, bodies above it are the banner.
  private func chooseTitle(_ groups: [[Int]], _ plan: inout PartPlan) {
    guard let chosen = titleGroup(groups) else { return }
    // A body's name far above is a value of the page.
    let banners = groups[..<chosen].reversed().prefix {
      $0.allSatisfy { shape.endsLikeBody(planner.lines[$0].span) || shape.endsWithDocument(planner.lines[$0].span) }
    }
    for (slot, group) in groups.enumerated() where slot != chosen {
      let isBanner = slot < chosen ? slot >= chosen - banners.count : slot == chosen + 1 && signs(group, plan)
      for line in group { plan.roles[line] = isBanner ? .issuerBanner : other(line) }
    }
    var title = groups[chosen]
    let copies = groups[..<chosen].map(joined)
    let starts = title.indices.dropFirst().prefix(Self.mostLines)
    if let start = starts.first(where: { copies.contains(joined(Array(title[$0...]))) }) {
      for line in title[..<start] {
        plan.roles[line] = shape.endsLikeBody(planner.lines[line].span) ? .issuerBanner : .chrome
      }
      title.removeFirst(start)
    }
    let heads = title.indices.dropLast().prefix { isBanner(title[$0], before: title[$0 + 1]) }
    for line in title[heads] { plan.roles[line] = .issuerBanner }
    title.removeFirst(heads.count)
    if title.count > 1, isHeadline(title[0], above: title[1]) { plan.roles[title.removeFirst()] = .chrome }
    // A title that never comes to a genre word is a headline: what follows it is text.
    if let last = title.last, !shape.endsInGenre(planner.lines[last].span), !shape.isBracketed(planner.lines[last].span)
    {
      title = headline(title)
    }
    for line in title { plan.roles[line] = .title }
    plan.titleLines = title
  }

  /// The last group that ends in a genre word. An order that stands under the title of what it publishes is no title.
  private func titleGroup(_ groups: [[Int]]) -> Int? {
    func last(_ index: Int) -> TextSpan { planner.lines[groups[index][groups[index].count - 1]].span }
    let titles = groups.indices.filter { shape.endsInGenre(last($0)) }
    guard let chosen = titles.last else { return groups.indices.last }
    guard shape.isOrder(last(chosen)), let statute = titles.last(where: { shape.isStatute(last($0)) }),
      !standsAgain(last(statute), below: last(chosen))
    else { return chosen }
    return statute
  }

  /// Whether a title opens the text that the order publishes.
  private func standsAgain(_ title: TextSpan, below order: TextSpan) -> Bool {
    let units = shape.squeezed(title)
    return planner.lines.contains { $0.span.start > order.end && shape.squeezed($0.span) == units }
  }

  /// 某政发〔2015〕3号《某办法》 above the title keeps its number.
  private func other(_ line: Int) -> FrontLine.Role {
    shape.isNumberedTitle(planner.lines[line].span) ? .documentNumber : .chrome
  }

  /// The lines' units without white space.
  private func joined(_ lines: [Int]) -> [UInt16] { lines.flatMap { shape.squeezed(planner.lines[$0].span) } }

  /// 某县人民政府 above (2024年3月10日), both under the title.
  private func signs(_ group: [Int], _ plan: PartPlan) -> Bool {
    guard let next = plan.lines.first(where: { $0 > group[group.count - 1] }) else { return false }
    let date = planner.lines[next].span
    return group.allSatisfy { shape.endsLikeBody(planner.lines[$0].span) }
      && (shape.isDate(date) || shape.isBracketed(date) && shape.isDate(TextSpan(date.start + 1, date.end - 1)))
  }

  /// The first line, and those after it while a 《 is open.
  private func headline(_ lines: [Int]) -> [Int] {
    var quoted = 0
    let whole = lines.indices.first { index in
      quoted += opened(in: lines[index])
      return quoted <= 0
    }
    return Array(lines.prefix((whole ?? 0) + 1))
  }

  /// How many 《 a line opens and does not close.
  private func opened(in line: Int) -> Int {
    planner.units[planner.lines[line].span.range].reduce(0) { $0 + ($1 == 0x300A ? 1 : $1 == 0x300B ? -1 : 0) }
  }

  /// No title has more; what never comes to a genre word may have as many as the text.
  private static let mostLines = 16

  /// A short line above a title that is whole without it.
  private func isHeadline(_ line: Int, above next: Int) -> Bool {
    let (span, below) = (planner.lines[line].span, planner.lines[next].span)
    guard span.count <= 10, !shape.contains(Self.about, span), !shape.endsLikeBody(span), below.count >= 18,
      shape.endsInGenre(below)
    else { return false }
    // 大纲1 is a label as 附件1 is; a year belongs to a title.
    let digits = planner.units[span.range].reversed().prefix { UnitClass.of($0).isDigit }.count
    return digits == 0 || digits <= 2 && span.count <= digits + 3
  }

  /// 中共某县委 above 关于…的意见; several bodies in a row where the last stands above 关于.
  private func isBanner(_ line: Int, before next: Int) -> Bool {
    let span = planner.lines[line].span
    guard !shape.contains(Self.about, span), shape.endsLikeBody(span) || shape.endsWithDocument(span) else {
      return false
    }
    let below = planner.lines[next].span
    if shape.contains(Self.about, below), repeatsBody(of: span, at: below) { return true }
    return shape.begins(with: Self.about, below) || shape.endsLikeBody(below) || shape.endsWithDocument(span)
  }

  /// 某省青溪市人民政府 above 青溪市人民政府关于…, 某省人大常委会 above 某省人民代表大会常务委员会关于…: the title names the
  /// body itself.
  private func repeatsBody(of banner: TextSpan, at title: TextSpan) -> Bool {
    guard let about = planner.units.first(Self.about, in: title.range), about - title.start >= 4 else { return false }
    let body = planner.units[title.start..<about]
    if planner.units[banner.range].suffix(body.count) == body { return true }
    let place = body.dropLast(Self.congress.count)
    return Array(body.suffix(Self.congress.count)) == Self.congress && !place.isEmpty
      && Array(planner.units[banner.range].suffix(place.count + Self.shortCongress.count)) == place + Self.shortCongress
  }

  private static let about = UnitFold.units("关于")
  private static let congress = UnitFold.units("人民代表大会常务委员会")
  private static let shortCongress = UnitFold.units("人大常委会")
}

extension LineShape {
  /// (试行), （征求意见稿）: a bracket that belongs to the title.
  func isVersion(_ span: TextSpan) -> Bool {
    span.count <= 14 && (span.count <= 6 || containsAny(Self.versions, span) || isPlanYears(span))
  }

  /// (2019—2021): two years and what stands between them.
  private func isPlanYears(_ span: TextSpan) -> Bool {
    guard span.count >= 11, !contains([UInt16(ascii: ".")], span) else { return false }
    let inside = units[span.start + 1..<span.end - 1]
    return inside.prefix(4).allSatisfy { UnitClass.of($0).isDigit }
      && inside.suffix(4).allSatisfy { UnitClass.of($0).isDigit }
      && inside.dropFirst(4).dropLast(4).allSatisfy { !UnitClass.of($0).isDigit }
  }

  private static let versions = ["稿", "试行", "暂行", "版", "修订", "年）", "年)"].map(UnitFold.units)

  /// The letterhead: 某县人民政府文件.
  func endsWithDocument(_ span: TextSpan) -> Bool {
    let word = UnitFold.units("文件")
    return span.count <= 30 && units.has(word, at: span.end - word.count, limit: span.end)
  }

  /// 主送机关: 各镇人民政府，县直各单位：
  func isRecipient(_ span: TextSpan) -> Bool {
    // 依照《某法》,特制定本制度：
    guard endsWithColon(span), !contains([0x3002], span), !contains([0x300A], span), !announces(span), !addresses(span)
    else { return false }
    return containsAny(Self.recipientWords, span) && !containsAny(Self.announcing, span)
  }

  /// Recipients without the colon that ends them: 各乡镇人民政府，县直
  func isCutRecipient(_ span: TextSpan) -> Bool {
    begins(with: Self.each, span) && containsAny(Self.listMarks, span) && !contains([0x3002], span)
      && !endsWithColon(span) && !endsInGenre(span)
  }

  private static let each = UnitFold.units("各")
  private static let listMarks: [[UInt16]] = [[0x3001], [UInt16(ascii: ",")]]

  /// 县政府研究决定：, 现将有关事项请示如下：: the text begins here, however short the line is.
  func announces(_ span: TextSpan) -> Bool {
    guard endsWithColon(span) else { return false }
    return Self.announcements.contains {
      span.count > $0.count && units.has($0, at: span.end - 1 - $0.count, limit: span.end)
    }
  }

  /// 各位代表：, 主任、各位副主任、各位委员：: a speech begins here.
  func addresses(_ span: TextSpan) -> Bool { endsWithColon(span) && contains(Self.everyone, span) }

  private static let everyone = UnitFold.units("各位")
  private static let announcements = [
    "决定", "规定", "要求", "任命", "免去", "同意", "如下", "通报", "批复", "答复", "函复", "公告", "通告", "报告", "请示", "命令",
    "议定", "商定",
  ].map(UnitFold.units)
  private static let recipientWords = [
    "各", "局", "委", "政府", "单位", "机关", "公司", "院", "厅", "部", "处", "办", "你", "师生", "教职", "员工",
  ]
  .map(UnitFold.units)
  private static let announcing = ["如下", "下列", "以下", "通知", "事项", "意见", "办法", "制定", "制订"].map(UnitFold.units)
}
