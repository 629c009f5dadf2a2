internal import GangmuModel

/// The tokens of a document's lines: all in one array, and where each line's begin.
struct LineTokens {
  private var tokens: [NumberingToken] = []
  /// For each line its first token, and the count of all at the end.
  private var starts: [Int] = [0]
  /// At least three lines begin with dotted numbers: they are an outline.
  private(set) var isOutline = false
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
    var dotted = 0
    for line in lines.indices where first(of: line).map(isDotted) ?? false { dotted += 1 }
    isOutline = dotted >= 3
    if !isOutline { readDottedAsPlain(units) }
  }

  func append(of line: Int, to list: inout [NumberingToken]) {
    for token in starts[line]..<starts[line + 1] { list.append(tokens[token]) }
  }

  /// A line begins with a marker whose form opens a clause by itself, or with a number of a dotted outline.
  func opensClause(_ line: Int) -> Bool {
    guard let token = first(of: line), token.isAtLineStart, !token.isBeforeDigit else { return false }
    if evidence[token.style] == .form { return true }
    return isOutline && (isDotted(token) || ranks[token.style] == ArabicBare.rank)
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
