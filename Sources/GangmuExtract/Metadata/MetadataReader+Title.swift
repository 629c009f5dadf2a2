internal import GangmuModel

extension MetadataReader {
  /// The issued text's own title; else as the letter names it; else the page's.
  func title() -> String? {
    let own = part(main).flatMap { TitleReader.title($0.titleLines, of: text) }.map(unquoted)
    let isIssued = letter != main
    let named = isIssued ? namedByLetter() : own.flatMap { issuedInOneText($0) }
    if let own {
      // A text that begins with a table of contents may lend a line of it as its title; the letter knows better.
      if let named, !isIssued || isNumbered(own) || isTail(own, of: named) { return named }
      return completed(own)
    }
    if let named { return named }
    for value in fields[.title] {
      guard let title = TitleReader.title([value.span], of: value.text) else { continue }
      let units = UnitFold.units(title)
      guard DocumentTypeReader.endsInType(units) else { continue }
      return isIssued ? TitleReader.issued([value.span], of: value.text) ?? title : title
    }
    return isIssued ? part(letter).flatMap { TitleReader.title($0.titleLines, of: text) } : nil
  }

  /// 《某办法》 by itself, as pages set a title.
  private func unquoted(_ title: String) -> String {
    let whole = SourceText(title)
    guard let quoted = QuotedTitle.match(whole.units, at: 0, limit: whole.count), quoted.span.end == whole.count else {
      return title
    }
    return whole[quoted.inner]
  }

  private func namedByLetter() -> String? {
    part(letter).flatMap {
      TitleReader.issued(inParagraphs: $0.paragraphs, of: text) ?? TitleReader.issued($0.titleLines, of: text)
    }
  }

  /// 评价报告 of 《…履行职责评价报告》: the line above it ends like a title.
  private func isTail(_ own: String, of named: String) -> Bool {
    own.unicodeScalars.count <= 6 && own != named && named.hasSuffix(own)
  }

  /// 3.2 应急报告
  private func isNumbered(_ title: String) -> Bool {
    let units = UnitFold.units(title)
    let end = units.firstIndex { !UnitClass.of($0).isDigit } ?? 0
    return end > 0 && (units[end] == 0x2E || UnitClass.of(units[end]).isBlank)
  }

  /// A letter's title over a text that was not told apart from it: the clauses are the issued text's.
  private func issuedInOneText(_ own: String) -> String? {
    guard let main = part(main), let last = UnitFold.units(own).last else { return nil }
    // 甲市印发《某意见》 heads a report of the text; 关于印发…的通知 and …的函 are letters.
    let isLetter = main.clauses.count >= 3 && (last == 0x77E5 || last == 0x51FD)
    guard isLetter || last == 0x300B else { return nil }
    guard isLetter else { return TitleReader.issued(main.titleLines, of: text) }
    guard TitleReader.saysIssuing(own) else { return nil }
    if let named = TitleReader.issued(inParagraphs: Array(main.paragraphs.prefix(4)), of: text) {
      return TitleReader.names(own, kindOf: named) ? named : nil
    }
    return TitleReader.issued(main.titleLines, of: text)
  }

  /// A title of which only some lines were found is completed by the page's.
  private func completed(_ own: String) -> String {
    let units = UnitFold.units(own).filter { !UnitClass.of($0).isBlank }
    guard units.count >= 4, !DocumentTypeReader.endsInType(units) else { return own }
    for value in fields[.title] {
      guard let title = TitleReader.title([value.span], of: value.text) else { continue }
      let whole = UnitFold.units(title).filter { !UnitClass.of($0).isBlank }
      if whole.count > units.count, whole.starts(with: units), DocumentTypeReader.endsInType(whole) { return title }
    }
    return own
  }

