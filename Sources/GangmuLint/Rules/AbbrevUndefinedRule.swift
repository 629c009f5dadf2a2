internal import GangmuLexicon
internal import GangmuModel

/// REF-03.
enum AbbrevUndefinedRule: DocumentRule {
  static let description = RuleDescription(
    code: "REF-03", name: "abbrev-undefined", severity: .warning,
    summary: LocalizedText("《决定》一类简称没有交代", "a short title such as 《决定》 that the text never introduced"),
    rationale: LocalizedText(
      "只说《决定》，不知道是哪一个决定；第一次引用时应写全称并注明简称。",
      "《决定》 alone may be any decision: the first time the full title is needed, with 以下简称."),
    basis: [.init("公文写作惯例", nil, .practice)],
    breaks: [.init("一、工作依据\n深入贯彻《决定》精神，加强古桥保护。\n")],
    passes: [
      .init("一、工作依据\n深入贯彻《青岚县古桥保护决定》（以下简称《决定》），落实《决定》要求。\n"),
      .init("一、工作依据\n深入贯彻《青岚县古桥保护决定》。\n"),
      .init(
        "青岚县人民政府关于印发《青岚县古桥保护方案》的通知\n各镇人民政府：\n《方案》已经县政府同意，现印发给你们。\n青岚县人民政府\n2024年3月5日\n",
        caption: LocalizedText("标题中唯一的方案", "the only 方案 that the title names")),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let units = document.text.units
    let references = document.document.references
    // Few documents have any title as short as a kind of document.
    let short = references.indices.filter { at in
      references[at].rule == .quotedTitle
        && (4...8).contains(references[at].span.range.clamped(to: units.indices).count)
    }
    guard !short.isEmpty else { return }
    var introduced: Set<[UInt16]> = []
    for reference in references where reference.kind == .document {
      for name in [reference.alias, reference.title].compactMap({ $0 }) {
        let name = Wording.content(name)
        // 《…方案》 in full introduces 《方案》, if only by its last words.
        if let kind = types.longest(units: name), reference.alias != nil || kind.count < name.count {
          introduced.insert(kind)
        }
      }
    }
    for kind in kindsInTitles(document) { introduced.insert(kind) }
    for reference in short.map({ references[$0] }) {
      let range = reference.span.range.clamped(to: units.indices)
      let inner = TextSpan(range.lowerBound + 1, range.upperBound - 1)
      let name = Array(units[inner.range])
      guard types.longest(units: name)?.count == name.count else { continue }
      let isDeclaration = units[max(0, range.lowerBound - 3)..<range.lowerBound].contains(0x79F0)  // 称
      guard introduced.insert(name).inserted, !isDeclaration else { continue }
      report.add(
        reference.span,
        LocalizedText(
          "没有说明《\(document.text[inner])》的全称",
          "the full title of \(reference.text) is not given"),
        advice: LocalizedText("第一次引用时写全称，并注明“以下简称”", "give the full title the first time, with 以下简称"))
    }
  }

  /// What the document's titles are, and the titles in them: 关于印发《…方案》的通知.
  private static func kindsInTitles(_ document: CheckedDocument) -> [[UInt16]] {
    let units = document.text.units
    let lines = document.document.parts.flatMap(\.titleLines)
    let quoted = lines.flatMap { line in
      line.range.clamped(to: units.indices).filter { units[$0] == 0x300B }.map { TextSpan(line.start, $0) }
    }
    var titles = (lines + quoted).map { Wording.content(units, $0) }
    if let title = document.metadata.title { titles.append(Wording.content(title)) }
    return titles.compactMap(types.longest(units:))
  }

  private static let types = UnitTrie(
    endings: Lexicon.rows("document-types").lazy.filter { !$0.isEmpty }.map { ($0[0], true) })
}

extension UnitTrie {
  /// The longest word that the units end in.
  fileprivate func longest(units: [UInt16]) -> [UInt16]? {
    longest(units, end: units.count, floor: 0).map { Array(units[$0.start...]) }
  }
}
