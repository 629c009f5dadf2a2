internal import GangmuModel

/// 目录: its entries look like headings and are none.
enum TableOfContents {
  /// The plan with the entries of a table of contents marked as notes.
  static func marked(_ plan: PartPlan, lines: [Line], units: [UInt16]) -> PartPlan {
    let shape = LineShape(units: units)
    guard
      let slot = plan.lines.firstIndex(where: { lines[$0].span.count <= 8 && shape.squeezed(lines[$0].span) == word }),
      slot + 1 < plan.lines.count
    else { return plan }
    let first = shape.squeezed(lines[plan.lines[slot + 1]].span)
    // The entries end where the first of them stands again.
    let rest = plan.lines[(slot + 2)...]
    guard let end = rest.prefix(300).firstIndex(where: { shape.squeezed(lines[$0].span).starts(with: first) }) else {
      return plan
    }
    var plan = plan
    for line in plan.lines[slot..<end] { plan.roles[line] = .note }
    return plan
  }

  private static let word = UnitFold.units("目录")
}
