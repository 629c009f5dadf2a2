internal import GangmuModel

/// What two neighbouring lines say about each other, whatever the width of a text's lines.
enum LineJoint {
  /// Two lines that can only be one: the second begins with a mark that begins none, or a date is cut in two.
  static func isCertain(_ line: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>) -> Bool {
    let (left, right) = (tail(line), head(next))
    guard let last = left.last, let first = right.first, left.count >= 8 else { return false }
    if closing.contains(first) { return true }
    // No paragraph ends in a comma: running text goes on to the end of its sentence.
    if last == comma, left.count >= 12, let end = tail(next).last { return UnitClass.of(end).isSentenceEnd }
    // 县水利局、 and 县财政局: a list goes on.
    if last == enumeration { return UnitClass.of(first).isHan && !UnitClass.of(first).isNumeral }
    // 3月 and 15日前
    if last == year || last == month {
      let sign = right.firstIndex { !UnitClass.of($0).isDigit } ?? 0
      return UnitClass.of(left[left.count - 2]).isDigit && (1...2).contains(sign)
        && right[sign] == (last == year ? month : day)
    }
    // 6月30 and 日前
    return UnitClass.of(last).isDigit && (first == year || first == month || first == day)
  }

  /// A title does not run on into the number or the recipients below it.
  static func partsFront(_ line: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>) -> Bool {
    if isNumber(next) { return true }
    guard UnitFold.units(utf8: next).last == UInt16(ascii: ":") else { return false }
    let left = tail(line)
    return genres.contains { left.count > $0.count && left.suffix($0.count).elementsEqual($0) }
  }

  /// — 1 —, - 2 -
  static func isPageNumber(_ line: ArraySlice<UInt8>) -> Bool {
    let line = Blank.trimmed(line)
    // A dash of any width; no Chinese character begins so.
    guard line.count >= 3, line.count <= 24, let first = line.first, first == 0x2D || first == 0xE2 || first == 0xEF
    else { return false }
    let units = UnitFold.units(utf8: line).filter { !UnitClass.of($0).isBlank }
    let number = units.drop { dashes.contains($0) }
    let digits = number.prefix { UnitClass.of($0).isDigit }
    return number.count < units.count && (1...4).contains(digits.count) && digits.count < number.count
      && number.dropFirst(digits.count).allSatisfy { dashes.contains($0) }
  }

  /// 石政办〔2024〕8号
  static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= 90 else { return false }
    let line = UnitFold.units(utf8: Blank.trimmed(bytes))
    guard line.count <= 30, line.last == 0x53F7, let open = line.firstIndex(where: { UnitClass.of($0).isOpen }) else {
      return false
    }
    let close = line[open...].firstIndex { UnitClass.of($0).isClose } ?? line.count
    return close - open == 5 && line[(open + 1)..<close].allSatisfy { UnitClass.of($0).isDigit }
      && line[close...].dropFirst().dropLast().allSatisfy { UnitClass.of($0).isDigit }
  }

  private static func head(_ line: ArraySlice<UInt8>) -> [UInt16] {
    UnitFold.units(utf8: Blank.trimmed(line).prefix(24))
  }

  /// The last characters, a whole one first.
  private static func tail(_ line: ArraySlice<UInt8>) -> [UInt16] {
    let line = Blank.trimmed(line)
    return UnitFold.units(utf8: line.suffix(36).drop { $0 & 0xC0 == 0x80 })
  }

  private static let (year, month, day): (UInt16, UInt16, UInt16) = (0x5E74, 0x6708, 0x65E5)
  private static let enumeration: UInt16 = 0x3001  // 、
  private static let comma = UInt16(ascii: ",")
  private static let closing = UnitSet(",。、;)”》")
  private static let dashes = UnitSet("-—–─")
  private static let genres = ["通知", "意见", "决定", "通报", "公告", "通告", "报告", "请示", "批复", "函", "方案", "办法", "规定"].map(
    UnitFold.units)
}

extension UnitFold {
  static func units(utf8 bytes: ArraySlice<UInt8>) -> [UInt16] {
    bytes.withUnsafeBufferPointer { units(utf8: $0) }
  }
}
