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
    // Keyed by units: a String of Chinese characters hashes through Unicode normalisation.
    var seen: [[UInt16]: Int] = [:]
    return indices.map { index in
      let draft = drafts[index]
      let label = draft.label.map(UnitFold.units) ?? MarkerLabel.of(text.units, draft.marker)
      let repeats = seen[label, default: 0] + 1
      seen[label] = repeats
      var id = parent + "/" + String(decoding: label, as: UTF16.self)
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
    var span = draft.place ?? draft.marker
    if draft.place == nil {
      for paragraph in draft.paragraphs { span = span.union(paragraph) }
    }
    for child in children { span = span.union(child.span) }
    return span
  }
}

/// How a marker stands in a clause's id: folded, brackets round, without white space and its final mark.
enum MarkerLabel {
  static func of(_ units: [UInt16], _ marker: TextSpan) -> [UInt16] {
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
    return label
  }

  private static let tens = UnitFold.units("一二三四五六七八九十")
  private static let marks = UnitSet("、.,:;。")
}
