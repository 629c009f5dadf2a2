internal import GangmuModel

/// What the standard form sets around number and title: 份号, 密级, 紧急程度, 签发人, the rule with its star. None of it is
/// title.
extension LineShape {
  /// 机密★1年　特急; 签发人：张某某; 000001; ★.
  func isHeadNote(_ span: TextSpan) -> Bool {
    guard !span.isEmpty, span.count <= 60 else { return false }
    let line = squeezed(span)
    if Self.headMarks.contains(line) || isRule(line) { return true }
    var isAfterLabel = false
    return pieces(span).allSatisfy { piece in
      if isLabelled(piece) {
        isAfterLabel = true
      } else if isHeadMark(piece) {
        isAfterLabel = false
      } else {
        // 签发人：张某某　李某某
        return isAfterLabel && piece.count <= 4
      }
      return true
    }
  }

  /// ——2016年3月5日在某县第十七届人民代表大会第五次会议上: where a speech was held.
  func isOccasion(_ span: TextSpan) -> Bool {
    guard span.count <= 80, contains(Self.year, span) else { return false }
    var line = squeezed(span)
    while let last = line.last, UnitClass.of(last).isClose { line.removeLast() }
    return Self.occasions.contains {
      line.count > $0.count && line.has($0, at: line.count - $0.count, limit: line.count)
    }
  }

  /// 某县人民政府办公室　　2024年3月5日: whose minutes they are, and of which day.
  func isMasthead(_ span: TextSpan) -> Bool {
    guard span.count <= 60, let gap = span.range.first(where: { UnitClass.of(units[$0]).isBlank }),
      endsLikeBody(TextSpan(span.start, gap))
    else { return false }
    let date = TextSpan(units.skipBlanks(gap, limit: span.end), span.end)
    return !date.isEmpty && isDate(date)
  }

  /// 时间：2026-02-10: the page's date on a line of its own.
  func isLabelledDate(_ span: TextSpan) -> Bool {
    guard span.count <= 40, let colon = units[span.range].firstIndex(of: UInt16(ascii: ":")),
      Self.dateLabels.contains(squeezed(TextSpan(span.start, colon))),
      let date = DateReader.match(units, at: units.skipBlanks(colon + 1, limit: span.end), limit: span.end)
    else { return false }
    return !units[date.span.end..<span.end].contains { UnitClass.of($0).isHan }
  }

  /// 公文网 2021-07-23 10:04:26 报告: a date with a time of day is the page's.
  func isTimeStamp(_ span: TextSpan) -> Bool {
    guard span.count <= 80, !endsSentence(span), let date = DateReader.first(units, in: span.range) else {
      return false
    }
    let time = units.skipBlanks(date.span.end, limit: span.end)
    guard time > date.span.end, time + 5 <= span.end, units[time + 2] == UInt16(ascii: ":") else { return false }
    return [time, time + 1, time + 3, time + 4].allSatisfy { UnitClass.of(units[$0]).isDigit }
  }

  /// 法发〔2015〕13号《某意见》: a number and a whole title.
  func isNumberedTitle(_ span: TextSpan) -> Bool {
    guard units[span.range].last == 0x300B, let number = DocumentNumberPattern.first(in: units, span) else {
      return false
    }
    return number.start == span.start && number.end < span.end && units[number.end] == 0x300A
  }

  /// 某省人民政府令
  func isOrder(_ span: TextSpan) -> Bool { units[span.range].last == 0x4EE4 }

  /// What an order publishes: 某条例, 某办法.
  func isStatute(_ span: TextSpan) -> Bool {
    Self.statutes.contains { span.count > $0.count + 3 && units.has($0, at: span.end - $0.count, limit: span.end) }
  }

  /// 石政办〔2023〕40号　签发人：张某某, 石政办〔2023〕40号 2023年5月6日: what stands beside the number are such notes.
  func isBesideNotes(_ number: TextSpan, _ line: TextSpan) -> Bool {
    [trimmed(TextSpan(line.start, number.start)), trimmed(TextSpan(number.end, line.end))]
      .allSatisfy { $0.isEmpty || isHeadNote($0) || isDate($0) }
  }

