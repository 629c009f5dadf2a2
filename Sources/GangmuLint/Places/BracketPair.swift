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
    guard let left = document.scalar(open).flatMap({ Self.brackets[$0] }),
      let right = document.scalar(close).flatMap({ Self.brackets[$0] })
    else { return nil }
    family = left.family
    isMatched = left.family == right.family && left.isOpen && !right.isOpen
  }

  private static let brackets: [Unicode.Scalar: (family: Family, isOpen: Bool)] = {
    var brackets: [Unicode.Scalar: (family: Family, isOpen: Bool)] = [:]
    // Half and full width are one shape.
    let rows: [(Family, String, String)] = [
      (.tortoise, "〔", "〕"), (.smallTortoise, "﹝", "﹞"), (.square, "[［", "]］"), (.round, "(（﹙", ")）﹚"),
      (.lenticular, "【〖", "】〗"), (.other, "<＜《{｛", ">＞》}｝"),
    ]
    for (family, open, close) in rows {
      for scalar in open.unicodeScalars { brackets[scalar] = (family, true) }
      for scalar in close.unicodeScalars { brackets[scalar] = (family, false) }
    }
    return brackets
  }()
}
