/// How a spreadsheet shows a number: the code of its format, such as `#,##0.00` or `yyyy"年"m"月"d"日"`.
///
/// Source: ECMA-376 part 1, 18.8.30 numFmt and 18.8.31 numFmts.
struct CellFormat {
  /// For positive numbers, negative ones, zero and text.
  private let sections: [CellFormatSection]

  static let general = CellFormat(code: "General")

  init(code: String) {
    sections = CellFormatSection.sections(of: Array(code.utf8)).prefix(4).map { CellFormatSection($0) }
  }

  /// What a reader sees in the cell.
  func text(of number: DecimalNumber, is1904: Bool) -> [UInt8] {
    let numeric = sections.prefix(3).filter { !$0.isText }
    guard let first = numeric.first else { return number.general }
    if number.isZero, numeric.count > 2 { return numeric[2].text(of: number, is1904: is1904) }
    if number.isNegative, numeric.count > 1 { return numeric[1].text(of: number, is1904: is1904) }
    let sign = number.isNegative && !first.isDate ? [UInt8(ascii: "-")] : []
    return sign + first.text(of: number, is1904: is1904)
  }

  /// What a reader sees of a text: the code can put words around it.
  func text(of text: [UInt8]) -> [UInt8] {
    guard let section = sections.first(where: \.isText) else { return text }
    return section.text(of: text)
  }

  /// The formats that files name by number only, as a Chinese spreadsheet shows them.
  static func code(ofBuiltIn number: Int) -> String? {
    switch number {
    case 1: "0"
    case 2: "0.00"
    case 3, 37, 38: "#,##0"
    case 4, 39, 40: "#,##0.00"
    case 9: "0%"
    case 10: "0.00%"
    case 14: "yyyy/m/d"
    case 15: "d-mmm-yy"
    case 16: "d-mmm"
    case 17: "mmm-yy"
    case 18: "h:mm AM/PM"
    case 19: "h:mm:ss AM/PM"
    case 20: "h:mm"
    case 21: "h:mm:ss"
    case 22: "yyyy/m/d h:mm"
    case 27, 36, 50, 52, 57: "yyyy\"年\"m\"月\""
    case 28, 29, 51, 53, 54, 58: "m\"月\"d\"日\""
    case 30: "m-d-yy"
    case 31: "yyyy\"年\"m\"月\"d\"日\""
    case 32: "h\"时\"mm\"分\""
    case 33: "h\"时\"mm\"分\"ss\"秒\""
    case 34, 55: "上午/下午h\"时\"mm\"分\""
    case 35, 56: "上午/下午h\"时\"mm\"分\"ss\"秒\""
    case 45: "mm:ss"
    case 46: "[h]:mm:ss"
    case 47: "mm:ss"
    default: nil
    }
  }
}
