internal import GangmuModel

/// What speaks for a token besides its form: its neighbours in sequence and its place in the line.
struct TokenEvidence {
  let tokens: [NumberingToken]
  private let lines: [Line]
  private let ranks = NumberingStyleRegistry.ranks
  private let forms = NumberingStyleRegistry.evidence
  private let sentenceMarks = TokenEvidence.sentenceMarks
  /// For each token the next one of its style.
  private let nextOfStyle: [Int]
  /// For each style how many tokens begin a line.
  private let lineStarts: [Int]
  /// Dotted numbers that begin lines are an outline, not measures.
  let hasDecimalOutline: Bool

  init(tokens: [NumberingToken], lines: [Line]) {
    self.tokens = tokens
    self.lines = lines
    var next = [Int](repeating: -1, count: tokens.count)
    var latest = [Int](repeating: -1, count: NumberingStyleRegistry.all.count)
    var starts = [Int](repeating: 0, count: NumberingStyleRegistry.all.count)
    for index in tokens.indices.reversed() {
      let token = tokens[index]
      next[index] = latest[token.style]
      latest[token.style] = index
      if token.isAtLineStart { starts[token.style] += 1 }
    }
    nextOfStyle = next
    lineStarts = starts
    var outline = OutlineEvidence()
    for token in tokens { outline.see(token) }
    hasDecimalOutline = outline.isOutline
  }

  /// The token that holds the next number, if it is among the next few of the style.
  func successor(of index: Int) -> Int? {
    var next = nextOfStyle[index]
    var steps = 0
    while next >= 0, steps < 4 {
      if tokens[next].ordinal == tokens[index].ordinal + 1 { return next }
      if tokens[next].ordinal == tokens[index].ordinal, tokens[next].isAtLineStart { return nil }
      next = nextOfStyle[next]
      steps += 1
    }
    return nil
  }

  /// Whether the same number soon stands again without digits behind it: 3.5亿元 before 3.措施.
  func hasPlainTwin(_ index: Int) -> Bool {
    let ordinal = tokens[index].ordinal
    var next = nextOfStyle[index]
    var steps = 0
    while next >= 0, steps < 3 {
      let token = tokens[next]
      if token.ordinal == ordinal { return token.isAtLineStart && !token.isBeforeDigit }
      // The next number, or the first of another list, ends what the twin could stand in.
      if token.ordinal == ordinal + 1 || (token.ordinal == 1 && token.isAtLineStart) { return false }
      next = nextOfStyle[next]
      steps += 1
    }
    return false
  }

  /// Whether the next number of a list is its next marker: at a line's start, or inside a line after a mark that ends what stands before.
  func continues(_ index: Int, _ frame: SequenceParser.Frame) -> Bool {
    let token = tokens[index]
    if token.isBeforeDigit, hasPlainTwin(index) { return false }
    if token.isAtLineStart { return !frame.isInline || forms[token.style] == .runIn }
    if frame.isInline { return frame.line == token.line }
    if token.isBeforeDigit { return false }
    return forms[token.style] == .runIn || isAfterSentence(token)
  }

  /// Whether number 1 begins a list.
  func beginsList(_ index: Int) -> Bool {
    let token = tokens[index]
    switch forms[token.style] {
    case .runIn:
      return runInSuccessor(of: index) != nil
    case .sequence:
      return token.isAtLineStart
        && (successor(of: index).map { tokens[$0].isAtLineStart } ?? false || opensOutline(index))
    case .form:
      if token.isAtLineStart, !token.isBeforeDigit, !token.isDamaged { return true }
      guard let next = successor(of: index) else { return false }
      return token.isAtLineStart || isAfterSentence(token) || tokens[next].line == token.line
    }
  }

  /// 1 总则 right above 1.1: the chapter alone, as an excerpt has it.
  private func opensOutline(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.style == NumberingStyleRegistry.arabicBare, index + 1 < tokens.count else { return false }
    let next = tokens[index + 1]
    return hasDecimalOutline && next.isAtLineStart && next.path.count == 2 && next.path.first == token.ordinal
      && next.ordinal == 1
  }

