internal import GangmuModel

/// What a line looks like by itself, whatever stands around it.
struct LineShape {
  let units: [UInt16]

  /// 2015年3月2日, 二〇一五年三月二日, with blanks inside, and dates that lost characters (202449日).
  func isDate(_ span: TextSpan) -> Bool {
    guard span.count <= 40 else { return false }
    var digits = 0
    var marks = 0
    var last: UInt16 = 0
    for at in span.range {
      let unit = units[at]
      let kind = UnitClass.of(unit)
      if kind.isBlank { continue }
      if kind.isDigit || kind.isNumeral || Self.zeros.contains(unit)
        || units.has(Self.firstMonth, at: at, limit: span.end)
      {
        digits += 1
      } else if Self.dateMarks.contains(unit) || unit == Self.number && marks == 2 {  // 2024年3月5号
        marks += 1
      } else if !(Self.dateSeparators.contains(unit) && marks == 0) {
        return false
      }
      last = unit
    }
    guard digits >= 4, digits <= 14 else { return false }
    return marks > 0 ? last == Self.day || last == Self.number : digits == 8 || span.count >= 8
  }

  private static let firstMonth = UnitFold.units("元月")

  /// 2023年12月, 二〇二三年十二月: a date without its day.
  func isMonth(_ span: TextSpan) -> Bool {
    guard span.count <= 20 else { return false }
    let line = squeezed(span)
    guard line.count >= 7, line.last == Self.month, line[4] == Self.year[0] else { return false }
    return (line[..<4] + line[5..<(line.count - 1)]).allSatisfy {
      UnitClass.of($0).isDigit || UnitClass.of($0).isNumeral
    }
  }

  /// The date that ends a line after white space: 某市人民政府　2020年2月9日.
  func trailingDate(_ span: TextSpan) -> TextSpan? {
    guard span.end > span.start, units[span.end - 1] == Self.day else { return nil }
    var at = span.end
    while at > span.start {
      let kind = UnitClass.of(units[at - 1])
      guard
        kind.isBlank || kind.isDigit || kind.isNumeral || Self.dateMarks.contains(units[at - 1])
          || Self.zeros.contains(units[at - 1]) || units.has(Self.firstMonth, at: at - 1, limit: span.end)
      else { break }
      at -= 1
    }
    let start = units.skipBlanks(at, limit: span.end)
    guard start > span.start, span.end - start >= 8, isDate(TextSpan(start, span.end)) else { return nil }
    return TextSpan(start, span.end)
  }

  /// Ends in a mark that ends a sentence or announces more.
  func endsSentence(_ span: TextSpan) -> Bool {
    guard let last = units[span.range].last else { return false }
    return UnitClass.of(last).isSentenceEnd || last == UInt16(ascii: ":") || last == UInt16(ascii: ",")
  }

  /// 为贯彻…精神，结合…; 《…》已经县政府同意，现印发给: a sentence that a line break cut, by its comma and its words.
  func beginsSentence(_ span: TextSpan) -> Bool {
    contains([0x2C], span) && span.range.contains { Self.sentenceWords.longest(units, at: $0, limit: span.end) != nil }
  }

  private static let sentenceWords = UnitTrie(
    [
      "已经", "业经", "同意", "现印发", "现转发", "印发给", "转发给", "现将", "为贯彻", "为深入", "为进一步", "为加强", "为规范", "为切实", "为全面", "为做好",
      "为推进",
      "为加快", "为落实", "为了", "根据", "按照", "经研究", "请认真", "请遵照",
    ].map { ($0, true) })

  func endsWithColon(_ span: TextSpan) -> Bool { units[span.range].last == UInt16(ascii: ":") }

  func contains(_ pattern: [UInt16], _ span: TextSpan) -> Bool { units.contains(pattern, in: span.range) }

  func containsAny(_ patterns: [[UInt16]], _ span: TextSpan) -> Bool {
    patterns.contains { units.contains($0, in: span.range) }
  }

  func begins(with pattern: [UInt16], _ span: TextSpan) -> Bool {
    units.has(pattern, at: span.start, limit: span.end)
  }

  /// The line's units without white space.
  func squeezed(_ span: TextSpan) -> [UInt16] { units.taken(from: span.range) { !UnitClass.of($0).isBlank } }

  /// A bracketed line: (2015年1月26日…通过), (此件公开发布), (第16号).
  func isBracketed(_ span: TextSpan) -> Bool {
    guard span.count >= 3, let first = units[span.range].first, let last = units[span.range].last else { return false }
    guard UnitClass.of(first).isOpen, UnitClass.of(last).isClose, first != 0x300A, first != 0x201C else { return false }
    // （十三）…（责任单位：县财政局）: the first bracket closes long before the last.
    var depth = 0
    for at in span.start..<span.end - 1 {
      let kind = UnitClass.of(units[at])
      if kind.isOpen { depth += 1 } else if kind.isClose { depth -= 1 }
      if depth == 0 { return false }
    }
    return true
  }

  /// 题注: says when and by whom a text was adopted or changed.
  func isTitleNote(_ span: TextSpan) -> Bool {
    guard span.count <= 400, let first = units[span.range].first,
      isBracketed(span) || UnitClass.of(first).isDigit && !endsSentence(span) && !endsInGenre(span)
    else { return false }
    return containsAny(Self.adoption, span) && contains(Self.year, span)
  }

