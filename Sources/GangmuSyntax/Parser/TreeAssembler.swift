internal import GangmuModel

/// Makes the tree of clauses from the gathered text: ids, spans, headings.
struct TreeAssembler {
  private let text: SourceText
  private let headings: HeadingFinder

  init(_ text: SourceText) {
    self.text = text
    headings = HeadingFinder(text.units)
  }

  /// The clauses under a part. Nesting is as deep as the parser's styles, so the recursion is bounded.
  func clauses(_ indices: [Int], of drafts: [ClauseDraft], under parent: String) -> [Clause] {
    var seen: [String: Int] = [:]
    return indices.map { index in
      let draft = drafts[index]
      var id = parent + "/" + (draft.label ?? MarkerLabel.of(text.units, draft.marker))
      let repeats = seen[id, default: 0] + 1
      seen[id] = repeats
      if repeats > 1 { id += "#\(repeats)" }
      return clause(draft, id: id, children: clauses(draft.children, of: drafts, under: id))
    }
  }

  private func clause(_ draft: ClauseDraft, id: String, children: [Clause]) -> Clause {
    let marker = Marker(
      text: draft.label ?? text[draft.marker], style: draft.style, ordinal: draft.ordinal, span: draft.marker)
    return Clause(
      id: id, marker: marker, inline: draft.isInline,
      heading: headings.heading(of: draft, hasChildren: !children.isEmpty), paragraphs: draft.paragraphs,
      span: span(draft, children), clauses: children, row: draft.row)
  }

  private func span(_ draft: ClauseDraft, _ children: [Clause]) -> TextSpan {
    var span = draft.marker
    if draft.row != nil {
      // A merged cell stands in the text once, above this row: the row's own place is what comes last.
      guard let last = draft.paragraphs.max(by: { $0.start < $1.start }) else { return span }
      let own = draft.paragraphs.filter { $0.end <= last.end && !text.units[$0.end..<last.start].contains(0x0A) }
      span = own.reduce(last) { $0.union($1) }
      if draft.marker.end <= span.start, !text.units[draft.marker.end..<span.start].contains(0x0A) {
        span = span.union(draft.marker)
      }
    } else {
      for paragraph in draft.paragraphs { span = span.union(paragraph) }
    }
    for child in children { span = span.union(child.span) }
    return span
  }
}

/// How a marker stands in a clause's id: folded, brackets round, without white space and its final mark.
enum MarkerLabel {
  static func of(_ units: [UInt16], _ marker: TextSpan) -> String {
    var label: [UInt16] = []
    for unit in units[marker.range] where !UnitClass.of(unit).isBlank {
      switch unit {
      case UInt16(ascii: "["): label.append(UInt16(ascii: "("))
      case UInt16(ascii: "]"): label.append(UInt16(ascii: ")"))
      case 0x3220...0x3229: label += UnitFold.units("(") + [tens[Int(unit - 0x3220)]] + UnitFold.units(")")
      case 0x2474...0x2487: label += UnitFold.units("(\(unit - 0x2473))")
      case 0x2488...0x249B: label += UnitFold.units("\(unit - 0x2487)")
      default: label.append(unit)
      }
    }
    while let last = label.last, marks.contains(last) { label.removeLast() }
    return String(decoding: label, as: UTF16.self)
  }

  private static let tens = UnitFold.units("一二三四五六七八九十")
  private static let marks = Set(UnitFold.units("、.,:;。"))
}
