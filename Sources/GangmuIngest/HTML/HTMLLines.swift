internal import GangmuPlatform

/// The lines that a browser shows of a range of nodes, white space collapsed: a cell's paragraphs.
struct HTMLLines {
  private(set) var lines: [[UInt8]] = []

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
    if !trimmed.isEmpty { lines.append(Array(trimmed)) }
    line.clear()
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
    append(tree.bytes.span, Int(tree.nodes[node].textStart), Int(tree.nodes[node].textEnd))
  }

  mutating func append(_ tree: HTMLTree, from start: Int, to end: Int) {
    append(tree.bytes.span, start, end)
  }

  private mutating func append(_ source: Span<UInt8>, _ start: Int, _ end: Int) {
    var offset = start
    while offset < end {
      let byte = source[offset]
      if byte == 0x20 || byte >= 0x09 && byte <= 0x0D {
        pendingSpace = true
      } else {
        if pendingSpace {
          if !bytes.isEmpty { bytes.append(0x20) }
          pendingSpace = false
        }
        bytes.append(byte)
      }
      offset += 1
    }
  }
}
