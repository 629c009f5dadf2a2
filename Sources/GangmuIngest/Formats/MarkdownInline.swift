internal import GangmuModel

/// Takes the marks off a line of Markdown: emphasis, links, images, inline HTML, entities, escapes.
enum MarkdownInline {
  /// The line's text in pieces, cut at `<br>`; `inComment` carries an open `<!--` on to the next line.
  static func clean(_ line: ArraySlice<UInt8>, inComment: inout Bool) -> [[UInt8]] {
    var cleaner = Cleaner(line, inComment: inComment)
    cleaner.run()
    inComment = cleaner.inComment
    return cleaner.pieces
  }

  static func hasLink(_ text: ArraySlice<UInt8>) -> Bool {
    var close = text.firstIndex(of: UInt8(ascii: "]"), from: text.startIndex)
    while close + 1 < text.endIndex {
      if text[close + 1] == UInt8(ascii: "(") { return true }
      close = text.firstIndex(of: UInt8(ascii: "]"), from: close + 1)
    }
    return false
  }

  /// Two links or more and nothing else but white space: a list of anchors.
  static func isLinksOnly(_ text: ArraySlice<UInt8>) -> Bool {
    guard hasLink(text) else { return false }
    var offset = text.startIndex
    var links = 0
    while offset < text.endIndex {
      if text[offset] == UInt8(ascii: "["), let link = MarkdownLink(text, at: offset) {
        links += 1
        offset = link.end
      } else if let entity = MarkdownEntity(text, at: offset) {
        offset = entity.end
      } else if Blank.isBlank(text, offset, Blank.length(of: text, at: offset)) || text[offset] == UInt8(ascii: "|") {
        offset += Blank.length(of: text, at: offset)
      } else {
        return false
      }
    }
    return links >= 2
  }

  /// One line's work.
  private struct Cleaner {
    private let text: ArraySlice<UInt8>
    private var offset: Int
    private var piece: [UInt8] = []
    private(set) var pieces: [[UInt8]] = []
    private(set) var inComment: Bool
    /// Runs of `*` and `_` that are emphasis and vanish: their offsets.
    private lazy var emphasis = MarkdownEmphasis.marks(in: text)

    init(_ text: ArraySlice<UInt8>, inComment: Bool) {
      self.text = text
      offset = text.startIndex
      self.inComment = inComment
    }

    mutating func run() {
      while offset < text.endIndex {
        if inComment {
          skipComment()
        } else {
          takeText()
        }
      }
      endPiece()
    }

    /// Takes the text up to the next mark as a whole, and the mark.
    private mutating func takeText() {
      let start = offset
      offset = nextMark()
      piece.append(contentsOf: text[start..<offset])
      if offset < text.endIndex, !takeMark() {
        piece.append(text[offset])
        offset += 1
      }
    }

    /// The offset of what may be a mark.
    private func nextMark() -> Int {
      var at = offset
      while at < text.endIndex {
        if text[at] >= 0x80 {
          at = text.firstIndexOfASCII(from: at + 1)
        } else if Self.isMark(text[at]) {
          return at
        } else {
          at += 1
        }
      }
      return at
    }

    private static func isMark(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: "\\"),
        UInt8(ascii: "!"), UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "&"):
        true
      default: false
      }
    }

    private mutating func endPiece() {
      if !piece.isEmpty { pieces.append(piece) }
      piece.removeAll(keepingCapacity: true)
    }

    private mutating func skipComment() {
      while offset < text.endIndex {
        if text[offset] == 0x2D, text[offset...].prefix(3).elementsEqual("-->".utf8) {
          offset += 3
          inComment = false
          return
        }
        offset += 1
      }
    }

    /// Takes one mark at ``offset``; false where there is none.
    private mutating func takeMark() -> Bool {
      switch text[offset] {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "~"):
        guard emphasis.contains(offset) else { return false }
        offset += 1
        return true
      case UInt8(ascii: "\\"):
        guard let next = text[offset...].dropFirst().first, isPunctuation(next) else { return false }
        piece.append(next)
        offset += 2
        return true
      case UInt8(ascii: "!"):
        guard text[offset...].dropFirst().first == UInt8(ascii: "["), let link = MarkdownLink(text, at: offset + 1)
        else { return false }
        offset = link.end
        return true
      case UInt8(ascii: "["): return takeLink()
      case UInt8(ascii: "<"): return takeTag()
      case UInt8(ascii: "&"):
        guard let entity = MarkdownEntity(text, at: offset) else { return false }
        piece.append(contentsOf: String(entity.scalar).utf8)
        offset = entity.end
        return true
      default: return false
      }
    }

    private mutating func takeLink() -> Bool {
      guard let link = MarkdownLink(text, at: offset) else { return false }
      var comment = false
      for inner in MarkdownInline.clean(link.label, inComment: &comment) { piece.append(contentsOf: inner) }
      offset = link.end
      return true
    }

    private mutating func takeTag() -> Bool {
      if text[offset...].prefix(4).elementsEqual("<!--".utf8) {
        offset += 4
        inComment = true
        return true
      }
      guard let tag = MarkdownTag(text, at: offset) else { return false }
      if tag.isAddress {
        piece.append(contentsOf: text[(offset + 1)..<(tag.end - 1)])
      } else if tag.breaksLine {
        endPiece()
      }
      offset = tag.end
      return true
    }

    private func isPunctuation(_ byte: UInt8) -> Bool {
      byte >= 0x21 && byte <= 0x2F || byte >= 0x3A && byte <= 0x40 || byte >= 0x5B && byte <= 0x60
        || byte >= 0x7B && byte <= 0x7E
    }
  }
}
