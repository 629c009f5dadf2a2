internal import GangmuExtract
internal import GangmuModel

/// A parsed document made by hand: lines with their roles, clauses with their markers.
struct DocumentSketch {
  private var content = ""
  private var count = 0
  private var tree = SyntaxTree()
  private var fields: [PageField] = []

  /// Begins a part; text and lines that follow belong to it.
  mutating func part(_ kind: Part.Kind, ordinal: Int = 1) {
    let id = kind == .annex ? "annex\(ordinal)" : kind.rawValue
    tree.parts.append(Part(id: id, kind: kind, ordinal: ordinal, span: TextSpan(count, count)))
    tree.clauses.append(
      ClauseEntry(
        id: id, part: tree.parts.count - 1, parent: nil, marker: nil, heading: nil, span: TextSpan(count, count),
        segments: tree.segments.count..<tree.segments.count))
  }

  mutating func line(_ role: FrontLine.Role, _ text: String) {
    let span = append(text)
    let part = tree.parts.count - 1
    tree.frontLines.append(FrontLine(role: role, span: span, part: part))
    if role == .title { tree.parts[part].titleLines.append(span) }
  }

  mutating func paragraph(_ text: String) {
    let span = append(text)
    let owner = tree.clauses.count - 1
    if tree.clauses[owner].parent == nil { tree.parts[tree.parts.count - 1].paragraphs.append(span) }
    tree.segments.append(Segment(clause: owner, span: span))
  }

  /// Begins a clause: its marker stands before the text on the same line.
  mutating func clause(_ marker: String, ordinal: Int, parent: String? = nil, _ text: String) {
    let span = append(marker + text)
    let part = tree.parts.count - 1
    let owner =
      parent.flatMap { id in tree.clauses.lastIndex { $0.id == id } }
      ?? tree.clauses.lastIndex { $0.id == tree.parts[part].id }
    let mark = Marker(
      text: marker, style: "", ordinal: ordinal, span: TextSpan(span.start, span.start + marker.unicodeScalars.count))
    let id = "\(owner.map { tree.clauses[$0].id } ?? "")/\(marker)"
    tree.clauses.append(
      ClauseEntry(
        id: id, part: part, parent: owner, marker: ClauseEntry.Number(ordinal: mark.ordinal, span: mark.span),
        heading: nil, span: span))
    tree.segments.append(Segment(clause: tree.clauses.count - 1, span: span))
    tree.parts[part].clauses.append(Clause(id: id, marker: mark, span: span))
  }

  mutating func field(_ name: String, _ value: String, _ origin: PageField.Origin = .table) {
    fields.append(PageField(name: name, value: value, span: nil, origin: origin))
  }

  var context: ExtractionContext {
    let source = SourceDescription(
      uri: "sketch", format: "text", encoding: "UTF-8", encodingConfidence: 1, sha256: "", byteCount: 0)
    return ExtractionContext(
      document: IngestedDocument(source: source, text: SourceText(content), blocks: [], fields: fields), tree: tree)
  }

  func facts(_ extractor: any Extractor.Type) -> Facts {
    var facts = Facts()
    extractor.extract(from: context, into: &facts)
    return facts
  }

  private mutating func append(_ text: String) -> TextSpan {
    let start = count
    content += text + "\n"
    count += text.unicodeScalars.count + 1
    return TextSpan(start, count - 1)
  }
}
