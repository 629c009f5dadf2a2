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
    let trimmed = Blank.trimmed(line.bytes[...])
    if trimmed.isEmpty {
      line.clear()
    } else {
      lines.append(trimmed)
      line = CollapsedLine()
    }
  }
}

/// A line in the making: white space of the source becomes one space between words, none at the ends.
struct CollapsedLine {
  private(set) var bytes: [UInt8] = []
  private var pendingSpace = false

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    pendingSpace = false
  }

  mutating func append(_ tree: HTMLTree, _ node: Int) {
    append(tree, from: Int(tree.nodes[node].textStart), to: Int(tree.nodes[node].textEnd))
  }

  /// Text between white space is copied as a whole.
  mutating func append(_ tree: HTMLTree, from start: Int, to end: Int) {
    var word = start
    while word < end {
      var stop = tree.bytes.firstIndex(upTo: 0x20, from: word, limit: end)
      // Other control characters are no white space.
      while stop < end, !isBlank(tree.bytes[stop]) {
        stop = tree.bytes.firstIndex(upTo: 0x20, from: stop + 1, limit: end)
      }
      if stop > word {
        if pendingSpace, !bytes.isEmpty { bytes.append(0x20) }
        pendingSpace = false
        bytes.append(contentsOf: tree.bytes[word..<stop])
      }
      while stop < end, isBlank(tree.bytes[stop]) {
        pendingSpace = true
        stop += 1
      }
      word = stop
    }
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }
}
