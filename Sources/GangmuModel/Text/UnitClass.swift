/// What kind of character a folded unit is: one table look-up.
@frozen @usableFromInline package struct UnitClass: OptionSet, Sendable {
  @usableFromInline package let rawValue: UInt16
  @inlinable package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Space, tab or line end.
  package static let blank = UnitClass(rawValue: 1)
  package static let newline = UnitClass(rawValue: 2)
  /// 0 to 9, also full width.
  package static let digit = UnitClass(rawValue: 4)
  /// 一 to 十, 百, 千, 零, 〇, 廿, 卅, 两 and the financial forms 壹 to 仟; 万 and 亿 too.
  package static let numeral = UnitClass(rawValue: 8)
  /// ( [ < 【 《 “ and their look-alikes.
  package static let open = UnitClass(rawValue: 16)
  package static let close = UnitClass(rawValue: 32)
  /// 。 ； ！ ？ ;
  package static let sentenceEnd = UnitClass(rawValue: 64)
  /// 、 , ; : and their look-alikes.
  package static let separator = UnitClass(rawValue: 128)
  package static let han = UnitClass(rawValue: 256)
  package static let latin = UnitClass(rawValue: 512)

  @inlinable package var isBlank: Bool { rawValue & 1 != 0 }
  @inlinable package var isDigit: Bool { rawValue & 4 != 0 }
  @inlinable package var isNumeral: Bool { rawValue & 8 != 0 }
  @inlinable package var isOpen: Bool { rawValue & 16 != 0 }
  @inlinable package var isClose: Bool { rawValue & 32 != 0 }
  @inlinable package var isSentenceEnd: Bool { rawValue & 64 != 0 }
  @inlinable package var isHan: Bool { rawValue & 256 != 0 }
  @inlinable package var isLatin: Bool { rawValue & 512 != 0 }

  /// The class of a folded unit.
  @inlinable @inline(__always)
  package static func of(_ unit: UInt16) -> UnitClass { table[Int(unit)] }

  /// For hot loops: hoist the table once.
  @usableFromInline package static let table: [UnitClass] = {
    var table = [UnitClass](repeating: [], count: 0x10000)
    func add(_ characters: String, _ kind: UnitClass) {
      for scalar in characters.unicodeScalars where scalar.value < 0x10000 { table[Int(scalar.value)].insert(kind) }
    }
    for unit in 0x3400...0x9FFF { table[unit].insert(.han) }
    table[Int(UnitFold.beyond)].insert(.han)
    for unit in 0x41...0x5A { table[unit].insert(.latin); table[unit + 0x20].insert(.latin) }
    add(" \t\n\r", .blank)
    add("\n", .newline)
    add("0123456789", .digit)
    add("〇零一二三四五六七八九十百千万亿两廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟", .numeral)
    table[0x3007].insert(.han)
    add("([<{【《〈“‘", .open)
    add(")]>}】》〉”’", .close)
    add("。;!?", .sentenceEnd)
    add("、,;:", .separator)
    return table
  }()
}
