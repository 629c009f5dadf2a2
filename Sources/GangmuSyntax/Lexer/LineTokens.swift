internal import GangmuModel

/// The tokens of a document's lines: all in one array, and where each line's begin.
struct LineTokens {
  private var tokens: [NumberingToken] = []
  /// For each line its first token, and the count of all at the end.
  private var starts: [Int] = [0]
  /// Lines begin with the numbers of a dotted outline.
  private let isOutline: Bool
  /// For each style whether lines begin with its 1 and then its 2.
  private let counts: [Bool]
  private let ranks = NumberingStyleRegistry.ranks
  private let evidence = NumberingStyleRegistry.evidence

  init(_ lines: [Line], _ units: [UInt16]) {
    let lexer = NumberingLexer(units)
    tokens.reserveCapacity(lines.count + lines.count / 4)
    starts.reserveCapacity(lines.count + 1)
    for (number, line) in lines.enumerated() {
      if line.table == nil, !line.isFurniture {
        lexer.tokens(in: line.span, line: number, isFlattened: line.isVirtual, into: &tokens)
      }
      starts.append(tokens.count)
    }
    var outline = OutlineEvidence()
    var next = [Int](repeating: 1, count: NumberingStyleRegistry.all.count)
    for line in lines.indices where starts[line] < starts[line + 1] {
      let token = tokens[starts[line]]
      outline.see(token)
      if token.isAtLineStart, token.ordinal == next[token.style] { next[token.style] += 1 }
    }
    isOutline = outline.isOutline
    counts = next.map { $0 > 2 }
    if !isOutline { readDottedAsPlain(units) }
  }

  func append(of line: Int, to list: inout [NumberingToken]) {
    for token in starts[line]..<starts[line + 1] { list.append(tokens[token]) }
  }

  /// A line begins with a marker whose form opens a clause by itself, or with a bare number among others: 1 总则, 2 职责.
  func opensClause(_ line: Int) -> Bool {
    guard let token = first(of: line), token.isAtLineStart, !token.isBeforeDigit else { return false }
    if evidence[token.style] == .form { return true }
    let isBare = token.style == NumberingStyleRegistry.arabicBare || token.style == NumberingStyleRegistry.hanBare
    return isOutline && (isDotted(token) || isBare) || isBare && counts[token.style] && !token.isDamaged
  }

  private func first(of line: Int) -> NumberingToken? {
    starts[line] < starts[line + 1] ? tokens[starts[line]] : nil
  }

  private func isDotted(_ token: NumberingToken) -> Bool {
    token.isAtLineStart && ranks[token.style] == DecimalOutline.rank
  }

  /// Without an outline of dotted numbers, 1.80周岁以上 is item 1 and an age.
  private mutating func readDottedAsPlain(_ units: [UInt16]) {
    for slot in tokens.indices where isDotted(tokens[slot]) {
      let start = tokens[slot].span.start
      guard let match = ArabicDot.match(units, at: start, limit: tokens[slot].span.end + 1) else { continue }
      tokens[slot].style = NumberingStyleRegistry.arabicDot
      tokens[slot].ordinal = match.ordinal
      tokens[slot].path = DottedPath()
      tokens[slot].span = TextSpan(start, match.end)
      tokens[slot].isBeforeDigit = true
    }
  }
}
