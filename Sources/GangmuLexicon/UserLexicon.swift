internal import CLexicons

/// A file of words that a user adds to the lexicons: tab-separated rows of a lexicon's name and then its columns, `#`
/// begins a comment line.
package enum UserLexicon {
  /// What is wrong with a file, for people.
  package struct Fault: Error, Hashable {
    /// From 1; `nil` where it is not one line's fault.
    package var line: Int?
    package var message: String
  }

  /// The lexicons that take rows, in alphabetical order. The table of divisions takes none: it is searched in place.
  package static var names: [String] {
    (0..<gangmu_lexicon_count()).map { String(cString: gangmu_lexicon_at($0).name) }.filter { $0 != "divisions" }
      .sorted()
  }

  /// Adds a file's rows to the lexicons, before the first document is read.
  ///
  /// - Throws: ``Fault`` for a row that no lexicon takes; then nothing is added.
  package static func add(_ bytes: [UInt8]) throws(Fault) {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw Fault(line: nil, message: "is not UTF-8; save it as UTF-8")
    }
    var added: [String: [UInt8]] = [:]
    var columns: [String: Columns] = [:]
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let row = line.last == 0x0D ? line.dropLast() : line
      if row.isEmpty || row.first == 0x23 { continue }
      let cells = row.split(separator: 0x09, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard let name = cells.first, names.contains(name) else {
        throw Fault(
          line: index + 1,
          message: "no lexicon is called “\(cells.first ?? "")”; the names are \(names.joined(separator: ", "))")
      }
      let known = columns[name] ?? Columns(of: name)
      columns[name] = known
      if let message = known.fault(cells.dropFirst(), of: name) { throw Fault(line: index + 1, message: message) }
      added[name, default: []] += Array(cells.dropFirst().joined(separator: "\t").utf8) + [0x0A]
    }
    if let used = AddedRows.add(added) {
      throw Fault(line: nil, message: "comes too late for \(used): add words before the first document is read")
    }
  }
}

/// What the embedded rows of a lexicon look like: new rows have to look the same.
private struct Columns {
  private var counts: Set<Int> = []
  /// By column; columns of many values take any.
  private var values: [Set<String>] = []
  private static let most = 60

  init(of name: String) {
    let entry = gangmu_lexicon(name)
    Lexicon.forEachRow(of: UnsafeBufferPointer(start: entry.bytes, count: entry.count)) { row in
      counts.insert(row.count)
      while values.count < row.count { values.append([]) }
      for cell in 0..<row.count where values[cell].count <= Self.most { values[cell].insert(row.text(cell)) }
    }
  }

  func fault(_ cells: ArraySlice<String>, of name: String) -> String? {
    guard counts.contains(cells.count) else {
      let wanted = counts.sorted().map(String.init).joined(separator: " or ")
      return "\(name) has \(wanted) columns behind its name, parted by tabs; here are \(cells.count)"
    }
    if cells.first?.isEmpty ?? true { return "the word is empty" }
    for (column, cell) in cells.enumerated() where column > 0 && values[column].count <= Self.most {
      guard values[column].contains(cell) else {
        let wanted = values[column].sorted().joined(separator: ", ")
        return "“\(cell)” is no value of \(name)'s column \(column + 1); the values are \(wanted)"
      }
    }
    return nil
  }
}
