internal import GangmuModel

/// A responsibility formula with its place.
struct FormulaFinding: Sendable {
  enum Form: Sendable, Hashable {
    case bracket
    /// A list of bodies alone in a bracket: counts only where the document does so throughout.
    case bareBracket
    case line, sentence, row, heading, roster

    /// Units that are added to every later list (以下均需…落实) are not added to single bodies whose duties follow.
    var takesAdditions: Bool { self != .heading && self != .roster }

    var rule: FactRule {
      switch self {
      case .bracket: .bracketFormula
      case .bareBracket: .bareBracket
      case .line: .labelLine
      case .sentence: .leadSentence
      case .row: .tableColumns
      case .heading: .bodyHeading
      case .roster: .dutyRoster
      }
    }
  }

  var form: Form
  /// Index into the tree's clauses.
  var clause: Int
  var span: Range<Int>
  var formula: RoleFormula
  /// What findings are ordered by.
  var place: FormulaPlace { FormulaPlace(clause: clause, start: span.lowerBound) }
  /// The header's parent body: 市卫健委 in 市卫健委内牵头处室.
  var parent: Range<Int>?

  init(form: Form, clause: Int, span: Range<Int>, formula: RoleFormula) {
    self.form = form
    self.clause = clause
    self.span = span
    self.formula = formula
  }
}

/// Where a formula stands: in its clause, then in the text.
struct FormulaPlace: Comparable {
  var clause: Int
  var start: Int

  static func < (one: FormulaPlace, other: FormulaPlace) -> Bool {
    (one.clause, one.start) < (other.clause, other.start)
  }
}

/// A sentence that declares something for all lists after it.
struct ConventionFinding: Sendable {
  var offset: Int
  var firstIsLead = false
  var adds: [Range<Int>] = []
  var scope: Range<Int>?
}

/// What scanning the paragraphs gives.
struct FormulaFindings: Sendable {
  var formulas: [FormulaFinding] = []
  var conventions: [ConventionFinding] = []

  init() {}
}
