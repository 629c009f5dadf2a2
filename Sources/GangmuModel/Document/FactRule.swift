/// The rule that found a fact, by its stable name.
public enum FactRule: String, Sendable, Codable, CaseIterable {
  // Declared units.
  case bracketFormula = "bracket-formula"
  case bareBracket = "bare-bracket"
  case labelLine = "label-line"
  case leadSentence = "lead-sentence"
  case tableColumns = "table-columns"
  case bodyHeading = "body-heading"
  case dutyRoster = "duty-roster"
  // Stated units.
  case dutySubject = "duty-subject"
  case plainStatement = "plain-statement"
  case describedSubject = "described-subject"
  case listBeforeComma = "list-before-comma"
  case dutyAgent = "duty-agent"
  case dutyPartner = "duty-partner"
  // Deadlines.
  case dateLimit = "date-limit"
  case startDate = "start-date"
  case dateStretch = "date-stretch"
  case dateRange = "date-range"
  case yearPart = "year-part"
  case ownDate = "own-date"
  case durationLimit = "duration-limit"
  case recurrence
  case ongoingWords = "ongoing-words"
  // Targets.
  case reportedResult = "reported-result"
  case coverage
  case zeroTarget = "zero-target"
  case doubling
  case shareLevel = "share-level"
  case amountLevel = "amount-level"
  case countedTask = "counted-task"
  case trainingTime = "training-time"
  case aimedScore = "aimed-score"
  // References.
  case quotedTitle = "quoted-title"
  case declaredAlias = "declared-alias"
  case internalNumber = "internal-number"
  case annexMention = "annex-mention"

  /// What the rule looks for, for people.
  public var summary: String {
    switch self {
    case .bracketFormula: "a bracket that names units with a label or a word of duty: （责任单位：…）, （…按职责分工负责）"
    case .bareBracket: "a list of bodies alone in a bracket, in a document that does so throughout"
    case .labelLine: "a line that begins with a label: 责任单位：…"
    case .leadSentence: "由A牵头，B配合 in a sentence"
    case .tableColumns: "a task table's columns of units"
    case .bodyHeading: "a heading that names the body whose duties follow: 1.街道安监所。, 县防汛指挥部职责"
    case .dutyRoster: "a paragraph that begins with a body and a colon, its duties behind: 县水利局：负责修渠"
    case .dutySubject: "a body before 应, 要, 须, 负责, 不得 or the like"
    case .plainStatement: "a body before the plain statement of what it does"
    case .describedSubject: "a body behind a description in 的, before 应, 要 or the like"
    case .listBeforeComma: "a list of bodies that a comma parts from what they do"
    case .dutyAgent: "a body after 由, 经, 依托, 请, 确定"
    case .dutyPartner: "a body after 会同, 联合, 协同"
    case .dateLimit: "a date up to which something is to be done: 2025年底前, 到2025年"
    case .startDate: "a date from which something holds: 自2017年3月24日起"
    case .dateStretch: "a stretch of time in which something is done: 2024年下半年, “十四五”期间"
    case .dateRange: "two dates with 至 or a dash between them"
    case .yearPart: "年内, 年底前 without a year"
    case .ownDate: "自印发之日起, 即日起: the document's own day"
    case .durationLimit: "a length of time within which or for which: 5个工作日内, 有效期五年"
    case .recurrence: "每年, 每季度, 五年一轮"
    case .ongoingWords: "长期坚持, 持续推进 in a deadline's place"
    case .reportedResult: "a quantity in a passage that reports what was done"
    case .coverage: "全覆盖"
    case .zeroTarget: "清零, 零发生"
    case .doubling: "翻一番"
    case .shareLevel: "a share or rate that is to be reached, kept or changed"
    case .amountLevel: "an amount that is to be reached, kept or not exceeded"
    case .countedTask: "a number of things to be done, built or held"
    case .trainingTime: "a length of training that is to be reached"
    case .aimedScore: "a score or grade that is to be reached"
    case .quotedTitle: "《…》"
    case .declaredAlias: "a short name that the text declared: 以下简称《…》"
    case .internalNumber: "a clause of the same text by its number: 第（三）项"
    case .annexMention: "an annex of the same text: 见附件1"
    }
  }
}
