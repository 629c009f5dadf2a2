public import GangmuModel

/// Text with its expected spans written in it: `⟦国家发展改革委⟧牵头` gives the text without the marks and one span.
public struct MarkedText: Sendable {
  public let text: String
  public let source: SourceText
  /// In the order of their opening marks; marks may nest.
  public let spans: [TextSpan]

  public init(_ marked: String) {
    var plain = ""
    var offset = 0
    var open: [Int] = []
    var found: [(start: Int, end: Int)] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦":
        open.append(found.count)
        found.append((offset, offset))
      case "⟧":
        if let slot = open.popLast() { found[slot].end = offset }
      default:
        plain.unicodeScalars.append(scalar)
        offset += 1
      }
    }
    text = plain
    source = SourceText(plain)
    spans = found.map { TextSpan($0.start, $0.end) }
  }
}
