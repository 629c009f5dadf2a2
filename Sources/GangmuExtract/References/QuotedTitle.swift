internal import GangmuModel

/// A title in 《》, with titles nested in it: 《某省贯彻〈某决定〉的方案》, also as 《…《…》…》.
enum QuotedTitle {
  struct Match: Hashable {
    var span: TextSpan
    var inner: TextSpan
  }

  /// No title is longer; what is longer lost its closing mark.
  private static let longest = 300

  /// Deeper nesting is no title; the limit also keeps a text of opening marks linear.
  private static let deepest = 4

  /// Reads the title whose opening mark stands at an offset.
  static func match(_ units: [UInt16], at open: Int, limit: Int) -> Match? {
    guard open >= 0, open < limit, limit <= units.count, units[open] == 0x300A else { return nil }
    var end = min(limit, open + longest)
    var depth = 0
    var at = open
    while at < end {
      switch units[at] {
      case 0x300A:
        depth += 1
        if depth > deepest { end = at }
      case 0x300B:
        depth -= 1
        if depth == 0 { return Match(span: TextSpan(open, at + 1), inner: TextSpan(open + 1, at)) }
      case 0x0A: return nil
      default: break
      }
      at += 1
    }
    // One mark too few inside: the first closing mark ends the title.
    guard let close = units[open..<end].firstIndex(of: 0x300B) else { return nil }
    return Match(span: TextSpan(open, close + 1), inner: TextSpan(open + 1, close))
  }
}