  /// 株县发〔2015〕1号 by itself, perhaps in brackets; 某省人民政府令第282号; (第16号).
  func isDocumentNumber(_ span: TextSpan) -> Bool {
    guard span.count <= 60 else { return false }
    if let number = DocumentNumberPattern.first(in: units, span) {
      return number.count + 8 >= span.count || isBesideNotes(number, span)
    }
    let ends = units[span.range].suffix(2)
    guard ends.contains(Self.number) || isBracketed(span) else { return false }
    let line = squeezed(span)
    guard let ordinal = line.firstIndex(of: 0x7B2C), ordinal + 1 < line.count else { return false }
    guard let value = Numeral.match(line, at: ordinal + 1, limit: line.count) else { return false }
    // 某部第三号令
    if line.count - value.end == 2, line[value.end] == Self.number, line[value.end + 1] == Self.order {
      return ordinal >= 2
    }
    return value.end < line.count && line[value.end] == Self.number && line.count - value.end <= 2
      && (ordinal <= 1 || Self.orderNouns.contains(line[ordinal - 1]) || UnitClass.of(line[ordinal - 1]).isClose
        || isYear(line[..<ordinal])
        // 某省人民政府令(第282号)
        || UnitClass.of(line[ordinal - 1]).isOpen && Self.orderNouns.contains(line[ordinal - 2]))
  }

  /// 2012年 in 某局公告2012年第54号, 2012年第54号
  private func isYear(_ line: ArraySlice<UInt16>) -> Bool {
    line.last == Self.year[0] && line.dropLast().suffix(4).count == 4
      && line.dropLast().suffix(4).allSatisfy { UnitClass.of($0).isDigit }
  }

  /// A word that a title ends in, a bracket after it left out.
  func endsInGenre(_ span: TextSpan) -> Bool {
    var end = span.end
    if end > span.start, UnitClass.of(units[end - 1]).isClose, units[end - 1] != 0x300B {
      var at = end - 1
      while at > span.start, !UnitClass.of(units[at]).isOpen { at -= 1 }
      if at > span.start { end = units[span.start..<at].lastIndex { !UnitClass.of($0).isBlank }.map { $0 + 1 } ?? at }
    }
    if Self.genres.contains(where: { end - $0.count >= span.start && units.has($0, at: end - $0.count, limit: end) }) {
      return true
    }
    // 通　知 on a line of its own.
    guard end - span.start <= Self.longestSpread, units[span.start..<end].contains(where: { UnitClass.of($0).isBlank })
    else { return false }
    let word = squeezed(TextSpan(span.start, end))
    // 工 作 报 告: every character stands apart.
    let isSpread = word.count * 2 - 1 <= end - span.start
    return Self.genres.contains { word == $0 || word == Self.of + $0 || isSpread && word.suffix($0.count) == $0[...] }
  }

  /// Ends like the name of a body that can sign.
  func endsLikeBody(_ span: TextSpan) -> Bool {
    Self.bodyEnds.contains {
      span.end - $0.count >= span.start && units.has($0, at: span.end - $0.count, limit: span.end)
    }
  }

  static let year = UnitFold.units("年")
  private static let of = UnitFold.units("的")
  /// 的　实　施　意　见
  private static let longestSpread = 12
  private static let month: UInt16 = 0x6708
  private static let day: UInt16 = 0x65E5
  private static let number: UInt16 = 0x53F7
  private static let order: UInt16 = 0x4EE4
  private static let orderNouns = UnitSet("令告函字)]")
  /// Latin letters in place of 〇.
  private static let zeros = UnitSet("Oo")
  private static let dateMarks = UnitSet("年月日")
  private static let dateSeparators = UnitSet("-/.:")
  private static let adoption = ["通过", "公布", "发布", "修订", "修正", "批准", "印发"].map(UnitFold.units)
  private static let genres = [
    "意见", "方案", "通知", "办法", "规定", "细则", "条例", "报告", "规划", "纲要", "计划", "要点", "措施", "政策", "决定",
    "公告", "通告", "通报", "函", "批复", "议案", "纪要", "决议", "公报", "令", "清单", "预案", "标准", "制度", "规则", "规程",
    "指南", "指引", "目录", "大纲", "分工", "分工方案", "任务书", "责任书", "名单", "解读", "解答", "问答", "规范", "章程", "请示",
    "的说明", "命令", "表", "体系", "台账", "分解", "意见书", "总结", "安排", "须知", "导则", "倡议书", "守则", "准则", "十条", "职责",
  ].map(UnitFold.units)
  private static let bodyEnds = [
    "政府", "委员会", "办公厅", "办公室", "国务院", "县委", "市委", "省委", "区委", "州委", "党委", "局", "厅", "部", "院", "委",
    "会", "署", "总局", "领导小组", "工作小组", "指挥部", "管委会", "大队", "中心", "银行", "总队", "支队", "法院", "检察院",
    "公司", "协会", "学院", "大学", "联席会议", "小组", "专班", "办", "行", "县", "市", "省", "区",
  ].map(UnitFold.units)
}
