internal import GangmuModel
internal import GangmuPlatform

/// Reads a story to paragraphs and tables: the document's body, a header or footer, a note (ECMA-376 part 1, 17.2).
///
/// Tracked changes are read as accepted and hidden text is left out.
struct WordStoryReader {
  let tree: XMLTree
  let styles: WordStyles
  let time: TimeLimit
  /// Goes before addresses: the part's name.
  let part: String
  var counter: WordNumberCounter
  var notes: [WordNote] = []
  var diagnostics: [Diagnostic] = []

  private var fields = WordFields()
  private var paragraphCount = 0
  private var tableCount = 0
  /// The row that is being read; paragraphs outside tables are counted instead.
  private var row: String?

  /// - Parameter part: Empty where the file has no parts.
  init(_ tree: XMLTree, part: String, styles: WordStyles, counter: WordNumberCounter, time: TimeLimit) {
    self.tree = tree
    self.part = part.isEmpty ? "" : part + " "
    self.styles = styles
    self.counter = counter
    self.time = time
  }

  /// The paragraphs and tables in an element, in order.
  mutating func blocks(in node: Int) throws(IngestError) -> [WordBlock] {
    var flow = WordFlow()
    try read(node, into: &flow)
    flow.flush()
    return flow.blocks
  }

  private mutating func read(_ node: Int, into flow: inout WordFlow) throws(IngestError) {
    for child in tree.children(of: node) {
      switch tree.nodes[child].name {
      case "p": try readParagraph(child, into: &flow)
      case "tbl":
        flow.flush()
        flow.blocks.append(.table(try table(child)))
      case "del", "moveFrom", "sectPr", "tblPr", "tblGrid", "tcPr", "sdtPr", "sdtEndPr", "customXmlPr": break
      case "AlternateContent":
        let before = flow.blocks.count
        for choice in alternatives(child) where flow.blocks.count == before { try read(choice, into: &flow) }
      case "altChunk":
        diagnostics.append(
          Diagnostic(
            rule: "embedded-file-not-read", severity: .warning,
            message: "another file is embedded here, whose text was not read: open the document and save it anew",
            location: Location(address: address)))
      default: try read(child, into: &flow)
      }
    }
  }

  /// What to read of alternative contents (ECMA-376 part 3, 7.6): the first that gives anything.
  private func alternatives(_ node: Int) -> [Int] {
    tree.children(of: node).filter { ["Choice", "Fallback"].contains(tree.nodes[$0].name) }
  }

  private var address: String { part + (row ?? "paragraph \(paragraphCount)") }

  // MARK: Paragraphs

  private mutating func readParagraph(_ node: Int, into flow: inout WordFlow) throws(IngestError) {
    paragraphCount += row == nil ? 1 : 0
    if paragraphCount & 0xFF == 0 { try time.check() }
    let properties = tree.child(of: node, named: "pPr")
    let style = tree.value("pStyle", in: properties)
    var paragraph = WordParagraph(address: address)
    try readInline(node, into: &paragraph, Run(styleHides: styles[style].isHidden))
    fields.endParagraph()
    let mark = properties.flatMap { tree.child(of: $0, named: "rPr") }
    if let mark, tree.child(of: mark, named: "del") ?? tree.child(of: mark, named: "moveFrom") != nil {
      flow.addOpen(paragraph)
      return
    }
    let isOpen = mark.map { tree.child(of: $0, named: "vanish").map(tree.isOn) ?? false } ?? false
    if isOpen, paragraph.isEmpty { return }
    paragraph.headingLevel = headingLevel(properties, styles[style])
    paragraph.number = number(properties, style)
    if isOpen { flow.addOpen(paragraph) } else { flow.add(paragraph) }
  }

  private func headingLevel(_ properties: Int?, _ style: WordStyles.Style) -> Int? {
    let level = tree.value("outlineLvl", in: properties).flatMap { Int($0) } ?? style.outlineLevel
    return level.flatMap { (0...8).contains($0) ? $0 + 1 : nil }
  }

