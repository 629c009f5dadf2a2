internal import GangmuLexicon
internal import GangmuModel

/// What a named value of a page says about the document.
package enum FieldKey: String, Sendable, Hashable {
  case title, number, index, publisher, signed, published, effective, expires
  /// A date that a page or file names without saying which (日期, date, 更新时间): the published one where no better is named.
  case pageDate = "page-date"
  /// Known, and of no use here: its name ends the value before it.
  case other = "-"
}

/// The names by which pages call their fields, from `field-names.tsv`.
package enum FieldCatalog {
  /// The key of a name as a page writes it: blanks, brackets and the colon are left out, Latin letters compared in lower case.
  package static func key(of name: String) -> FieldKey? {
    keys[normalized(UnitFold.units(name), 0..<name.unicodeScalars.count)]
  }

  static func key(_ units: [UInt16], _ range: Range<Int>) -> FieldKey? { keys[normalized(units, range)] }

  /// The longest known name that ends before an offset, where its key begins and what it is.
  static func nameEnding(at end: Int, in units: [UInt16], from start: Int) -> (key: FieldKey, start: Int)? {
    var reversed: [UInt16] = []
    var starts: [Int] = []
    var at = end
    while at > start, reversed.count < longest {
      let unit = units[at - 1]
      if UnitClass.of(unit).isBlank, unit != 0x0A, unit != 0x09 {
        at -= 1
        continue
      }
      guard UnitClass.of(unit).isHan else { break }
      reversed.append(unit)
      starts.append(at - 1)
      at -= 1
    }
    var length = reversed.count
    while length >= 2 {
      if let key = keys[reversed[..<length].reversed()] { return (key, starts[length - 1]) }
      length -= 1
    }
    return nil
  }

  private static func normalized(_ units: [UInt16], _ range: Range<Int>) -> [UInt16] {
    var name: [UInt16] = []
    for unit in units[range] {
      let kind = UnitClass.of(unit)
      if kind.isBlank || kind.isOpen || kind.isClose || unit == colon { continue }
      guard name.count <= longest * 4 else { break }
      name.append((0x41...0x5A).contains(unit) ? unit + 0x20 : unit)
    }
    return name
  }

  private static let colon: UInt16 = 0x3A

  private static let keys: [[UInt16]: FieldKey] = {
    var keys: [[UInt16]: FieldKey] = [:]
    for row in Lexicon.rows("field-names") where row.count == 2 {
      let units = UnitFold.units(row[0])
      keys[normalized(units, units.indices)] = FieldKey(rawValue: row[1])
    }
    return keys
  }()

  /// No Chinese name of a field is longer.
  private static let longest = 10
}
