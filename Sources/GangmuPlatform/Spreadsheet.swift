internal import CXLSXWriter
internal import Glibc

/// An XLSX workbook that is written row by row, by libxlsxwriter: memory stays flat, and the same rows give the same
/// bytes.
@safe package final class Spreadsheet {
  package enum Cell {
    case empty
    case text(String)
    case integer(Int)
    /// A day of the calendar.
    case day(year: Int, month: Int, day: Int)
  }

  package struct Column {
    package var title: String
    /// In characters.
    package var width: Double

    package init(title: String, width: Double) {
      self.title = title
      self.width = width
    }
  }

  @safe private struct Sheet {
    var name: String
    var columns: [Column]
    var worksheet: UnsafeMutablePointer<lxw_worksheet>?
    var rows = 0
    var count = 1
  }

  /// Excel's own limits: rows of a sheet, characters of a cell.
  private static let mostRows = 1_048_576
  private static let mostCharacters = 32_767

  private let path: String
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private let temporaryFolder: UnsafeMutablePointer<CChar>?
  private var sheets: [Sheet] = []
  private let heading: UnsafeMutablePointer<lxw_format>?
  private let wrapped: UnsafeMutablePointer<lxw_format>?
  private let date: UnsafeMutablePointer<lxw_format>?
  private let soon: UnsafeMutablePointer<lxw_format>?
  private let late: UnsafeMutablePointer<lxw_format>?

  /// What libxlsxwriter refused; rows after that are lost, so that the workbook is not put into its place.
  private var failure: lxw_error = LXW_NO_ERROR

  /// - Parameter path: Written when the workbook is closed; its folder must exist, and holds the rows until then.
  package init(path: String) {
    self.path = path
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    unsafe temporaryFolder = strdup(folder.isEmpty ? "/" : folder)
    var options = unsafe lxw_workbook_options()
    unsafe options.constant_memory = 1
    unsafe options.tmpdir = temporaryFolder
    unsafe workbook = workbook_new_opt(AtomicFile.temporary(path), &options)
    unsafe heading = workbook_add_format(workbook)
    unsafe format_set_bold(heading)
    unsafe format_set_text_wrap(heading)
    unsafe format_set_align(heading, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    unsafe format_set_bg_color(heading, 0xD9E1F2)
    unsafe format_set_border(heading, UInt8(LXW_BORDER_THIN.rawValue))
    unsafe wrapped = Self.cellFormat(workbook)
    unsafe date = Self.cellFormat(workbook)
    unsafe format_set_num_format(date, "yyyy-mm-dd")
    unsafe soon = workbook_add_format(workbook)
    unsafe format_set_bg_color(soon, 0xFFEB9C)
    unsafe late = workbook_add_format(workbook)
    unsafe format_set_bg_color(late, 0xFFC7CE)
    // The workbook tells nothing of when it was made.
    var properties = unsafe lxw_doc_properties()
    unsafe properties.created = 1
    unsafe workbook_set_properties(workbook, &properties)
  }

  deinit {
    defer { unsafe free(temporaryFolder) }
    guard unsafe workbook != nil else { return }
    unsafe workbook_close(workbook)
    unsafe unlink(AtomicFile.temporary(path))
  }

  private static func cellFormat(_ workbook: UnsafeMutablePointer<lxw_workbook>?) -> UnsafeMutablePointer<lxw_format>? {
    let format = unsafe workbook_add_format(workbook)
    unsafe format_set_text_wrap(format)
    unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    return unsafe format
  }

  /// Adds a sheet with a frozen head.
  ///
  /// - Returns: Its number.
  package func addSheet(_ name: String, _ columns: [Column]) -> Int {
    sheets.append(unsafe Sheet(name: name, columns: columns, worksheet: nil))
    begin(sheets.count - 1, name: name)
    return sheets.count - 1
  }

  private func begin(_ sheet: Int, name: String) {
    let worksheet = unsafe workbook == nil ? nil : workbook_add_worksheet(workbook, name)
    guard unsafe worksheet != nil else {
      failure = LXW_ERROR_CREATING_TMPFILE
      return
    }
    unsafe (sheets[sheet].worksheet = worksheet)
    sheets[sheet].rows = 1
    for (number, column) in sheets[sheet].columns.enumerated() {
      unsafe worksheet_set_column(worksheet, UInt16(number), UInt16(number), column.width, nil)
      unsafe worksheet_write_string(worksheet, 0, UInt16(number), column.title, heading)
    }
    unsafe worksheet_set_row(worksheet, 0, 24, nil)
    unsafe worksheet_freeze_panes(worksheet, 1, 0)
    // On paper: wide pages, as wide as the sheet, each with the head.
    unsafe worksheet_set_landscape(worksheet)
    unsafe worksheet_set_paper(worksheet, 8)
    unsafe worksheet_fit_to_pages(worksheet, 1, 0)
    unsafe worksheet_repeat_rows(worksheet, 0, 0)
  }

  /// Marks the days of a column that are past, or less than three days ahead, as long as a remark is missing.
  package func markDueDays(sheet: Int, column: Int, unless done: Int) {
    guard failure == LXW_NO_ERROR else { return }
    let (day, remark) = (Self.name(ofColumn: column), Self.name(ofColumn: done))
    let open = #"$\#(day)2<>"",$\#(remark)2="""#
    unsafe mark(sheet, column, "=AND(\(open),$\(day)2<TODAY())", late)
    unsafe mark(sheet, column, "=AND(\(open),$\(day)2<=TODAY()+3)", soon)
  }

  private func mark(_ sheet: Int, _ column: Int, _ formula: String, _ format: UnsafeMutablePointer<lxw_format>?) {
    let text = unsafe strdup(formula)
    defer { unsafe free(text) }
    var rule = unsafe lxw_conditional_format()
    unsafe rule.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
    unsafe rule.value_string = text
    unsafe rule.format = format
    unsafe rule.stop_if_true = 1
    unsafe worksheet_conditional_format_range(
      sheets[sheet].worksheet, 1, UInt16(column), UInt32(Self.mostRows - 1), UInt16(column), &rule)
  }

  /// `A`, `B` … `Z`: ledgers have no more columns.
  private static func name(ofColumn column: Int) -> String {
    String(UnicodeScalar(UInt8(65 + min(max(column, 0), 25))))
  }

  /// Writes the next row of a sheet; what is past the rows that Excel takes goes on in another one.
  package func add(_ cells: [Cell], to sheet: Int) {
    guard failure == LXW_NO_ERROR else { return }
    if sheets[sheet].rows == Self.mostRows {
      endRows(of: sheet)
      sheets[sheet].count += 1
      begin(sheet, name: "\(sheets[sheet].name)\(sheets[sheet].count)")
    }
    let row = UInt32(sheets[sheet].rows)
    // Programs differ in whether they find the height of wrapped text by themselves.
    let lines = zip(cells, sheets[sheet].columns).map { Self.lines(of: $0, width: $1.width) }.max() ?? 1
    unsafe worksheet_set_row(sheets[sheet].worksheet, row, Double(min(lines, 27)) * 15, nil)
    for (number, cell) in cells.enumerated() { unsafe write(cell, sheets[sheet].worksheet, row, UInt16(number)) }
    sheets[sheet].rows += 1
  }

  private func write(_ cell: Cell, _ worksheet: UnsafeMutablePointer<lxw_worksheet>?, _ row: UInt32, _ column: UInt16) {
    var result = LXW_NO_ERROR
    switch cell {
    case .empty: result = unsafe worksheet_write_blank(worksheet, row, column, wrapped)
    case .text(let text): result = unsafe worksheet_write_string(worksheet, row, column, Self.shortened(text), wrapped)
    case .integer(let number): result = unsafe worksheet_write_number(worksheet, row, column, Double(number), wrapped)
    case .day(let year, let month, let day):
      var time = lxw_datetime()
      (time.year, time.month, time.day) = (Int32(year), Int32(month), Int32(day))
      result = unsafe worksheet_write_datetime(worksheet, row, column, &time, date)
    }
    if result != LXW_NO_ERROR { failure = result }
  }

  /// How many lines a cell's text takes: Chinese characters are twice as wide as others.
  private static func lines(of cell: Cell, width: Double) -> Int {
    guard case .text(let text) = cell else { return 1 }
    let columns = text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
    return max(1, Int((Double(columns) * 1.1 / width).rounded(.up)))
  }

  /// A cell holds 32,767 characters; the rest stands in the document.
  private static func shortened(_ text: String) -> String {
    guard text.utf16.count > mostCharacters else { return text }
    return String(text.unicodeScalars.prefix(mostCharacters / 2 - 1)) + "…"
  }

  private func endRows(of sheet: Int) {
    let last = max(1, sheets[sheet].rows - 1)
    unsafe worksheet_autofilter(
      sheets[sheet].worksheet, 0, 0, UInt32(last), UInt16(max(0, sheets[sheet].columns.count - 1)))
  }

  /// Writes the workbook into its place.
  package func close() throws(AtomicFile.Fault) {
    if failure == LXW_NO_ERROR { for sheet in sheets.indices { endRows(of: sheet) } }
    let result = unsafe workbook == nil ? LXW_ERROR_CREATING_XLSX_FILE : workbook_close(workbook)
    unsafe workbook = nil
    if failure == LXW_NO_ERROR { failure = result }
    guard failure == LXW_NO_ERROR, isWhole else {
      unsafe unlink(AtomicFile.temporary(path))
      let reason = failure == LXW_NO_ERROR ? "its sheets are cut off" : unsafe String(cString: lxw_strerror(failure))
      throw AtomicFile.Fault(path: path, message: "\(reason); is there room left on the disk?")
    }
    try AtomicFile.move(to: path)
  }

  /// libxlsxwriter does not see that its rows were not written for lack of room; large workbooks are not read again.
  private var isWhole: Bool {
    guard let file = FileHandleReader(AtomicFile.temporary(path)), file.size > 0 else { return false }
    guard file.size < 16 << 20, let bytes = file.read(file.size, at: 0) else { return true }
    var isWhole = true
    let limits = Archive.Limits(entries: 10_000, unpackedBytes: 1 << 30, ratio: 10_000)
    let isSheet: ([UInt8]) -> Bool = { $0.starts(with: "xl/worksheets/sheet".utf8) }
    do throws(ArchiveFault) {
      try Archive.forEachFile(in: bytes, limits: limits, wants: isSheet) { _, content in
        if case .success(let part) = content, part.suffix(12).elementsEqual("</worksheet>".utf8) { return true }
        isWhole = false
        return false
      }
    } catch {
      return false
    }
    return isWhole
  }
}
