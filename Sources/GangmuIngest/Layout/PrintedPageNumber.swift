internal import GangmuModel

/// A page's number as it is printed.
enum PrintedPageNumber: Equatable {
  /// 12, which may be anything else.
  case bare(Int)
  /// — 12 —, 第12页, 12/30.
  case marked

  init?(_ text: [UInt8]) {
    guard text.count <= 40 else { return nil }
    let units = UnitFold.units(utf8: text[...]).filter { !UnitClass.of($0).isBlank }
    let numbers = units.split { !UnitClass.of($0).isDigit }.map(Self.value)
    let marks = units.filter { !UnitClass.of($0).isDigit }
    guard let number = numbers.first, numbers.count <= 2, units.count <= 16, number < 100_000 else { return nil }
    if marks.isEmpty {
      self = .bare(number)
    } else if numbers.count == 2 {
      // Of two numbers the second is how many pages there are.
      guard number <= numbers[1], number > 0, marks.allSatisfy(Self.ofTwo.contains),
        marks.contains(where: Self.between.contains)
      else { return nil }
      self = .marked
    } else {
      guard marks.count >= 2, marks.allSatisfy(Self.ofOne.contains) else { return nil }
      self = .marked
    }
  }

  private static func value(_ digits: ArraySlice<UInt16>) -> Int {
    digits.prefix(6).reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  private static let dashes = "-—–─―·•~"
  private static let ofOne = UnitSet(dashes + "第页")
  private static let ofTwo = UnitSet(dashes + "第页共/,of")
  private static let between = UnitSet("共/o")
}
