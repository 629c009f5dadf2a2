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
    var repeats = MarkerRepeats()
    var clauses: [Clause] = []
    clauses.reserveCapacity(indices.count)
    for index in indices {
      let draft = drafts[index]
      let label = draft.label.map(UnitFold.units) ?? MarkerLabel.of(text.units, draft.marker)
      let id = ClauseID.make(parent, label, repeats: repeats.count(label, draft))
      clauses.append(clause(draft, id: id, children: self.clauses(draft.children, of: drafts, under: id)))
    }
    return clauses
  }

  private func clause(_ draft: ClauseDraft, id: String, children: [Clause]) -> Clause {
    let marker = Marker(
      text: draft.label ?? text[draft.marker], style: NumberingStyleRegistry.markerStyles[draft.style],
      ordinal: draft.ordinal, span: draft.marker)
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

/// Counts how often a marker stands among siblings: the second （一） is `(一)#2`.
struct MarkerRepeats {
  private var last: (style: Int, ordinal: Int)?
  private var seen: [[UInt16]: Int]?
  private var labels: [[UInt16]] = []

  /// How many times the label stood among the siblings so far, this one included.
  ///
  /// Numbers of one style that rise need no look-up: only where one does not are the labels compared.
  mutating func count(_ label: [UInt16], _ draft: ClauseDraft) -> Int {
    defer { labels.append(label) }
    if seen == nil, isRising(draft) { return 1 }
    if seen == nil { seen = Dictionary(labels.map { ($0, 1) }, uniquingKeysWith: +) }
    var count = (seen?[label] ?? 0) + 1
    // A label that is a name can end in #2 itself.
    while count > 1, seen?[label + UnitFold.units("#\(count)")] != nil { count += 1 }
    seen?[label] = count
    if count > 1 { seen?[label + UnitFold.units("#\(count)")] = 1 }
    return count
  }

  /// A row's name, or another style's number, can repeat a label whatever its ordinal.
  private mutating func isRising(_ draft: ClauseDraft) -> Bool {
    defer { last = (draft.style, max(draft.ordinal, last?.ordinal ?? draft.ordinal)) }
    guard draft.label == nil, draft.row == nil else { return false }
    return last.map { $0.style == draft.style && $0.ordinal < draft.ordinal } ?? true
  }
}

/// Builds a clause's id from its parent's and its label.
enum ClauseID {
  static func make(_ parent: String, _ label: [UInt16], repeats: Int) -> String {
    var parent = parent
    let suffix = repeats > 1 ? "#\(repeats)" : ""
    return parent.withUTF8 { head in
      String(unsafeUninitializedCapacity: head.count + 1 + label.count * 3 + suffix.utf8.count) { buffer in
        var at = buffer[...].initialize(fromContentsOf: head)
        func put(_ byte: UInt16) {
          buffer[at] = UInt8(truncatingIfNeeded: byte)
          at += 1
        }
        put(0x2F)
        for unit in label {
          // Folded units are scalars of the Basic Multilingual Plane: one to three bytes each.
          if unit < 0x80 {
            put(unit)
          } else if unit < 0x800 {
            put(0xC0 | unit >> 6)
            put(0x80 | unit & 0x3F)
          } else {
            put(0xE0 | unit >> 12)
            put(0x80 | unit >> 6 & 0x3F)
            put(0x80 | unit & 0x3F)
          }
        }
        for byte in suffix.utf8 { put(UInt16(byte)) }
        return at
      }
    }
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
