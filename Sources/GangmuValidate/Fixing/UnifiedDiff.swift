/// The difference of two texts as `diff -u` writes it.
package enum UnifiedDiff {
  private static let context = 3

  private enum Line {
    case same(String)
    case removed(String)
    case added(String)

    var text: String {
      switch self {
      case .same(let line): " " + line
      case .removed(let line): "-" + line
      case .added(let line): "+" + line
      }
    }

    var isSame: Bool { if case .same = self { true } else { false } }
  }

  /// - Returns: Nothing where the texts are equal.
  package static func text(from old: [UInt8], to new: [UInt8], path: String) -> String {
    let all = lines(from: split(old), to: split(new))
    let changed = all.indices.filter { !all[$0].isSame }
    guard let first = changed.first else { return "" }
    var text = "--- \(path)\n+++ \(path)\n"
    var range = first..<first + 1
    for index in changed.dropFirst() {
      if index - range.upperBound > 2 * context {
        text += hunk(all, range)
        range = index..<index + 1
      } else {
        range = range.lowerBound..<index + 1
      }
    }
    return text + hunk(all, range)
  }

  /// Lines with their ends, so that a missing last one shows.
  private static func split(_ bytes: [UInt8]) -> [String] {
    var lines: [String] = []
    var start = 0
    while start < bytes.count {
      let end = (bytes[start...].firstIndex(of: 0x0A) ?? bytes.count - 1) + 1
      lines.append(String(decoding: bytes[start..<end], as: UTF8.self))
      start = end
    }
    return lines
  }

  private static func lines(from old: [String], to new: [String]) -> [Line] {
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var lines: [Line] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if removed.contains(i), i < old.count {
        lines.append(.removed(old[i]))
        i += 1
      } else if added.contains(j), j < new.count {
        lines.append(.added(new[j]))
        j += 1
      } else if i < old.count, j < new.count {
        lines.append(.same(old[i]))
        (i, j) = (i + 1, j + 1)
      } else {
        break
      }
    }
    return lines
  }

  private static func hunk(_ all: [Line], _ changed: Range<Int>) -> String {
    let range = max(0, changed.lowerBound - context)..<min(all.count, changed.upperBound + context)
    func count(_ lines: ArraySlice<Line>, _ isCounted: (Line) -> Bool) -> Int { lines.count(where: isCounted) }
    let isOld = { (line: Line) in if case .added = line { false } else { true } }
    let isNew = { (line: Line) in if case .removed = line { false } else { true } }
    let (oldCount, newCount) = (count(all[range], isOld), count(all[range], isNew))
    // Before an empty side stands the line behind which it would follow.
    let oldStart = count(all[..<range.lowerBound], isOld) + (oldCount > 0 ? 1 : 0)
    let newStart = count(all[..<range.lowerBound], isNew) + (newCount > 0 ? 1 : 0)
    return "@@ -\(oldStart),\(oldCount) +\(newStart),\(newCount) @@\n"
      + all[range].map { line in
        line.text.utf8.last == 0x0A ? line.text : line.text + "\n\\ No newline at end of file\n"
      }.joined()
  }
}
