internal import GangmuModel

/// Tells lines that close a document from the text of the clause above them.
struct ClosingLine {
  private let units: [UInt16]

  init(_ units: [UInt16]) { self.units = units }

  /// 当否，请批示。 and the lines below a document: 抄送：…, 主题词：…, 共印50份, …办公室2024年5月6日印发.
  func closes(_ span: TextSpan) -> Bool {
    guard span.count <= 120 else { return false }
    if span.count <= 40, Self.formulas.contains(where: { units.has($0, at: span.start, limit: span.end) }) {
      return true
    }
    if span.count <= Self.longestRequest, units.has(Self.above, at: span.start, limit: span.end),
      Self.requests.contains(where: { units.contains($0, in: span.range) })
    {
      return true
    }
    return beginsWithLabel(Self.imprint, span) || isCopies(span) || isIssue(span)
  }

  /// 联系人：…, （联系电话：…）. Under 五、联系方式 it is the clause's text.
  func isContact(_ span: TextSpan) -> Bool {
    guard let first = units[span.range].first else { return false }
    let start = UnitClass.of(first).isOpen ? span.start + 1 : span.start
    return beginsWithLabel(Self.contacts, TextSpan(start, span.end))
  }

  /// A word, perhaps with white space inside, and a colon in the next few characters.
  private func beginsWithLabel(_ words: [[UInt16]], _ span: TextSpan) -> Bool {
    let head = units[span.start..<min(span.end, span.start + 14)].filter { !UnitClass.of($0).isBlank }
    return head.contains(UInt16(ascii: ":")) && words.contains { head.starts(with: $0) }
  }

  /// 共印50份
  private func isCopies(_ span: TextSpan) -> Bool {
    span.count <= 16 && units.has(Self.copies, at: span.start, limit: span.end) && units[span.end - 1] == Self.copy
  }

  /// …办公室　2024年5月6日印发
  private func isIssue(_ span: TextSpan) -> Bool {
    let word = span.end - Self.issued.count
    return span.count <= 60 && word > span.start && units.has(Self.issued, at: word, limit: span.end)
      && DateReader.first(units, in: span.start..<word) != nil
  }

  private static let formulas = ["当否", "妥否", "可否", "是否妥当", "如无不妥", "特此", "此复", "专此", "以上请示", "以上报告"].map(UnitFold.units)
  /// 以上意见如无不妥，请批转各地执行。
  private static let above = UnitFold.units("以上")
  private static let requests = ["如无不妥", "当否", "妥否", "可否", "请批转", "请批示", "请审议", "请予审议", "请予批示", "请审示"].map(
    UnitFold.units)
  private static let longestRequest = 60
  private static let imprint = ["抄送", "抄报", "分送", "主题词"].map(UnitFold.units)
  private static let contacts = [
    "联系人", "联系电话", "联系方式", "联系单位", "联系地址", "业务咨询", "咨询电话", "监督电话", "举报电话",
  ].map(UnitFold.units)
  private static let copies = UnitFold.units("共印")
  private static let issued = UnitFold.units("印发")
  /// 份
  private static let copy: UInt16 = 0x4EFD
}
