internal import GangmuModel
internal import GangmuSyntax

/// What tells a number behind a list or a time from a name.
extension TargetContext {
  /// 改造青河路等12条道路, 在石渡、云溪等6个社区试点: more things than the list names.
  static func listsSome(_ quantity: Quantity, in part: Range<Int>, _ units: [UInt16]) -> Bool {
    let start = quantity.range.lowerBound
    guard quantity.kind == .count, quantity.isArabic, start > part.lowerBound, units[start - 1] == 0x7B49,  // 等
      let count = Int(quantity.value), let unit = quantity.unitRange,
      things.end(units, at: unit.lowerBound, limit: unit.upperBound) == unit.upperBound,
      !abstractThings.occurs(units, in: quantity.range.upperBound..<max(quantity.range.upperBound, part.upperBound))
    else { return false }
    let named = units[part.lowerBound..<start].count { $0 == 0x3001 || $0 == 0x548C || $0 == 0x6216 } + 1  // 、和或
    return named < count
  }

  private static let things = WordList(["个", "处", "座", "条", "家", "所", "户", "台", "辆", "套", "栋", "段"])
  private static let abstractThings = WordList([
    "方面", "领域", "环节", "部门", "单位", "成员", "制度", "机制", "措施", "内容", "要素", "层级", "系统", "平台", "类", "指标", "事项", "行业", "专业",
    "专项",
    "地区", "国家", "省", "市", "县", "区域", "方案", "文件", "办法", "意见",
  ])

  /// 年底前80%以上: the end of a time, not the first of something.
  static func endsTime(_ at: Int, from floor: Int, _ units: [UInt16]) -> Bool {
    units[at] == 0x524D && at > floor && timeEnds.contains(units[at - 1])  // 前
  }

  private static let timeEnds = UnitSet("底末月日年旬季汛")
}
