internal import GangmuModel
internal import GangmuPlatform

/// The lines that a browser shows of a range of nodes, white space collapsed: a cell's paragraphs.
struct HTMLLines {
  private(set) var lines: [ArraySlice<UInt8>] = []

  init(_ page: HTMLPage, from start: Int, to end: Int) {
    var line = CollapsedLine()
    var open: [Int] = []
    var node = start
    while node < end {
      while let last = open.last, last <= node {
        open.removeLast()
        flush(&line)
      }
      if page.hidden[node] {
        node = page.end(node)
        continue
      }
      let kind = page.kinds[node]
      if page.nodes[node].isText {
        line.append(page.tree, node)
      } else if kind.contains(.lineBreak) {
        flush(&line)
      } else if kind.contains(.block) {
        flush(&line)
        open.append(page.end(node))
      }
      node += 1
    }
    flush(&line)
  }

  private mutating func flush(_ line: inout CollapsedLine) {
    let trimmed = Blank.trimmed(line.bytes)
    if !trimmed.isEmpty { lines.append(trimmed) }
    line.clear()
  }
}

/// A line in the making: white space of the source becomes one space between words, none at the ends.
struct CollapsedLine {
  /// A piece of the page as long as the line is one piece there.
  private(set) var bytes: ArraySlice<UInt8> = []
  private var pendingSpace = false

  mutating func clear() {
    bytes = []
    pendingSpace = false
  }

  mutating func append(_ tree: HTMLTree, _ node: Int) {
    append(tree, from: Int(tree.nodes[node].textStart), to: Int(tree.nodes[node].textEnd))
  }

  /// Text between white space is taken as a whole.
  mutating func append(_ tree: HTMLTree, from start: Int, to end: Int) {
    var word = start
    while word < end {
      var stop = tree.bytes.firstIndex(upTo: 0x20, from: word, limit: end)
      // Other control characters are no white space.
      while stop < end, !isBlank(tree.bytes[stop]) {
        stop = tree.bytes.firstIndex(upTo: 0x20, from: stop + 1, limit: end)
      }
      if stop > word { append(tree.bytes[word..<stop]) }
      while stop < end, isBlank(tree.bytes[stop]) {
        pendingSpace = true
        stop += 1
      }
      word = stop
    }
  }

  private mutating func append(_ word: ArraySlice<UInt8>) {
    if bytes.isEmpty {
      bytes = word
    } else {
      if pendingSpace { bytes.append(0x20) }
      bytes.append(contentsOf: word)
    }
    pendingSpace = false
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }
}
