internal import Gangmu
internal import GangmuExport
internal import GangmuModel

/// The clause tree for reading in a terminal: an indented line a clause on the left, its facts on the right.
struct Outline {
  private let document: Document
  private let facts: OutlineFacts
  private let width: Int
  private let usesColour: Bool
  /// Where the column of facts begins.
  private var factsColumn: Int { max(24, width / 2) }

  init(_ document: Document, width: Int, usesColour: Bool) {
    self.document = document
    facts = OutlineFacts(document)
    self.width = max(40, width)
    self.usesColour = usesColour
  }

  func write(into output: inout ByteOutput) {
    head(into: &output)
    var previous: Part.Kind?
    for part in document.parts {
      self.part(part, isAfterChrome: previous == .chrome, into: &output)
      previous = part.kind
    }
    tail(into: &output)
  }

  // MARK: Document and parts

  private func head(into output: inout ByteOutput) {
    let metadata = document.metadata
    let title = (metadata.title ?? document.source.uri).asTerminalLine
    line(TerminalStyle.title.paint(title, usesColour), into: &output)
    let dates = metadata.dates
    let facts: [String?] = [
      metadata.documentType,
      metadata.documentNumber?.text,
      metadata.issuers.isEmpty ? nil : metadata.issuers.joined(separator: "、"),
      metadata.recipients.isEmpty ? nil : "主送 " + metadata.recipients.joined(separator: "、"),
      dates.adopted.map { "通过 " + $0 },
      dates.signed.map { "成文 " + $0 },
      dates.published.map { "发布 " + $0 },
      dates.effective.map { "施行 " + $0 },
      dates.expires.map { "有效期至 " + $0 },
    ]
    for piece in wrapped(facts.compactMap { $0?.asTerminalLine }, separator: " · ", to: width) {
      line(TerminalStyle.faint.paint(piece, usesColour), into: &output)
    }
  }

  private func part(_ part: Part, isAfterChrome: Bool, into output: inout ByteOutput) {
    let title = (document.title(of: part) ?? "").asTerminalLine
    let count = part.paragraphs.count
    let words = part.kind == .chrome ? "网页栏目 \(count) 行" : title
    if !(part.kind == .chrome && isAfterChrome) { line("", into: &output) }
    let left = words.shortened(to: width - DisplayWidth.of(part.id) - 2)
    let style: TerminalStyle = part.kind == .chrome ? .faint : .title
    line(TerminalStyle.marker.paint(part.id, usesColour) + "  " + style.paint(left, usesColour), into: &output)
    guard part.kind != .chrome else { return }
    if let opening = part.paragraphs.first {
      row(indent: 1, marker: "", words: document.text[opening], clause: part.id, isFaint: true, into: &output)
    } else if !facts.lines(of: part.id).isEmpty {
      row(indent: 1, marker: "", words: "", clause: part.id, isFaint: true, into: &output)
    }
    for clause in part.clauses { self.clause(clause, depth: 1, into: &output) }
    signature(part, into: &output)
  }

  private func signature(_ part: Part, into output: inout ByteOutput) {
    guard let signature = part.signature else { return }
    let issuers = signature.issuers.map { document.text[$0].asTerminalLine }.joined(separator: "、")
    let date = signature.date ?? signature.dateSpan.map { document.text[$0].asTerminalLine } ?? ""
    line("  " + TerminalStyle.faint.paint("落款 \(issuers) \(date)", usesColour), into: &output)
  }

  private func tail(into output: inout ByteOutput) {
    let clauses = document.allClauses.count
    let units = document.assignments.reduce(0) { $0 + $1.units.count }
    line("", into: &output)
    let counts = "\(clauses) 条款 · \(units) 责任单位 · \(document.deadlines.count) 时限 · \(document.targets.count) 指标"
    line(TerminalStyle.faint.paint(counts, usesColour), into: &output)
    for diagnostic in document.diagnostics where diagnostic.severity != .info {
      let place = diagnostic.location.map { place in
        place.line.map { "\($0)" + (place.column.map { ":\($0)" } ?? "") + " " } ?? place.address.map { $0 + " " } ?? ""
      }
      let words = "\(diagnostic.rule): \(place ?? "")\(diagnostic.message)".asTerminalLine
      line(TerminalStyle.warning.paint("! ", usesColour) + words.shortened(to: width - 2), into: &output)
    }
  }

  // MARK: Clauses

  private func clause(_ clause: Clause, depth: Int, into output: inout ByteOutput) {
    let words =
      document.heading(of: clause)
      ?? clause.paragraphs.map { document.text[$0] }.joined(separator: clause.row == nil ? " " : " │ ")
    row(
      indent: depth, marker: clause.marker.text.asTerminalLine, words: words, clause: clause.id,
      isFaint: clause.inline, into: &output)
    for child in clause.clauses { self.clause(child, depth: depth + 1, into: &output) }
  }

  /// One clause's line and, where its facts need them, more lines in the column of facts.
  private func row(
    indent: Int, marker: String, words: String, clause: String, isFaint: Bool, into output: inout ByteOutput
  ) {
    let facts = factLines(of: clause)
    // Deep trees stay readable: the indent stops before it eats the column.
    let margin = String(repeating: "  ", count: min(indent, 8))
    // A full-width marker brings its own white space.
    let gap = marker.unicodeScalars.last.map { DisplayWidth.of($0) == 1 ? " " : "" } ?? ""
    let markerWidth = DisplayWidth.of(marker) + gap.utf8.count
    let room = (facts.isEmpty ? width : factsColumn - 2) - margin.utf8.count - markerWidth
    let shown = words.asTerminalLine.shortened(to: max(4, room))
    var left = margin + TerminalStyle.marker.paint(marker, usesColour) + gap
    left += isFaint ? TerminalStyle.faint.paint(shown, usesColour) : shown
    guard let first = facts.first else { return line(left, into: &output) }
    let used = margin.utf8.count + markerWidth + DisplayWidth.of(shown)
    line(left + String(repeating: " ", count: max(2, factsColumn - used)) + first, into: &output)
    for fact in facts.dropFirst() { line(String(repeating: " ", count: factsColumn) + fact, into: &output) }
  }

  private func factLines(of clause: String) -> [String] {
    facts.lines(of: clause).flatMap { fact in
      let labelWidth = DisplayWidth.of(fact.label) + 1
      let pieces = wrapped([fact.text], separator: "", to: max(10, width - factsColumn - labelWidth))
      return pieces.enumerated().map { index, piece in
        let label = index == 0 ? fact.label.padded(to: labelWidth) : String(repeating: " ", count: labelWidth)
        return TerminalStyle.faint.paint(label, usesColour) + fact.style.paint(piece, usesColour)
      }
    }
  }

  // MARK: Lines

  private func line(_ text: String, into output: inout ByteOutput) { output.append(text + "\n") }

  /// Pieces joined and broken into lines of at most `columns`: between pieces where they fit, else after any character.
  private func wrapped(_ pieces: [String], separator: String, to columns: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    var used = 0
    for piece in pieces {
      let joined = current.isEmpty ? piece : separator + piece
      if used > 0, used + DisplayWidth.of(joined) > columns {
        lines.append(current)
        (current, used) = ("", 0)
      }
      for scalar in (current.isEmpty ? piece : joined).unicodeScalars {
        let step = DisplayWidth.of(scalar)
        if used + step > columns {
          lines.append(current)
          (current, used) = ("", 0)
        }
        current.unicodeScalars.append(scalar)
        used += step
      }
    }
    return current.isEmpty ? lines : lines + [current]
  }
}
