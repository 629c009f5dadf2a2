internal import GangmuModel

/// A clause's id while the tree is made, in UTF-8: those of the clauses around it are its beginning.
struct ClauseID {
  private(set) var bytes: [UInt8]

  init(_ part: String) { bytes = Array(part.utf8) }

  var count: Int { bytes.count }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Goes back to the id of the clause around.
  mutating func cut(to count: Int) { bytes.removeLast(bytes.count - count) }

  /// Goes on with a clause's label: main/二 and 1. give main/二/1.
  mutating func open(_ draft: ClauseDraft, _ units: [UInt16]) {
    bytes.append(UInt8(ascii: "/"))
    append(labelOf: draft, units)
  }

  mutating func append(repeats: Int) {
    if repeats > 1 { bytes += "#\(repeats)".utf8 }
  }

  /// How a marker stands in an id: folded, brackets round, without white space and its final mark.
  mutating func append(labelOf draft: ClauseDraft, _ units: [UInt16]) {
    if let number = draft.rowNumber {
      bytes += String(number).utf8
      return
    }
    var end = bytes.count
    for at in draft.marker.range where !UnitClass.of(units[at]).isBlank {
      append(units[at])
      if !isFinalMark(units[at]) { end = bytes.count }
    }
    cut(to: end)
  }

  private mutating func append(_ unit: UInt16) {
    switch unit {
    case UInt16(ascii: "["): bytes.append(UInt8(ascii: "("))
    case UInt16(ascii: "]"): bytes.append(UInt8(ascii: ")"))
    case 0x3220...0x3229: bytes += "(\(Self.tens[Int(unit - 0x3220)]))".utf8
    case 0x2474...0x2487: bytes += "(\(unit - 0x2473))".utf8
    case 0x2488...0x249B: bytes += "\(unit - 0x2487)".utf8
    // Folded units are scalars of the Basic Multilingual Plane: one to three bytes each.
    case 0..<0x80: bytes.append(UInt8(truncatingIfNeeded: unit))
    case 0x80..<0x800:
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | unit >> 6))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | unit & 0x3F))
    default:
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | unit >> 12))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | unit >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | unit & 0x3F))
    }
  }

  /// 、 . , : ; 。
  private func isFinalMark(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x3001, 0x2E, 0x2C, 0x3A, 0x3B, 0x3002: true
    default: false
    }
  }

  private static let tens = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
}

/// Counts how often a marker stands among siblings: the second （一） is `(一)#2`.
struct MarkerRepeats {
  private var last: (style: Int, ordinal: Int)?
  private var seen: [[UInt8]: Int] = [:]

  /// How many times the label of a draft stood among its siblings so far, this one included.
  ///
  /// Numbers of one style that rise need no look-up: the labels are compared from the first on that does not.
  ///
  /// - Parameter first: The first of the siblings.
  mutating func count(
    _ index: Int, of drafts: ClauseDrafts, from first: Int, label: ArraySlice<UInt8>, _ units: [UInt16]
  ) -> Int {
    if seen.isEmpty {
      if isRising(drafts[index]) { return 1 }
      var at = first
      while at != index {
        var earlier = ClauseID("")
        earlier.append(labelOf: drafts[at], units)
        seen[earlier.bytes, default: 0] += 1
        at = drafts[at].next
      }
    }
    let label = Array(label)
    var count = (seen[label] ?? 0) + 1
    // A label that is a name can end in #2 itself.
    while count > 1, seen[label + Array("#\(count)".utf8)] != nil { count += 1 }
    seen[label] = count
    if count > 1 { seen[label + Array("#\(count)".utf8)] = 1 }
    return count
  }

  /// A row's name, or another style's number, can repeat a label whatever its ordinal.
  private mutating func isRising(_ draft: ClauseDraft) -> Bool {
    let before = last
    last = (draft.style, max(draft.ordinal, before?.ordinal ?? draft.ordinal))
    guard draft.row == nil else { return false }
    return before.map { $0.style == draft.style && $0.ordinal < draft.ordinal } ?? true
  }
}