  /// 二是, or 三是 where 二是 is missing, in the same line or at the start of one of the next lines.
  private func runInSuccessor(of index: Int) -> Int? {
    let next = nextOfStyle[index]
    guard next >= 0, tokens[next].ordinal > tokens[index].ordinal, tokens[next].ordinal <= tokens[index].ordinal + 3
    else { return nil }
    if tokens[next].line == tokens[index].line { return next }
    return tokens[next].isAtLineStart && tokens[next].line <= tokens[index].line + 6 ? next : nil
  }

  /// Whether the list that this token begins enumerates inside a paragraph.
  func isInlineList(_ index: Int) -> Bool {
    let token = tokens[index]
    let isRunIn = forms[token.style] == .runIn
    let next = isRunIn ? runInSuccessor(of: index) : successor(of: index)
    let staysInLine = next.map { tokens[$0].line == token.line } ?? !token.isAtLineStart
    guard staysInLine else { return false }
    if isRunIn { return true }
    if token.isAtLineStart { return false }
    // A text that lost its line breaks has its clauses inside lines.
    let rank = ranks[token.style]
    if rank >= ArabicParen.rank { return true }
    if lines[token.line].isVirtual { return false }
    if rank <= HanComma.rank, isAfterSentence(token) { return false }
    return lineStarts[token.style] < 2 || isOneSentence(index)
  }

  /// …要：（一）甲；（二）乙。 in a paragraph that is no article: items of one sentence, though others stand on lines.
  private func isOneSentence(_ index: Int) -> Bool {
    guard tokens[index].before == UInt16(ascii: ":"), let next = successor(of: index) else { return false }
    var first = index
    while first > 0, index - first < 8, tokens[first - 1].line == tokens[index].line { first -= 1 }
    return tokens[next].before == UInt16(ascii: ";") && tokens[first].style != NumberingStyleRegistry.article
  }

  /// 11.121人才项目 right above 12.引才项目: the next line's number says that the digits behind the dot are text.
  private func isFollowedAtOnce(_ index: Int) -> Bool {
    guard !hasDecimalOutline, let next = successor(of: index) else { return false }
    return tokens[next].isAtLineStart && !tokens[next].isBeforeDigit && tokens[next].line == tokens[index].line + 1
  }

  /// Whether a later number may begin a list: the document starts in its middle, or its first number was lost.
  func isOrphan(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.isAtLineStart, !token.isBeforeDigit || isFollowedAtOnce(index), forms[token.style] == .form else {
      return token.isAtLineStart && opensOutline(index) || runsOnFlattened(index)
    }
    if successor(of: index) != nil || isArticle(token) { return true }
    return ranks[token.style] <= HanParen.rank && token.ordinal <= 30 && !token.isDamaged
  }

  /// 第六章 动用第三十七条 市水利局…: an excerpt of a statute that lost its line breaks.
  private func runsOnFlattened(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.style == NumberingStyleRegistry.article, lines[token.line].isVirtual, isAfterSentence(token) else {
      return false
    }
    return successor(of: index).flatMap(successor) != nil
  }

  /// Whether a number that is not the next one is a fault of the document's numbering rather than no marker.
  func survivesFault(_ index: Int, expected: Int) -> Bool {
    let token = tokens[index]
    guard forms[token.style] != .sequence, !token.isBeforeDigit else { return false }
    if successor(of: index) != nil, token.ordinal < expected + 30 { return true }
    if token.ordinal > expected, isArticle(token) { return true }
    let isStrong = ranks[token.style] <= HanParen.rank
    return abs(token.ordinal - expected) <= (isStrong ? 5 : 2)
  }

  /// 第五十六条 behind 第十二条, as excerpts of statutes have it: an article whatever its number, where lines begin with such.
  private func isArticle(_ token: NumberingToken) -> Bool {
    token.style == NumberingStyleRegistry.article && lineStarts[token.style] >= Self.severalArticles
  }

  private static let severalArticles = 3

  /// Whether the marker follows a mark that ends a sentence or a bracket, not one inside a sentence.
  ///
  /// White space suffices for 第一条 and the like: a heading and the first article often share a line.
  func isAfterSentence(_ token: NumberingToken) -> Bool {
    sentenceMarks.contains(token.before)
      || (token.before == 0x20
        && (ranks[token.style] <= ArticleOrdinal.rank || lines[token.line].isVirtual))
  }

  private static let sentenceMarks = UnitSet("。;:!?)]】”")
}
