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
  /// Lines such as 主办单位:X, which on a page's foot name who holds an event or keeps the site.
  var hosts: [FormulaFinding] = []

  init() {}

  /// Takes such lines for formulas where several numbered clauses have them, or the clause has another label's line too.
  mutating func admitHosts(_ clauses: [ClauseEntry]) {
    guard !hosts.isEmpty else { return }
    let numbered = Set(hosts.map(\.clause).filter { clauses.indices.contains($0) && clauses[$0].parent != nil })
    let labelled = Set(formulas.filter { $0.form == .line }.map(\.clause))
    for host in hosts where numbered.contains(host.clause) && (numbered.count > 1 || labelled.contains(host.clause)) {
      formulas.append(host)
    }
    hosts = []
  }
}
