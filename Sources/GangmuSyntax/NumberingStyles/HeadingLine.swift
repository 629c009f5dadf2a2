internal import GangmuModel

/// Markers that are words of a sentence too (第一部分, 一 and a space) stand before a heading that ends its line.
enum HeadingLine {
  /// Whether a line goes on with a few words and no mark of a sentence.
  static func follows(_ units: [UInt16], at start: Int, limit: Int) -> Bool {
    limit - start <= longest
      && !units[start..<max(start, limit)].contains { UnitClass.of($0).isSentenceEnd || marks.contains($0) }
  }

  private static let longest = 40
  private static let marks = UnitSet(",:")
}