  private mutating func number(_ properties: Int?, _ styleID: String?) -> String {
    let numbering = properties.flatMap { tree.child(of: $0, named: "numPr") }
    let style = styles[styleID]
    guard let list = tree.value("numId", in: numbering) ?? style.list, list != "0" else { return "" }
    let linked = (styleID ?? styles.standard).flatMap { counter.level(ofStyle: $0, in: list) }
    let level = tree.value("ilvl", in: numbering).flatMap { Int($0) } ?? linked ?? style.level ?? 0
    return WordNumbering.levels.contains(level) ? counter.next(in: list, level: level) : ""
  }

  // MARK: Runs

  /// What holds for the characters of a run.
  private struct Run {
    /// The paragraph's style hides its text.
    var styleHides: Bool
    var isHidden: Bool
    var font: String?

    init(styleHides: Bool) {
      self.styleHides = styleHides
      isHidden = styleHides
    }
  }

  private mutating func readInline(
    _ node: Int, into paragraph: inout WordParagraph, _ run: Run
  ) throws(IngestError) {
    for child in tree.children(of: node) { try readElement(child, into: &paragraph, run) }
  }

  private mutating func readElement(
    _ node: Int, into paragraph: inout WordParagraph, _ run: Run
  ) throws(IngestError) {
    switch tree.nodes[node].name {
    case "pPr", "rPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "rubyPr", "rt", "del", "moveFrom", "delText",
      "delInstrText", "fldData":
      break
    case "r": try readInline(node, into: &paragraph, properties(ofRun: node, run))
    case "fldChar": readFieldMark(node, into: &paragraph, run)
    case "instrText": fields.append(instruction: tree.allText(in: node))
    case "AlternateContent":
      let before = (paragraph.lines.count, paragraph.lines.last?.count, paragraph.boxes.count)
      for choice in alternatives(node)
      where before == (paragraph.lines.count, paragraph.lines.last?.count, paragraph.boxes.count) {
        try readInline(choice, into: &paragraph, run)
      }
    case "drawing", "pict", "object": try readBoxes(node, into: &paragraph, run)
    case "oMath": if isSeen(run) { paragraph.append(WordMath.text(tree, node)) }
    default:
      if !isSeen(run) || !readCharacter(node, into: &paragraph, run) { try readInline(node, into: &paragraph, run) }
    }
  }

  private func isSeen(_ run: Run) -> Bool { !run.isHidden && !fields.isInstruction }

  /// `false` for an element that is no character.
  private mutating func readCharacter(_ node: Int, into paragraph: inout WordParagraph, _ run: Run) -> Bool {
    switch tree.nodes[node].name {
    case "t": paragraph.append(text(tree.allText(in: node), font: run.font))
    case "tab", "ptab": paragraph.append([0x09])
    case "br", "cr": paragraph.breakLine()
    case "noBreakHyphen": paragraph.append([0x2D])
    case "sym":
      let code = tree.attribute("char", of: node).flatMap { UInt32($0, radix: 16) } ?? 0
      paragraph.append(SymbolFont.text(code, font: tree.attribute("font", of: node)).utf8)
    case "footnoteReference": addNote(.footnote, node, paragraph)
    case "endnoteReference": addNote(.endnote, node, paragraph)
    default: return false
    }
    return true
  }

  private func text(_ bytes: [UInt8], font: String?) -> [UInt8] {
    let clean = bytes.map { $0 < 0x20 ? 0x20 : $0 }
    // The private characters U+F000 to U+F0FF are signs of a symbol font.
    guard let font, clean.contains(0xEF) else { return clean }
    return String(decoding: clean, as: UTF8.self).unicodeScalars.flatMap { scalar in
      scalar.value & 0xFF00 == 0xF000
        ? Array(SymbolFont.text(scalar.value, font: font).utf8) : Array(String(scalar).utf8)
    }
  }

  private func properties(ofRun node: Int, _ outer: Run) -> Run {
    guard let properties = tree.child(of: node, named: "rPr") else { return outer }
    var run = outer
    run.font = tree.child(of: properties, named: "rFonts").flatMap { tree.attribute("ascii", of: $0) }
    if let vanish = tree.child(of: properties, named: "vanish") {
      run.isHidden = tree.isOn(vanish)
    } else if let style = tree.value("rStyle", in: properties) {
      // Both styles hiding is showing (ECMA-376 part 1, 17.7.3).
      run.isHidden = styles[style].isHidden != outer.styleHides
    }
    return run
  }

