internal import GangmuModel

/// Decides which tokens open clauses, and how the clauses nest.
///
/// A marker is believed for the sequence it stands in: the next number of an open list, the first of a new one, or the next
/// of a numbering that runs on across chapters. How a document nests its styles is learned from the document; only 编, 章,
/// 节, 条 and 一、 have a rank of their own. Tokens that fit nowhere stay text.
struct SequenceParser {
  struct Frame {
    var style: Int
    var path: DottedPath
    var last: Int
    /// The line of its last marker.
    var line: Int
    var opening: Int
    var isInline: Bool
  }

  private let tokens: [NumberingToken]
  private let lines: [Line]
  private let evidence: TokenEvidence
  private let ranks = NumberingStyleRegistry.ranks
  private let decimal = NumberingStyleRegistry.decimal
  private let bare = NumberingStyleRegistry.arabicBare
  private let forms = NumberingStyleRegistry.evidence
  private var frames: [Frame] = []
  private var openings: [ClauseOpening] = []
  /// For each style the last number that was accepted in the part, and the style of its parent.
  private var runningOn = [(last: Int, parent: Int?)?](repeating: nil, count: NumberingStyleRegistry.all.count)
  /// For each style the styles that it was seen to hold, a bit each.
  private var holds = [UInt32](repeating: 0, count: NumberingStyleRegistry.all.count)

  static func parse(_ tokens: [NumberingToken], lines: [Line]) -> [ClauseOpening] {
    var parser = SequenceParser(tokens: tokens, lines: lines)
    var line = -1
    for index in tokens.indices {
      if tokens[index].line != line {
        line = tokens[index].line
        while let last = parser.frames.last, last.isInline { parser.frames.removeLast() }
      }
      parser.consider(index)
    }
    return parser.openings
  }

  private init(tokens: [NumberingToken], lines: [Line]) {
    self.tokens = tokens
    self.lines = lines
    evidence = TokenEvidence(tokens: tokens, lines: lines)
  }

  private mutating func consider(_ index: Int) {
    let token = tokens[index]
    if !token.path.isEmpty, token.style == decimal {
      considerDecimal(index)
    } else if token.style == bare, token.isDamaged, !(token.isAtLineStart && evidence.hasDecimalOutline) {
      return
    } else if let frame = frames.lastIndex(where: { $0.style == token.style }) {
      considerInList(index, frame)
    } else {
      considerNew(index)
    }
  }

  // MARK: The list is open

  private mutating func considerInList(_ index: Int, _ frame: Int) {
    let token = tokens[index]
    let expected = frames[frame].last + 1
    let isSubarticle = token.path.count == 2 && token.ordinal == frames[frame].last
    if token.ordinal == expected || isSubarticle {
      if evidence.continues(index, frames[frame]) { accept(index, replacing: frame, isInline: frames[frame].isInline) }
    } else if token.ordinal == 1 {
      guard evidence.beginsList(index) else { return }
      accept(index, replacing: frame, isInline: evidence.isInlineList(index))
    } else if token.isAtLineStart, !frames[frame].isInline, evidence.survivesFault(index, expected: expected) {
      accept(index, replacing: frame, isInline: false)
    } else if forms[token.style] == .runIn, token.ordinal > expected,
      token.ordinal <= expected + 2
    {
      accept(index, replacing: frame, isInline: frames[frame].isInline)
    }
  }

  // MARK: A new list, or one that runs on

  private mutating func considerNew(_ index: Int) {
    let token = tokens[index]
    if token.ordinal > 1, let running = runningOn[token.style],
      running.last + 1 == token.ordinal || token.isAtLineStart && skipsFew(token, after: running.last),
      token.isAtLineStart || evidence.isAfterSentence(token), !token.isBeforeDigit,
      forms[token.style] != .runIn
    {
      popToParent(running.parent, of: token.style)
      accept(index, replacing: nil, isInline: false)
      return
    }
    guard token.ordinal == 1 ? evidence.beginsList(index) : evidence.isOrphan(index) else { return }
    let isInline = evidence.isInlineList(index)
    if !isInline {
      popFor(token.style)
      if token.ordinal > 1 { popWeaker(than: token.style) }
    }
    accept(index, replacing: nil, isInline: isInline)
  }