  func documentType() -> String? {
    if let title = metadata.title, let type = DocumentTypeReader.type(ofTitle: UnitFold.units(title)) { return type }
    guard metadata.title == nil, let main else { return nil }
    // With no title, what the text calls itself where it begins, or where it ends (本办法自印发之日起施行).
    let own = context.tree.segments.filter {
      context.tree.clauses.indices.contains($0.clause) && context.tree.clauses[$0.clause].part == main
    }
    for segment in own.prefix(12) + own.dropFirst(12).suffix(4) {
      let range = segment.span.range.clamped(to: text.units.indices)
      if let type = DocumentTypeReader.type(named: text.units, in: range) { return type }
    }
    return nil
  }

  func documentNumber() -> DocumentNumber? {
    let units = text.units
    for line in lines(.documentNumber) {
      if let match = DocumentNumberReader.first(in: units, range: line.range) {
        return DocumentNumberReader.number(match, of: text)
      }
    }
    if let order = orderNumber() ?? minutesNumber() { return order }
    for value in fields[.number] {
      if let match = DocumentNumberReader.first(in: value.text.units, range: value.span.range) {
        return DocumentNumberReader.number(match, of: value.text)
      }
    }
    let heads = [letter, main].compactMap { part($0)?.titleLines.first } + titleNotes()
    for line in heads {
      if let match = DocumentNumberReader.first(in: units, range: line.range) {
        return DocumentNumberReader.number(match, of: text)
      }
    }
    for line in lines(.recipient).prefix(1) {
      if let match = DocumentNumberReader.first(in: units, range: line.range), match.span.start == line.start {
        return DocumentNumberReader.number(match, of: text)
      }
    }
    for value in fields[.title] {
      if let match = DocumentNumberReader.first(in: value.text.units, range: value.span.range), match.year != nil,
        match.span.start <= value.span.start + 1
      {
        return DocumentNumberReader.number(match, of: value.text)
      }
    }
    return nil
  }

  /// 〔2021〕12号 under 会议纪要: the number of minutes has no agency's code.
  private func minutesNumber() -> DocumentNumber? {
    for line in lines(.documentNumber).map({ text.trimmed($0) }) {
      if let bare = DocumentNumberReader.bareYear(in: text.units, range: line.range) {
        return DocumentNumber(text: text[line], year: bare.year, sequence: bare.sequence)
      }
    }
    return nil
  }

  /// 题注: bracketed lines under the title, and a paragraph that begins with a bracket.
  func titleNotes() -> [TextSpan] {
    let paragraphs = part(main)?.paragraphs.prefix(1).map { text.trimmed($0) } ?? []
    return lines(.titleNote) + paragraphs.filter { !$0.isEmpty && text.units[$0.start] == 0x28 }
  }

  /// 某市人民政府令 on one line, （第16号） on the next.
  private func orderNumber() -> DocumentNumber? {
    let lines = lines(.documentNumber).prefix(4).map { text.trimmed($0) }
    for line in lines {
      guard let bare = DocumentNumberReader.bareOrdinal(in: text.units, range: line.range) else { continue }
      let agency = orderHead(before: line)
      return DocumentNumber(text: (agency ?? "") + text[bare.span], agencyCode: agency, sequence: bare.sequence)
    }
    return nil
  }

  /// The title, banner or number line right before that ends in 令 or 公告, with the line above it that begins the name
  /// of the body (某市人民代表大会 above 常务委员会公告).
  private func orderHead(before line: TextSpan) -> String? {
    let above = context.tree.frontLines.map { text.trimmed($0.span) }.filter { !$0.isEmpty && $0.end <= line.start }
    guard let slot = above.lastIndex(where: { line.start - $0.end <= 8 && Self.isOrderHead(squeezed($0)) }) else {
      return nil
    }
    let head = squeezed(above[slot])
    guard slot > 0, Self.headRests.contains(where: head.hasPrefix), above[slot].start - above[slot - 1].end <= 2 else {
      return head
    }
    return squeezed(above[slot - 1]) + head
  }

  private func squeezed(_ line: TextSpan) -> String { text[line].filter { !$0.isWhitespace } }

  private static func isOrderHead(_ head: String) -> Bool { head.hasSuffix("令") || head.hasSuffix("公告") }
  private static let headRests = ["常务委员会", "公告", "令"]
}
