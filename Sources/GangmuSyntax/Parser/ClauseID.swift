internal import GangmuModel

/// A clause's id while the tree is made, in UTF-8: those of the clauses around it are its beginning.
struct ClauseID {
  private(set) var bytes: [UInt8]

  init(_ part: String) { bytes = Array(part.utf8) }

  var count: Int { bytes.count }
  /// Made of whole scalars: there is nothing to check.
  var text: String { String(copying: UTF8Span(unchecked: bytes.span)) }

  /// Goes back to the id of the clause around.
  mutating func cut(to count: Int) { bytes.removeLast(bytes.count - count) }

  /// Goes on with a clause's label: main/二 and 1. give main/二/1.
  mutating func open(_ drafts: ClauseDrafts, _ draft: Int, _ units: [UInt16]) {
    bytes.append(UInt8(ascii: "/"))
    append(labelOf: drafts, draft, units)
  }

  mutating func append(repeats: Int) {
    if repeats > 1 { bytes += "#\(repeats)".utf8 }
  }

  /// How a marker stands in an id: folded, brackets round, without white space and its final mark.
  mutating func append(labelOf drafts: ClauseDrafts, _ draft: Int, _ units: [UInt16]) {
    if let number = drafts[draft].rowNumber {
      bytes += String(number).utf8
      return
    }
    let marker = drafts[draft].marker
    bytes.append(addingCapacity: marker.count * Self.longest) { free in
      var end = 0
      for at in marker.range where !UnitClass.of(units[at]).isBlank {
        Self.append(units[at], to: &free)
        if !Self.isFinalMark(units[at]) { end = free.count }
      }
      free.removeLast(free.count - end)
    }
  }

  /// How many bytes a unit becomes at most: `(十)`.
  private static let longest = 5

  private static func append(_ unit: UInt16, to bytes: inout OutputSpan<UInt8>) {
    switch unit {
    case UInt16(ascii: "["): bytes.append(UInt8(ascii: "("))
    case UInt16(ascii: "]"): bytes.append(UInt8(ascii: ")"))
    case 0x3220...0x3229: for byte in "(\(tens[Int(unit - 0x3220)]))".utf8 { bytes.append(byte) }
    case 0x2474...0x2487: for byte in "(\(unit - 0x2473))".utf8 { bytes.append(byte) }
    case 0x2488...0x249B: for byte in "\(unit - 0x2487)".utf8 { bytes.append(byte) }
    default: UnitFold.append(unit, to: &bytes)
    }
  }

  /// 、 . , : ; 。
  private static func isFinalMark(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x3001, 0x2E, 0x2C, 0x3A, 0x3B, 0x3002: true
    default: false
    }
  }

  private static let tens = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
}

/// Counts how often a marker stands among siblings: the second （一） is `(一)#2`.
struct MarkerRepeats {
  /// The number before; no style where there is none yet.
  private var last = (style: -1, ordinal: 0)
  /// By label; `nil` as long as all numbers are of one style and rise.
  private var seen: [[UInt8]: Int]?
  /// Rows are among the siblings.
  private var isNamed = false

  /// Whether a draft's label cannot have stood before, as its number is higher than all of its siblings'.
  ///
  /// A row's name, or another style's number, can repeat a label whatever its ordinal.
  @inline(__always)
  mutating func isRising(style: Int, ordinal: Int, isRow: Bool) -> Bool {
    guard seen == nil else { return false }
    let isFirst = last.style < 0
    let isHigher = last.style == style && last.ordinal < ordinal
    last = (style, isFirst ? ordinal : max(ordinal, last.ordinal))
    return !isRow && (isFirst || isHigher)
  }

  /// How many times the label of a draft stood among its siblings so far, this one included.
  ///
  /// - Parameter first: The first of the siblings.
  mutating func count(
    _ index: Int, of drafts: ClauseDrafts, from first: Int, label: ArraySlice<UInt8>, _ units: [UInt16]
  ) -> Int {
    if seen == nil { isNamed = drafts.hasRow(from: first) }
    var counts = seen ?? Self.labels(from: first, to: index, of: drafts, units)
    seen = nil
    let label = Array(label)
    var count = (counts[label] ?? 0) + 1
    // A label that is a row's name can end in #2 itself.
    while isNamed, count > 1, counts[label + Array("#\(count)".utf8)] != nil { count += 1 }
    counts[label] = count
    if isNamed, count > 1 { counts[label + Array("#\(count)".utf8)] = 1 }
    seen = counts
    return count
  }

  private static func labels(from first: Int, to end: Int, of drafts: ClauseDrafts, _ units: [UInt16]) -> [[UInt8]: Int]
  {
    var counts: [[UInt8]: Int] = [:]
    var at = first
    while at != end {
      var label = ClauseID("")
      label.append(labelOf: drafts, at, units)
      counts[label.bytes, default: 0] += 1
      at = drafts[at].next
    }
    return counts
  }
}
