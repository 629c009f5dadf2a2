internal import GangmuModel

/// A form in which plain text holds tables of responsibility besides pipes; ``TextReader`` lists those that are known.
protocol LineTable: SendableMetatype {
  /// The cheap test of a whole text.
  static func mayBe(in text: SourceText, _ lines: LineIndex, _ marks: ASCIIMarks) -> Bool

  /// The table whose head begins at `start`; `nil` where there is none.
  init?(_ lines: [SourceLine], at start: Int)

  var content: TableContent { get }
  /// The index of the first line after the table.
  var end: Int { get }
}

/// What the head of such a table says.
enum TableHeads {
  static let number = UnitFold.units("序号")
  private static let roles = ["责任", "牵头", "配合", "负责"].map(UnitFold.units)
  private static let longest = 12
  private static let stops = UnitSet("。:")

  /// Whether a cell is short enough for a head, and no sentence or label.
  static func isHead(_ name: [UInt16]) -> Bool {
    (1...longest).contains(name.count) && !name.contains { stops.contains($0) }
  }

  private static let bodies = ["单位", "部门", "处室", "科室", "主体", "机构", "乡镇", "地区"].map(UnitFold.units)

  /// 责任单位, but not 责任清单 of a page's navigation: the whole cell is such a column's name.
  static func isRole(_ name: [UInt16]) -> Bool {
    namesRole(name) && bodies.contains { $0.count < name.count && name.suffix($0.count) == $0[...] }
  }

  /// 责任单位, 牵头部门: a column of bodies.
  static func namesRole(_ name: [UInt16]) -> Bool { roles.contains { name.contains($0, in: 0..<name.count) } }
}
