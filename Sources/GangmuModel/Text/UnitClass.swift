/// What kind of character a folded unit is. Each question is a few comparisons: no table to load, nothing to initialise.
@frozen @usableFromInline
package struct UnitClass: Sendable {
  @usableFromInline let unit: UInt16

  @inlinable @inline(__always)
  init(unit: UInt16) { self.unit = unit }

  /// The class of a folded unit.
  @inlinable @inline(__always)
  package static func of(_ unit: UInt16) -> UnitClass { UnitClass(unit: unit) }

  /// Space, tab or line end.
  @inlinable @inline(__always)
  package var isBlank: Bool { unit == 0x20 || unit == 0x0A || unit == 0x09 || unit == 0x0D }

  @inlinable @inline(__always)
  package var isNewline: Bool { unit == 0x0A }

  /// 0 to 9, also full width.
  @inlinable @inline(__always)
  package var isDigit: Bool { unit &- 0x30 < 10 }

  /// 一 to 十, 百, 千, 零, 〇, 廿, 卅, 两 and the financial forms 壹 to 仟; 万 and 亿 too.
  @inlinable
  package var isNumeral: Bool {
    if unit < 0x4E00 { return unit == 0x3007 }
    switch unit {
    case 0x96F6, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x767E, 0x5343, 0x4E07,
      0x4EBF, 0x4E24, 0x5EFF, 0x5345, 0x534C, 0x58F9, 0x8D30, 0x53C1, 0x8086, 0x4F0D, 0x9646, 0x67D2, 0x634C, 0x7396,
      0x62FE, 0x4F70, 0x4EDF:
      return true
    default: return false
    }
  }

  /// The units of digits and numerals.
  package static let numbers = UnitFold.units("0123456789〇零一二三四五六七八九十百千万亿两廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟")

  /// ( [ < { 【 《 “ 〈 ‘ and their look-alikes.
  @inlinable
  package var isOpen: Bool {
    if unit >= 0x3400 { return false }
    switch unit {
    case 0x28, 0x5B, 0x3C, 0x7B, 0x3010, 0x300A, 0x201C, 0x3008, 0x2018: return true
    default: return false
    }
  }

  /// ) ] > } 】 》 ” 〉 ’
  @inlinable
  package var isClose: Bool {
    if unit >= 0x3400 { return false }
    switch unit {
    case 0x29, 0x5D, 0x3E, 0x7D, 0x3011, 0x300B, 0x201D, 0x3009, 0x2019: return true
    default: return false
    }
  }

  /// 。 ; ! ?
  @inlinable @inline(__always)
  package var isSentenceEnd: Bool { unit == 0x3002 || unit == 0x3B || unit == 0x21 || unit == 0x3F }

  /// 、 , ; :
  @inlinable @inline(__always)
  package var isSeparator: Bool { unit == 0x3001 || unit == 0x2C || unit == 0x3B || unit == 0x3A }

  /// A Chinese character; rare ones beyond the Basic Multilingual Plane count too.
  @inlinable @inline(__always)
  package var isHan: Bool { (unit >= 0x3400 && unit <= 0x9FFF) || unit == 0x3007 || unit == 0xFFFF }

  @inlinable @inline(__always)
  package var isLatin: Bool { (unit | 0x20) &- 0x61 < 26 }
}
