internal import CLexicons

/// The rows of an embedded data file: tab-separated cells, `#` begins a comment line.
///
/// Each file of Sources/CLexicons/Data names its source in its first comment lines.
package enum Lexicon {
  package static func rows(_ name: String) -> [[String]] {
    let entry = gangmu_lexicon(name)
    let bytes = UnsafeBufferPointer(start: entry.bytes, count: entry.count)
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      line.hasPrefix("#") ? nil : line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
