internal import GangmuModel

/// Splits 主送机关 at 、 and ，; a product of places and offices stays whole.
enum RecipientReader {
  static func split(_ line: TextSpan, of text: SourceText) -> [String] {
    let units = text.units
    var end = text.trimmed(line).end
    while end > line.start, units[end - 1] == 0x3A || UnitClass.of(units[end - 1]).isBlank { end -= 1 }
    return groups(text.trimmed(TextSpan(line.start, end)), units).flatMap { group -> [String] in
      isProduct(group, units)
        ? [name(group.reduce(group[0]) { $0.union($1) }, text)]
        : group.flatMap { splitAtAnd($0, text) }.map { name($0, text) }
    }
  }

  /// As written, a line break inside it left out.
  private static func name(_ span: TextSpan, _ text: SourceText) -> String {
    text.units[span.range].contains(0x0A) ? BodyName.joined(span, text) : text[span]
  }

  /// Groups between commas, each with its pieces between 、.
  private static func groups(_ line: TextSpan, _ units: [UInt16]) -> [[TextSpan]] {
    var groups: [[TextSpan]] = [[]]
    var depth = 0
    var start = line.start
    for at in line.start...line.end {
      let unit = at < line.end ? units[at] : 0x2C
      let kind = UnitClass.of(unit)
      if at < line.end, kind.isOpen { depth += 1 }
      if at < line.end, kind.isClose { depth = max(0, depth - 1) }
      guard at == line.end || depth == 0, unit == 0x3001 || unit == 0x2C || unit == 0x3B else { continue }
      var piece = TextSpan(start, at)
      while piece.start < piece.end, UnitClass.of(units[piece.start]).isBlank {
        piece = TextSpan(piece.start + 1, piece.end)
      }
      while piece.start < piece.end, UnitClass.of(units[piece.end - 1]).isBlank {
        piece = TextSpan(piece.start, piece.end - 1)
      }
      if !piece.isEmpty { groups[groups.count - 1].append(piece) }
      if unit != 0x3001 { groups.append([]) }
      start = at + 1
    }
    return groups.filter { !$0.isEmpty }
  }

  /// 各省、自治区、直辖市财政厅、教育厅: at least two bare places, then an office at a place, then a bare office.
  private static func isProduct(_ group: [TextSpan], _ units: [UInt16]) -> Bool {
    if sharesOffices(group, units) { return true }
    guard group.count >= 4 else { return false }
    let places = group.prefix { isPlace($0, units) }.count
    guard places >= 2, places + 2 <= group.count else { return false }
    return group[(places + 1)...].allSatisfy { !startsAnew($0, units) && !isPlace($0, units) }
  }

  /// 各地级以上市、县(市、区)残联、扶贫办: the offices of both kinds of place.
  private static func sharesOffices(_ group: [TextSpan], _ units: [UInt16]) -> Bool {
    guard group.count >= 3, isPlace(group[0], units), units[group[0].start] == each,
      counties.contains(where: { units.has($0, at: group[1].start, limit: group[1].end) && group[1].count > $0.count })
    else { return false }
    return group[2...].allSatisfy { !startsAnew($0, units) && !isPlace($0, units) }
  }

  private static let each: UInt16 = 0x5404  // 各
  private static let counties = ["县(市、区)", "县(市,区)", "县(区)", "县(市)", "区(县)", "区(市)", "区(市、县)", "县市区"].map(
    UnitFold.units)

  private static func isPlace(_ span: TextSpan, _ units: [UInt16]) -> Bool {
    guard span.count <= 8, let last = units[span.range].last else { return false }
    return placeEnds.contains(last)
  }

  private static func startsAnew(_ span: TextSpan, _ units: [UInt16]) -> Bool {
    anew.contains { units.has($0, at: span.start, limit: span.end) }
  }

  /// 甲区和乙管委会 are two bodies, 市属和驻市各单位 one, 有关部门和单位 one.
  private static func splitAtAnd(_ span: TextSpan, _ text: SourceText) -> [TextSpan] {
    let units = text.units
    guard span.count <= 200 else { return [span] }
    for at in span.range.dropFirst(2).dropLast(3) {
      guard let word = conjunctions.first(where: { units.has($0, at: at, limit: span.end) }) else { continue }
      let rest = TextSpan(at + word.count, span.end)
      let depth = units[span.start..<at].reduce(0) {
        $0 + (UnitClass.of($1).isOpen ? 1 : UnitClass.of($1).isClose ? -1 : 0)
      }
      guard depth == 0, at - span.start >= 3, bodyEnds.contains(units[at - 1]), rest.count >= 4,
        !shared.contains(where: { units.has($0, at: rest.start, limit: rest.end) })
      else { continue }
      return [TextSpan(span.start, at)] + splitAtAnd(rest, text)
    }
    return [span]
  }

  private static let placeEnds = UnitSet("省区市县州盟旗团")
  private static let bodyEnds = UnitSet("区会府局厅委办院部市县镇乡团司校室组")
  private static let anew = ["各", "市", "省", "县", "区", "州", "国务院", "中央", "有关", "驻", "自治区", "新疆", "中共", "直属"].map(
    UnitFold.units)
  private static let conjunctions = ["以及", "和", "及", "与"].map(UnitFold.units)
  private static let shared = ["其", "有关", "相关", "直属", "所属", "人民政府", "政府"].map(UnitFold.units)
}