  /// — 1 —, - 2 -, 第3页, 第3页 共8页.
  func isPageNumber(_ span: TextSpan) -> Bool {
    guard span.count >= 3, span.count <= 16, beginsWithPageMark(span) else { return false }
    var line = squeezed(span)[...]
    let dashes = (
      line.prefix { Self.dashes.contains($0) }.count, line.reversed().prefix { Self.dashes.contains($0) }.count
    )
    if dashes.0 > 0, dashes.1 > 0, dashes.0 + dashes.1 < line.count {
      line = line.dropFirst(dashes.0).dropLast(dashes.1)
      return line.count <= 4 && line.allSatisfy { UnitClass.of($0).isDigit }
    }
    return line.first == Self.ordinal && line.last == Self.page && line.count <= 12
      && line.dropFirst().allSatisfy { UnitClass.of($0).isDigit || Self.pageWords.contains($0) }
  }

  private func beginsWithPageMark(_ span: TextSpan) -> Bool {
    let first = units.skipBlanks(span.start, limit: span.end)
    return first < span.end && (units[first] == Self.ordinal || Self.dashes.contains(units[first]))
  }

  /// 姓名　性别　年龄　联系电话: the head of a table that lost its lines.
  func isTableHead(_ span: TextSpan) -> Bool {
    let pieces = pieces(span)
    guard pieces.count >= 3, pieces.allSatisfy({ $0.count >= 2 && $0.count <= 8 }) else { return false }
    let hasTabs = units[span.range].contains(0x09)
    return (hasTabs || pieces.count >= 4) && !endsInGenre(span)
  }

  /// The runs between white space.
  private func pieces(_ span: TextSpan) -> [TextSpan] {
    units[span.range].split { UnitClass.of($0).isBlank }.map { TextSpan($0.startIndex, $0.endIndex) }
  }

  private func trimmed(_ span: TextSpan) -> TextSpan {
    let filled = units[span.range].indices.filter { !UnitClass.of(units[$0]).isBlank }
    guard let first = filled.first, let last = filled.last else { return TextSpan(span.start, span.start) }
    return TextSpan(first, last + 1)
  }

  private func isLabelled(_ piece: TextSpan) -> Bool {
    guard let colon = units[piece.range].firstIndex(of: UInt16(ascii: ":")) else { return false }
    return Self.headLabels.contains(Array(units[piece.start..<colon]))
  }

  /// 机密★1年, 特急, 000001, 000014349/2023-00123.
  private func isHeadMark(_ piece: TextSpan) -> Bool {
    let word = units[piece.range]
    if piece.count <= 10, word.contains(Self.star) || Self.headMarks.contains(Array(word)) { return true }
    return piece.count >= 6 && word.filter { UnitClass.of($0).isDigit }.count >= 6
      && word.allSatisfy { UnitClass.of($0).isDigit || UnitClass.of($0).isLatin || Self.codeMarks.contains($0) }
  }

  private func isRule(_ line: [UInt16]) -> Bool {
    line.allSatisfy { $0 == Self.star || Self.dashes.contains($0) } && (line.contains(Self.star) || line.count >= 3)
  }

  private static let dateLabels = Set(["时间", "日期", "发布时间", "发布日期"].map(UnitFold.units))
  private static let occasions = ["会议上", "大会上", "全会上"].map(UnitFold.units)
  private static let statutes = ["条例", "办法", "规定", "细则", "规则"].map(UnitFold.units)
  private static let star: UInt16 = 0x2605
  private static let ordinal: UInt16 = 0x7B2C  // 第
  private static let page: UInt16 = 0x9875  // 页
  private static let pageWords = UnitSet("页共第/,")
  private static let dashes = UnitSet("-—–─━_=")
  private static let codeMarks = UnitSet("-/")
  private static let headMarks = Set(
    ["特急", "加急", "平急", "特提", "急件", "机密", "秘密", "绝密", "内部", "主动公开", "依申请公开", "不予公开"].map(UnitFold.units))
  private static let headLabels = Set(
    [
      "签发人", "会签人", "会签", "公开方式", "公开属性", "公开类别", "公开形式", "公开选项", "信息公开选项", "信息公开", "是否公开",
      "索引号", "密级", "缓急", "紧急程度", "保密期限", "份号", "编号", "统一编号", "登记号", "类别", "分类",
    ].map(UnitFold.units))
}
