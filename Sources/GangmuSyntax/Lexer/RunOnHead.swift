internal import GangmuModel

/// The head of a document that lost its line breaks: 某县人民政府关于…的通知 某政发〔2021〕6号 各乡镇人民政府： 现将….
struct RunOnHead {
  /// Title, number and recipients, as far as they are there.
  private(set) var pieces: [TextSpan] = []
  /// Where the text begins.
  private(set) var end: Int

  private static let reach = 300

  /// `nil` where a paragraph begins otherwise: recipients must be there, and a title or number before them.
  init?(_ units: [UInt16], _ span: TextSpan) {
    let limit = min(span.end, span.start + Self.reach)
    end = span.start
    if let title = Self.titleEnd(units, span.start, limit) { append(TextSpan(span.start, title), units, limit) }
    let head = TextSpan(end, min(limit, end + 40))
    if let number = DocumentNumberPattern.first(in: units, head), number.start == end {
      // 某政发〔2021〕6号文件印发以来… begins a paragraph.
      let isAlone = number.end < limit && UnitClass.of(units[number.end]).isBlank
      if !pieces.isEmpty || isAlone { append(number, units, limit) }
    }
    guard !pieces.isEmpty, let recipients = Self.recipients(units, end, limit) else { return nil }
    append(recipients, units, span.end)
  }

  private mutating func append(_ piece: TextSpan, _ units: [UInt16], _ limit: Int) {
    pieces.append(piece)
    end = units.skipBlanks(piece.end, limit: limit)
  }

  /// 关于…的通知, with the number or the recipients right behind it.
  private static func titleEnd(_ units: [UInt16], _ start: Int, _ limit: Int) -> Int? {
    guard let about = units.first(UnitFold.units("关于"), in: start..<min(limit, start + 40)) else { return nil }
    var depth = 0
    for at in start..<limit {
      switch units[at] {
      case 0x300A: depth += 1
      case 0x300B: depth -= 1
      case 0x3002, UInt16(ascii: ":"): return nil
      default: break
      }
      guard depth == 0, at > about,
        genres.contains(where: { at + 1 - $0.count > about && units.has($0, at: at + 1 - $0.count, limit: at + 1) })
      else { continue }
      let next = units.skipBlanks(at + 1, limit: limit)
      let number = DocumentNumberPattern.first(in: units, TextSpan(next, min(limit, next + 40)))
      if number?.start == next || recipients(units, next, limit) != nil { return at + 1 }
    }
    return nil
  }

  /// 各乡镇人民政府，县政府各部门：
  private static func recipients(_ units: [UInt16], _ start: Int, _ limit: Int) -> TextSpan? {
    guard start < limit, let colon = units.first([UInt16(ascii: ":")], in: start..<limit), colon - start <= 120 else {
      return nil
    }
    let span = TextSpan(start, colon + 1)
    let isPlain = !units[span.range].contains {
      $0 == 0x300A || UnitClass.of($0).isSentenceEnd && $0 != UInt16(ascii: ":")
    }
    return isPlain && LineShape(units: units).isRecipient(span) ? span : nil
  }

  private static let genres = ["通知", "意见", "决定", "通报", "公告", "通告", "报告", "请示", "批复", "函"].map(UnitFold.units)
}

extension RunOnHead {
  /// …贯彻执行。某县人民政府2023年5月8日某县节水方案为促进…: the letter's signature and the title that the letter names.
  static func piecesAtLetterEnd(_ units: [UInt16], _ span: TextSpan) -> [TextSpan] {
    let head = span.start..<min(span.end, span.start + reach)
    guard let open = units.first([0x300A], in: head), let close = units.first([0x300B], in: open..<head.upperBound),
      close - open > 6, let title = units.first(Array(units[(open + 1)..<close]), in: close..<span.end),
      units[title - 1] != 0x300A, let stop = units[close..<title].lastIndex(of: 0x3002)
    else { return [span] }
    let signature = TextSpan(stop + 1, title)
    guard signature.count <= 60, LineShape(units: units).trailingDate(signature) != nil else { return [span] }
    let titleEnd = title + close - open - 1
    return [TextSpan(span.start, stop + 1), signature, TextSpan(title, titleEnd), TextSpan(titleEnd, span.end)]
      .filter { !$0.isEmpty }
  }
}
