internal import FoundationEssentials
internal import GangmuExport
internal import GangmuPlatform

/// A calendar of all deadlines that have a day (RFC 5545): an event for the last day of each, recurring ones with their
/// rule.
package final class ICalendarOutput: BatchOutput {
  package static let name = "ics"
  package static let fileName = "deadlines.ics"
  package static let fileExtensions = ["ics"]
  package static let fragments = [Fragment.rows(of: DeadlinesTable.self), .rows(of: DocumentsTable.self)]

  private let file: AtomicFile

  package init(path: String, options: BatchOutputOptions) throws {
    file = try AtomicFile(path)
    try write(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//gangmu//\(Generator.version)//ZH", "CALSCALE:GREGORIAN"])
  }

  package func add(_ record: BatchRecord, piece: (Fragment) -> ArraySlice<UInt8>) throws {
    let documents = RowCodec.rows(piece(.rows(of: DocumentsTable.self)))
    guard let document = documents.first.map({ Row($0, DocumentsTable.columns) }) else { return }
    for row in RowCodec.rows(piece(.rows(of: DeadlinesTable.self))) {
      let deadline = Row(row, DeadlinesTable.columns)
      if let event = Self.event(deadline, of: document) { try write(event) }
    }
  }

  package func finish(isComplete: Bool) throws {
    try write(["END:VCALENDAR"])
    try file.commit()
  }

  /// An event's lines; `nil` for deadlines without a day.
  private static func event(_ deadline: Row, of document: Row) -> [String]? {
    // A recurring duty begins where it says, or with the document.
    let isRecurring = deadline["rrule"] != nil
    guard
      let first = deadline["kind"] == "by"
        ? deadline["to"]
        : deadline["from"] ?? deadline["to"]
          ?? (isRecurring ? document["signed"] ?? document["published"] : nil),
      let start = Self.day(deadline["rrule"].map { FirstOccurrence.of($0, from: first) } ?? first)
    else { return nil }
    let units = [deadline["lead"], deadline["responsible"]].compactMap { $0 }.joined(separator: "；")
    let what = deadline["heading"] ?? document["title"] ?? ""
    var lines = [
      "BEGIN:VEVENT",
      "UID:\(document["sha256"]?.prefix(16) ?? "")-\(Self.code(document["document"] ?? ""))-\(deadline["deadline"] ?? "")@gangmu",
      // The calendar is the same whenever it is made.
      "DTSTAMP:\(Self.day(document["signed"] ?? document["published"]) ?? "19700101")T000000Z",
      "DTSTART;VALUE=DATE:\(start)",
    ]
    if deadline["kind"] == "during", let last = deadline["to"], let end = Self.dayAfter(last) {
      lines.append("DTEND;VALUE=DATE:\(end)")
    }
    if let rule = deadline["rrule"] { lines.append("RRULE:\(rule)") }
    lines.append("SUMMARY:" + escaped(units.isEmpty ? what : "\(what)（\(units)）"))
    lines.append(
      "DESCRIPTION:"
        + escaped([deadline["text"], document["title"], deadline["place"]].compactMap { $0 }.joined(separator: "\n")))
    return lines + ["END:VEVENT"]
  }

  /// Two files may hold the same bytes.
  private static func code(_ name: String) -> String { String(SHA256.hexadecimal(of: Array(name.utf8)).prefix(8)) }

  private static func day(_ text: String?) -> String? {
    guard let text else { return nil }
    let digits = text.filter { $0 != "-" }
    return digits.utf8.count == 8 && digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? digits : nil
  }

  /// `20250301` after `2025-02-28`: an event's end is the day on which it is over.
  private static func dayAfter(_ day: String) -> String? {
    let style = Date.ISO8601FormatStyle().year().month().day()
    guard let date = try? style.parse(day) else { return nil }
    return date.addingTimeInterval(86_400).formatted(style.dateSeparator(.omitted))
  }

  /// RFC 5545, 3.3.11.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += "\\" + String(scalar)
      case "\n": escaped += "\\n"
      case "\r": break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Lines of at most 75 octets, no character cut (RFC 5545, 3.1).
  private func write(_ lines: [String]) throws {
    var bytes: [UInt8] = []
    for line in lines {
      var width = 0
      for scalar in line.unicodeScalars {
        let octets = UTF8.encode(scalar).map(Array.init) ?? []
        if width + octets.count > 75 {
          bytes += [0x0D, 0x0A, 0x20]
          width = 1
        }
        bytes += octets
        width += octets.count
      }
      bytes += [0x0D, 0x0A]
    }
    try file.write(bytes)
  }

  /// A row's values by the names of its columns.
  private struct Row {
    private var values: [String: String] = [:]

    init(_ row: [TableValue], _ columns: [TableColumn]) {
      for (value, column) in zip(row, columns) where value != .none { values[column.name] = value.cell }
    }

    subscript(name: String) -> String? { values[name] }
  }
}