  /// 43. under the next 五、 behind 41.: a number is missing.
  private func skipsFew(_ token: NumberingToken, after last: Int) -> Bool {
    last >= Self.longRun && token.ordinal > last && token.ordinal <= last + 3 && forms[token.style] == .form
  }

  /// How far a list has to have run for one missing number to be believed.
  private static let longRun = 10

  /// A list that runs on hangs where its earlier part hung, or under the 节 or （一） that opened there since.
  private mutating func popToParent(_ parent: Int?, of style: Int) {
    if let parent, var at = frames.lastIndex(where: { $0.style == parent }) {
      while at + 1 < frames.count, mayHold(frames[at + 1], style) { at += 1 }
      frames.removeSubrange((at + 1)...)
    } else {
      popFor(style)
    }
  }

  /// Whether a stronger list that stands open may hold one of this style: not where it was itself seen to stand in such a list.
  private func mayHold(_ frame: Frame, _ style: Int) -> Bool {
    !frame.isInline && ranks[frame.style] < ranks[style] && holds[style] & (1 << UInt32(frame.style)) == 0
  }

  /// Ends what a list of this style cannot stand in: weaker lists for a style of rank, and styles that it was seen to hold.
  private mutating func popFor(_ style: Int) {
    // Articles may stand under 一、 as well as above it: they leave it open.
    let rank = style == NumberingStyleRegistry.article ? Self.lowestRanked + 1 : ranks[style]
    while let top = frames.last {
      let isRanked = rank <= Self.lowestRanked + 1 && ranks[top.style] >= rank
      guard
        top.isInline || isRanked || holds[style] & (1 << UInt32(top.style)) != 0
          || forms[top.style] == .runIn && forms[style] != .runIn
            && ranks[style] < 80
      else { break }
      frames.removeLast()
    }
    popToHolder(of: style)
  }

  /// (一) under 一、 goes there again, though 1. and 2. of a box stand open between.
  private mutating func popToHolder(of style: Int) {
    guard let holder = frames.lastIndex(where: { holds[$0.style] & (1 << UInt32(style)) != 0 }) else { return }
    while frames.count > holder + 1, let top = frames.last, ranks[top.style] > ranks[style] { frames.removeLast() }
  }

  /// What a list holds begins with its first number: (四) behind 56. stands above it.
  private mutating func popWeaker(than style: Int) {
    while let top = frames.last, ranks[top.style] > ranks[style] { frames.removeLast() }
  }

  // MARK: Dotted numbers

  private mutating func considerDecimal(_ index: Int) {
    let token = tokens[index]
    guard token.isAtLineStart, evidence.hasDecimalOutline else { return }
    let prefix = token.path.parent
    if let frame = frames.lastIndex(where: { $0.path.count == token.path.count && $0.path.parent == prefix }) {
      guard token.ordinal >= frames[frame].last else { return }
      accept(index, replacing: frame, isInline: false)
      return
    }
    while let top = frames.last, !isDecimalParent(top, prefix) { frames.removeLast() }
    accept(index, replacing: nil, isInline: false)
  }

  private func isDecimalParent(_ frame: Frame, _ prefix: DottedPath) -> Bool {
    if frame.isInline { return false }
    if !frame.path.isEmpty { return frame.path == prefix }
    if prefix.count == 1, frame.last == prefix.first { return true }
    return ranks[frame.style] <= Self.lowestRanked
  }

  // MARK: The tree

  private mutating func accept(_ index: Int, replacing frame: Int?, isInline: Bool) {
    let token = tokens[index]
    if let frame { frames.removeSubrange(frame...) }
    let parent = frames.last
    if let parent, !isInline { holds[parent.style] |= 1 << UInt32(token.style) }
    openings.append(ClauseOpening(token: index, parent: parent?.opening, isInline: isInline))
    frames.append(
      Frame(
        style: token.style, path: token.style == decimal ? token.path : DottedPath(), last: token.ordinal,
        line: token.line, opening: openings.count - 1, isInline: isInline))
    if !isInline { runningOn[token.style] = (token.ordinal, parent?.style) }
  }

  /// 编, 章, 节, 条 and 一、 stand above all weaker styles, whatever came before.
  private static let lowestRanked = 50
}
