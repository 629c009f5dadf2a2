internal import GangmuModel

/// A token that opens a clause, and where in the tree.
struct ClauseOpening {
  /// Index into the tokens that were parsed.
  var token: Int
  /// Index of the enclosing opening; `nil` under the part.
  var parent: Int?
  var isInline: Bool
}
