internal import GangmuModel

/// The two brackets around a number's year, as they are written.
package struct BracketPair: Sendable {
  package enum Family: Sendable, Equatable {
    /// 〔 〕
    case tortoise
    /// ﹝ ﹞
    case smallTortoise
    case square, round, lenticular
    /// ＜ ＞ 《 》 { }
    case other
  }

  /// The first bracket's.
  package let family: Family
  /// Both are of one family, and open and close.
  package let isMatched: Bool

  /// `nil` where one of the places holds no bracket.
  package init?(_ open: Int, _ close: Int, in document: CheckedDocument) {
    guard let left = document.scalar(open).flatMap(Self.bracket),
      let right = document.scalar(close).flatMap(Self.bracket)
    else { return nil }
    family = left.family
    isMatched = left.family == right.family && left.isOpen && !right.isOpen
  }

  /// Half and full width are one shape.
  private static func bracket(_ scalar: Unicode.Scalar) -> (family: Family, isOpen: Bool)? {
    switch scalar {
    case "〔": (.tortoise, true)
    case "〕": (.tortoise, false)
    case "﹝": (.smallTortoise, true)
    case "﹞": (.smallTortoise, false)
    case "[", "［": (.square, true)
    case "]", "］": (.square, false)
    case "(", "（", "﹙": (.round, true)
    case ")", "）", "﹚": (.round, false)
    case "【", "〖": (.lenticular, true)
    case "】", "〗": (.lenticular, false)
    case "<", "＜", "《", "{", "｛": (.other, true)
    case ">", "＞", "》", "}", "｝": (.other, false)
    default: nil
    }
  }
}