  private mutating func readFieldMark(_ node: Int, into paragraph: inout WordParagraph, _ run: Run) {
    switch tree.attribute("fldCharType", of: node) {
    case "begin": fields.begin()
    case "separate": reportUpdated(fields.separate())
    case "end": if let text = fields.end(), !run.isHidden { paragraph.append(text.utf8) }
    default: break
    }
  }

  /// Word keeps what a field showed last; a program that converts files writes the day of the conversion.
  private mutating func reportUpdated(_ field: String) {
    guard part.isEmpty, field == "DATE" || field == "TIME" else { return }
    diagnostics.append(
      Diagnostic(
        rule: "date-of-conversion", severity: .warning,
        message: "the document shows today's date here, whenever it is opened: the day on which it was written is lost",
        location: Location(address: address)))
  }

  /// The mark of a note is left out: it would stand inside the sentence.
  private mutating func addNote(_ kind: WordNote.Kind, _ node: Int, _ paragraph: WordParagraph) {
    guard let id = tree.attribute("id", of: node) else { return }
    notes.append(WordNote(kind: kind, id: id, address: paragraph.address))
  }

  /// Text boxes, and words that are drawn (`v:textpath`).
  private mutating func readBoxes(
    _ node: Int, into paragraph: inout WordParagraph, _ run: Run
  ) throws(IngestError) {
    guard !run.isHidden else { return }
    for child in tree.children(of: node) {
      switch tree.nodes[child].name {
      case "txbxContent":
        let outer = fields
        fields = WordFields()
        paragraph.boxes += try blocks(in: child)
        fields = outer
      case "textpath":
        var drawn = WordParagraph(address: paragraph.address)
        drawn.append((tree.attribute("string", of: child) ?? "").utf8.lazy.map { $0 < 0x20 ? 0x20 : $0 })
        if drawn.hasText { paragraph.boxes.append(.paragraph(drawn)) }
      case "AlternateContent":
        let before = paragraph.boxes.count
        for choice in alternatives(child) where paragraph.boxes.count == before {
          try readBoxes(choice, into: &paragraph, run)
        }
      default: try readBoxes(child, into: &paragraph, run)
      }
    }
  }

  // MARK: Tables

  private mutating func table(_ node: Int) throws(IngestError) -> WordTable {
    tableCount += 1
    let outer = row
    defer { row = outer }
    let name = "table \(tableCount)"
    var table = WordTable(address: part + name)
    for tr in elements("tr", in: node) {
      try time.check()
      let properties = tree.child(of: tr, named: "trPr")
      if let properties, isGone(properties) { continue }
      row = "\(name) row \(table.rows.count + 1)"
      var line = WordTable.Row()
      line.indent = min(max(0, tree.value("gridBefore", in: properties).flatMap { Int($0) } ?? 0), WordGrid.widest)
      line.isHeader = properties.flatMap { tree.child(of: $0, named: "tblHeader") }.map(tree.isOn) ?? false
      for tc in elements("tc", in: tr) { line.cells.append(try cell(tc)) }
      table.rows.append(line)
    }
    return table
  }

  /// A deleted or hidden row.
  private func isGone(_ properties: Int) -> Bool {
    tree.child(of: properties, named: "del") != nil
      || tree.child(of: properties, named: "hidden").map(tree.isOn) ?? false
  }

  private mutating func cell(_ node: Int) throws(IngestError) -> WordTable.Cell {
    let properties = tree.child(of: node, named: "tcPr")
    var cell = WordTable.Cell()
    cell.width = min(max(1, tree.value("gridSpan", in: properties).flatMap { Int($0) } ?? 1), WordGrid.widest)
    if let merge = properties.flatMap({ tree.child(of: $0, named: "vMerge") }) {
      cell.isVertical = true
      cell.isContinued = tree.attribute("val", of: merge) != "restart"
    }
    cell.blocks = try blocks(in: node)
    return cell
  }

  /// The rows of a table or the cells of a row, also those in content controls and other wrappers.
  private func elements(_ name: String, in node: Int) -> [Int] {
    var found: [Int] = []
    for child in tree.children(of: node) {
      switch tree.nodes[child].name {
      case name: found.append(child)
      case "sdt", "sdtContent", "customXml", "ins", "moveTo": found += elements(name, in: child)
      default: break
      }
    }
    return found
  }
}
