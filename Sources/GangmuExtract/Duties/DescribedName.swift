internal import GangmuModel

/// Leaves out of a name the clause before 的 that says which bodies of a class are meant: 从事供水的企业 → 企业.
///
/// What stays: attributes that say no more than on what terms (有条件的, 受委托的), duties by law (负有监管职责的部门), whose the
/// body is (各医院的财务部门) and who named it (县政府确定的机构).
enum DescribedName {
  static func body(_ units: [UInt16], _ name: Range<Int>) -> Range<Int> {
    let name = withoutAlias(units, name)
    guard let mark = name.lastIndex(where: { units[$0] == DutySubject.of }), mark > name.lowerBound,
      mark + 2 < name.upperBound, BodyEnding.of(units, mark + 1..<name.upperBound) != nil,
      !stays(units, name.lowerBound..<mark)
    else { return name }
    return mark + 1..<name.upperBound
  }

  /// 供水企业(以下称企业): the short name is no part of the name.
  private static func withoutAlias(_ units: [UInt16], _ name: Range<Int>) -> Range<Int> {
    guard let open = Brackets.opening(units, of: name.upperBound - 1, floor: name.lowerBound), open > name.lowerBound,
      units.contains(SubjectWords.called, in: open..<name.upperBound)
    else { return name }
    return name.lowerBound..<open
  }

  private static func stays(_ units: [UInt16], _ clause: Range<Int>) -> Bool {
    // 被检查的单位
    if units[clause.lowerBound] == passive, clause.count <= longestPassive { return true }
    if attributes.longest(units, end: clause.upperBound, floor: clause.lowerBound) != nil { return true }
    // 县水利局或者其委托的单位: the name before goes on.
    if NameProfile.or.first(units, in: clause) != nil || BodyEnding.of(units, clause) != nil { return true }
    if Levels.begins(units, clause) || Attributes.begins(units, clause) || units[clause.lowerBound] == each {
      return true
    }
    guard let naming = naming.longest(units, end: clause.upperBound, floor: clause.lowerBound)?.start else {
      return false
    }
    return naming > clause.lowerBound && BodyEnding.of(units, clause.lowerBound..<naming) != nil
  }

  private static let passive: UInt16 = 0x88AB  // 被
  private static let longestPassive = 4
  private static let each: UInt16 = 0x5404  // 各
  private static let attributes = EndingTrie(
    ["设区", "有条件", "符合条件", "具备条件", "受委托", "受托", "有关", "相关", "职责", "责任", "职能"].map { ($0, true) })
  private static let naming = EndingTrie(
    ["确定", "指定", "授权", "委托", "认定", "确认", "批准", "设立", "认可", "选定", "公布"].map { ($0, true) })
}
