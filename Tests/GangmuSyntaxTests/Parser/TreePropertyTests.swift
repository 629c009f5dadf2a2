import GangmuModel
import GangmuSyntax
import GangmuTestSupport
import Testing

/// What holds for every input: spans lie in order, nothing is lost, nothing traps, the same input gives the same tree.
@Suite struct TreePropertyTests {
  private static let seeds = [
    "某县人民政府关于某事的意见\n某政发〔2024〕1号\n各镇：\n为做好某事，提出如下意见。\n一、甲事\n(一)乙事。丙事。一是丁。二是戊。\n1.己事;\n2.庚事。(责任单位:某局、某办)\n二、辛事\n附件:1.某表\n某县人民政府\n2024年5月6日\n附件1\n某表\n第一条 甲。\n第二条 乙。",
    "第一章 总则\n第一条 甲：\n（一）乙；\n（二）丙。\n第二章 附则\n第二条 丁。",
    "1 总则\n1.1 目的\n1.1.1 甲\n2 职责\n①甲②乙③丙\n★1.甲\n——乙",
  ]

  /// Inserts, deletes and repeats characters at places that a small generator picks: the same on every run.
  private static func mutate(_ text: String, _ seed: UInt64) -> String {
    var state = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(bound, 1)))
    }
    let pool = Array("一二三(（)）、.。;：\n 第条章1２①〔〕附件年月日《》“”\t，責任")
    var characters = Array(text)
    for _ in 0..<(1 + next(12)) {
      let at = next(characters.count)
      switch next(3) {
      case 0: characters.insert(pool[next(pool.count)], at: at)
      case 1: if !characters.isEmpty { characters.remove(at: at) }
      default: characters.insert(contentsOf: characters.prefix(next(20)), at: at)
      }
    }
    return String(characters)
  }

  @Test(arguments: 0..<3, 0..<120)
  func keepsAllTextInOrder(_ seed: Int, _ round: Int) throws {
    let text = round == 0 ? Self.seeds[seed] : Self.mutate(Self.seeds[seed], UInt64(round * 31 + seed))
    guard let parsed = try? ParsedText(text) else { return }
    for part in parsed.tree.parts { checkOrder(part.clauses, inside: part.span) }
    checkCoverage(parsed)
    #expect(try ParsedText(text).ids == parsed.ids)
  }

  @Test(arguments: [
    "", " ", "\n\n", "(", "一", "一、", "（一）", "1.", "第", "第一条", "《", "附件", "附件：", "①", "一是", "\u{FEFF}", "年月日",
  ])
  func parsesFragments(_ text: String) {
    _ = try? ParsedText(text)
    _ = DocumentParser.parse(IngestedDocument.plain(text))
  }

  @Test(arguments: ["(", "（一）", "一、", "1.", "《", "①", "一是", "第一条", "附件", "〔2020〕"])
  func parsesLongRepetition(_ unit: String) {
    let tree = DocumentParser.parse(IngestedDocument.plain(String(repeating: unit, count: 20_000)))
    #expect(tree.parts.count >= 1)
  }

  private func checkOrder(_ clauses: [Clause], inside span: TextSpan) {
    var end = span.start
    for clause in clauses {
      #expect(clause.span.start >= end && clause.span.end <= span.end, "\(clause.id)")
      end = clause.span.end
      checkOrder(clause.clauses, inside: clause.span)
    }
  }

  /// Each character that is not blank stands in exactly one place of the tree.
  private func checkCoverage(_ parsed: ParsedText) {
    var counts = [Int](repeating: 0, count: parsed.document.text.count)
    func mark(_ span: TextSpan) { for at in span.range { counts[at] += 1 } }
    func mark(_ clauses: [Clause]) {
      for clause in clauses {
        mark(clause.marker.span)
        clause.paragraphs.forEach(mark)
        mark(clause.clauses)
      }
    }
    for part in parsed.tree.parts {
      part.titleLines.forEach(mark)
      part.paragraphs.forEach(mark)
      part.closing.forEach(mark)
      mark(part.clauses)
    }
    for line in parsed.tree.frontLines where line.role == .signatureIssuer || line.role == .signatureDate {
      mark(line.span)
    }
    for (at, unit) in parsed.document.text.units.enumerated() where !UnitClass.of(unit).isBlank && unit != 0x2605 {
      #expect(counts[at] == 1, "offset \(at), \(parsed.document.text[TextSpan(max(0, at - 5), at + 6)])")
    }
  }
}

extension IngestedDocument {
  /// Lines as blocks, without a reader.
  static func plain(_ string: String) -> IngestedDocument {
    let text = SourceText(string)
    var blocks: [Block] = []
    var start = 0
    for offset in 0...text.count where offset == text.count || text.units[offset] == 0x0A {
      let span = text.trimmed(TextSpan(start, offset))
      if !span.isEmpty { blocks.append(Block(span: span)) }
      start = offset + 1
    }
    return IngestedDocument(
      source: SourceDescription(
        uri: "", format: "text", encoding: "UTF-8", encodingConfidence: 1, sha256: "", byteCount: 0),
      text: text, blocks: blocks)
  }
}
