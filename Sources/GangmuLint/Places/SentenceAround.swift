internal import GangmuModel

extension CheckedDocument {
  /// The sentence that holds a place; none is followed for more than 400 characters to either side.
  func sentence(around span: TextSpan) -> TextSpan {
    let units = text.units
    let floor = max(0, span.start - 400)
    var start = min(span.start, units.count)
    while start > floor, !ends(units[start - 1]) { start -= 1 }
    let limit = min(units.count, span.end + 400)
    var end = span.end
    while end < limit, !ends(units[end]) { end += 1 }
    return TextSpan(start, end)
  }

  private func ends(_ unit: UInt16) -> Bool { unit == 0x3002 || unit == 0x3B || unit == 0x0A }
}
