internal import GangmuModel

/// What a table's head says: where the rows begin, which column numbers them, whether they are tasks.
struct TableHeader {
  /// The first row below the head.
  private(set) var firstRow = 0
  /// The column of 序号.
  private(set) var numberColumn: Int?
  private(set) var isTaskTable = false
  /// The texts of the head, folded.
  var columns: [String] { names.map { UnitFold.text(of: $0) } }

  /// The columns' names as they are matched.
  private var names: [[UInt16]] = []
  private let text: SourceText
  private let grid: TableGrid

  init(_ text: SourceText, _ grid: TableGrid) {
    self.text = text
    self.grid = grid
    guard grid.rows.count >= 2, grid.columnCount >= 2 else { return }
    // A title over the whole width may stand above the head.
    var head = 0
    while head + 1 < grid.rows.count, head < 3, Set(grid.rows[head]).count == 1 { head += 1 }
    var last = head
    while last + 1 < grid.rows.count, last < head + 2, sharesCells(last, last + 1, from: head) { last += 1 }
    let names = grid.rows[head].indices.map { name(of: $0, from: head, to: last) }
    guard names.contains(where: { isKeyword($0) }) else { return }
    self.names = names
    firstRow = last + 1
    numberColumn = names.firstIndex { Self.numberNames.contains($0) }
    isTaskTable = grid.rows.count > firstRow && names.filter { !$0.isEmpty }.count >= 2
  }

  /// A head of two rows: cells over both rows stand beside cells that are split.
  private func sharesCells(_ row: Int, _ next: Int, from head: Int) -> Bool {
    let shared = grid.rows[row].indices.filter { grid.rows[row][$0] == grid.rows[next][$0] && grid.rows[row][$0] >= 0 }
    return !shared.isEmpty && Set(grid.rows[row]).count < grid.rows[row].count
  }

  private func name(of column: Int, from head: Int, to last: Int) -> [UInt16] {
    var name: [UInt16] = []
    var previous = -1
    for row in head...last where grid.rows[row][column] != previous {
      previous = grid.rows[row][column]
      if let span = grid.span(row, column) {
        name += text.units[span.range].filter { !UnitClass.of($0).isBlank }
      }
    }
    return name
  }

  private func isKeyword(_ name: [UInt16]) -> Bool {
    name.count <= 24 && Self.keywords.contains { name.contains($0, in: 0..<name.count) }
  }

  /// 合计 and the like.
  func isTotal(_ row: Int) -> Bool {
    for column in grid.rows[row].indices {
      guard let span = grid.span(row, column), !span.isEmpty else { continue }
      return Self.totals.contains { reads($0, span) }
    }
    return false
  }

  /// A head that is printed again on a new page.
  func repeats(_ row: Int) -> Bool {
    let count = grid.rows[row].count
    return count == names.count && (0..<count).allSatisfy { reads(names[$0], grid.span(row, $0) ?? TextSpan(0, 0)) }
  }

  /// Whether a cell holds a word and nothing else but white space.
  private func reads(_ word: [UInt16], _ span: TextSpan) -> Bool {
    var next = 0
    for at in span.range where !UnitClass.of(text.units[at]).isBlank {
      guard next < word.count, text.units[at] == word[next] else { return false }
      next += 1
    }
    return next == word.count
  }

  private static let numberNames = Set(["序号", "编号", "序", "序列", "任务序号", "项目序号"].map(UnitFold.units))
  private static let totals = ["合计", "总计", "小计", "总分", "共计"].map(UnitFold.units)
  /// Words in the heads of tables whose rows are tasks or indicators.
  private static let keywords = [
    "任务", "事项", "措施", "举措", "工作内容", "主要内容", "重点工作", "责任单位", "责任部门", "牵头", "配合单位", "配合部门", "责任人",
    "责任领导", "时限", "完成时间", "指标", "目标", "考核内容", "评价标准", "评分标准", "分工", "指导部门", "主管部门", "工作要求", "负责单位",
    "实施单位", "承办单位", "责任主体", "责任科室", "负责科室", "责任处室", "责任股室",
  ].map(UnitFold.units)
}
