internal import GangmuModel

/// 第一，…第二，…; 第一责任人 and 第一季度 are words.
package enum OrdinalFirst: NumberingStyle {
  package static let name = "ordinalFirst"
  package static let rank = 202
  package static let leads = "第"
  package static let evidence = Evidence.runIn

  package static func match(_ units: [UInt16], at start: Int, limit: Int) -> MarkerMatch? {
    OrdinalWord.match(units, at: start, limit: limit, prefix: Self.prefix, marks: Self.marks)
  }

  private static let prefix = UnitFold.units("第")
  private static let marks = UnitSet(",、")
}
