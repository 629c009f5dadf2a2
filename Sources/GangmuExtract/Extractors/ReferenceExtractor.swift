internal import GangmuModel

/// Finds mentions of other documents, 《…》 with number and short name, and of other places of the same text.
package enum ReferenceExtractor: Extractor {
  package static let name = "references"

  /// The units with which references begin.
  static let triggers: [UInt16] = [0x300A, 0x201C, 0x7B2C, 0x9644]  // 《 “ 第 附

  package static func extract(from context: ExtractionContext, into facts: inout Facts) {
    var reader = ReferenceReader(context)
    let tree = context.tree
    for (index, segment) in tree.segments.enumerated() where segment.clause < tree.clauses.count {
      let part = tree.clauses[segment.clause].part
      guard part < tree.parts.count, tree.parts[part].kind != .chrome else { continue }
      let range = segment.span.range.clamped(to: context.units.indices)
      reader.read(
        context.marks.references(of: index), in: range, clause: segment.clause, isFront: context.isFront[index])
    }
    for index in reader.references.indices { reader.references[index].id = FactID.of(FactID.reference, index) }
    facts.references.adopt(reader.references)
    facts.diagnostics += reader.diagnostics
  }
}

/// Walks the text from mark to mark.
private struct ReferenceReader {
  let text: SourceText
  let tree: SyntaxTree
  private let internals: InternalReferenceReader
  var references: [Reference] = []
  var diagnostics: [Diagnostic] = []
  private var aliases = AliasTable()
  /// Where the last reference to another document's article ended.
  private var externalEnd = -1

  init(_ context: ExtractionContext) {
    text = context.text
    tree = context.tree
    internals = InternalReferenceReader(units: context.units, context.tree)
  }

  /// - Parameter isFront: The line is a title or the like: an annex's own label is no reference.
  mutating func read(_ marks: ArraySlice<Int>, in range: Range<Int>, clause: Int, isFront: Bool) {
    var next = range.lowerBound
    for at in marks where at >= next {
      switch text.units[at] {
      case 0x300A: next = document(at, range, clause)
      case 0x201C where !aliases.isEmpty: next = quotedAlias(at, range, clause)
      case 0x7B2C: next = numbered(at, range, clause)
      case 0x9644 where !isFront: next = annex(at, range, clause)
      default: break
      }
    }
  }

  /// 《title》 (number, 以下简称《alias》); returns the offset after what was read.
  private mutating func document(_ at: Int, _ range: Range<Int>, _ clause: Int) -> Int {
    let units = text.units
    guard let title = QuotedTitle.match(units, at: at, limit: range.upperBound) else { return at + 1 }
    if !aliases.isEmpty, let known = aliases[Array(units[title.inner.range])] {
      append(
        title.span, clause, title: known.title, number: known.documentNumber, alias: known.alias, by: .declaredAlias)
      return title.span.end
    }
    var number: String?
    var alias: (span: TextSpan, inner: TextSpan)?
    var end = title.span.end
    if let bracket = bracket(units.skipBlanks(end, limit: range.upperBound), range) {
      number = DocumentNumberReader.first(in: units, range: bracket.range).map { text[$0.span] }
      alias = AliasTable.alias(in: units, range: bracket.range)
      if number != nil || alias != nil { end = bracket.end + 1 }
    }
    let name = text[title.inner]
    if let alias {
      aliases.declare(
        Array(units[alias.inner.range]), AliasTable.Entry(title: name, documentNumber: number, alias: text[alias.span]))
    }
    append(title.span, clause, title: name, number: number, alias: alias.map { text[$0.span] }, by: .quotedTitle)
    return end
  }

  private mutating func quotedAlias(_ at: Int, _ range: Range<Int>, _ clause: Int) -> Int {
    let units = text.units
    let limit = min(range.upperBound, at + 40)
    guard let close = units[at..<limit].firstIndex(of: 0x201D), let known = aliases[Array(units[(at + 1)..<close])]
    else { return at + 1 }
    append(
      TextSpan(at, close + 1), clause, title: known.title, number: known.documentNumber, alias: known.alias,
      by: .declaredAlias)
    return close + 1
  }

  private mutating func numbered(_ at: Int, _ range: Range<Int>, _ clause: Int) -> Int {
    // The clause's own marker is no reference.
    if let marker = tree.clauses[clause].marker?.span, marker.contains(at) { return max(marker.end, at + 1) }
    let units = text.units
    guard at + 3 < range.upperBound, Self.canNumber(units[at + 1]) else { return at + 1 }
    let isChained = externalEnd >= range.lowerBound && externalEnd < at && at - externalEnd <= 2
    guard let match = internals.numbered(at: at, in: range, clause: clause, afterExternal: isChained) else {
      return at + 1
    }
    if match.isExternal {
      externalEnd = match.span.end
    } else {
      append(match, clause, by: .internalNumber)
    }
    return match.span.end
  }

  /// A number, a bracket or a blank may follow 第.
  private static func canNumber(_ unit: UInt16) -> Bool {
    let kind = UnitClass.of(unit)
    return kind.isNumeral || kind.isDigit || kind.isBlank || unit == 0x28
  }

  private mutating func annex(_ at: Int, _ range: Range<Int>, _ clause: Int) -> Int {
    guard at + 1 < range.upperBound, text.units[at + 1] == 0x4EF6, let match = internals.annex(at: at, in: range) else {
      return at + 1
    }
    append(match, clause, by: .annexMention)
    return match.span.end
  }

  /// The inside of a round bracket that opens at an offset.
  private func bracket(_ at: Int, _ range: Range<Int>) -> TextSpan? {
    let units = text.units
    guard at < range.upperBound, units[at] == 0x28 else { return nil }
    var depth = 0
    for offset in at..<min(range.upperBound, at + 120) {
      if units[offset] == 0x28 { depth += 1 }
      if units[offset] == 0x29 { depth -= 1 }
      if depth == 0 { return TextSpan(at + 1, offset) }
    }
    return nil
  }

  private mutating func append(
    _ span: TextSpan, _ clause: Int, title: String, number: String?, alias: String?, by rule: FactRule
  ) {
    references.append(
      Reference(
        clause: tree.clauses[clause].id, text: text[span], title: title, documentNumber: number, alias: alias,
        kind: .document, rule: rule, span: span))
  }

  private mutating func append(_ match: InternalReferenceReader.Match, _ clause: Int, by rule: FactRule) {
    let written = text[match.span]
    references.append(
      Reference(
        clause: tree.clauses[clause].id, text: written, kind: .internal, target: match.target, rule: rule,
        span: match.span)
    )
    if match.target == nil {
      diagnostics.append(
        Diagnostic(
          rule: "reference-unresolved", severity: .info, message: "The text has no \(written) to refer to.",
          span: match.span))
    }
  }
}
