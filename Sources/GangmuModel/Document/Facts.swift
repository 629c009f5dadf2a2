/// Who is to do something: one responsibility formula, or one sentence that states a duty.
public struct Assignment: Sendable, Hashable {
  public enum Basis: String, Sendable, Codable, CaseIterable {
    /// Said with a label or formula: （责任单位：…）, a table's column, 由A牵头.
    case declared
    /// A body is the subject or agent of a duty in a sentence.
    case stated
  }

  /// `a1`, `a2` … in the order of the text.
  public var id: String
  /// The clause's or part's id.
  public var clause: String
  public var basis: Basis
  /// What is to be done: spans of the clause's own text without the formula, or of the sentence.
  public var task: [TextSpan]
  public var units: [AssignedUnit]
  public var people: [AssignedPerson]
  /// The list ends in 等.
  public var openEnded: Bool
  /// Each body does the part that its own duties give it: 按职责分工负责.
  public var shared: Bool
  /// Where the task applies (适用范围), said here or as a default for the lists that say none.
  public var scope: AssignmentScope?
  public var rule: FactRule
  public var span: TextSpan

  @inlinable
  package init(
    id: String = "", clause: String, basis: Basis, task: [TextSpan], units: [AssignedUnit],
    people: [AssignedPerson] = [], openEnded: Bool = false, shared: Bool = false,
    scope: AssignmentScope? = nil, rule: FactRule, span: TextSpan
  ) {
    self.rule = rule
    self.id = id
    self.clause = clause
    self.basis = basis
    self.task = task
    self.units = units
    self.people = people
    self.openEnded = openEnded
    self.shared = shared
    self.scope = scope
    self.span = span
  }
}

/// Where a task applies: 适用范围：云溪片区.
public struct AssignmentScope: Sendable, Hashable {
  public var text: String
  /// Said once for all lists that say none of their own (以下除标注外，适用范围均为…).
  public var isDefault: Bool
  public var span: TextSpan

  @inlinable
  package init(text: String, isDefault: Bool, span: TextSpan) {
    self.text = text
    self.isDefault = isDefault
    self.span = span
  }
}

/// A body that has to act.
public struct AssignedUnit: Sendable, Hashable {
  public enum Role: String, Sendable, Codable, CaseIterable {
    case lead, responsible, participating, supervising
  }

  /// The branch that a body belongs to.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// 党委及其部门; 人大; 政府及其部门, 垂直管理机构; 政协; 纪委监委; 法院; 检察院; 人民团体、群团.
    case party, congress, government, cppcc, discipline, court, procuratorate, massOrganization
    /// 企业、银行; 学校、医院等事业单位; 市、县、镇 named as such.
    case enterprise, institution, locality
    /// 领导小组、指挥部、联席会议、专班; 居委会、村委会; 协会、商会; 武装部、部队.
    case coordination, community, association, military
  }

  /// The level of the division that a body belongs to; `county` is 县、市辖区、县级市、旗.
  public enum Level: String, Sendable, Codable, CaseIterable {
    case central, province, prefecture, county, township, village
  }

  /// As written.
  public var text: String
  /// With what the list left out put back.
  public var name: String
  public var role: Role
  /// A class of bodies: 各镇, 县直有关部门.
  public var collective: Bool
  /// `nil` for a class without a branch (有关部门) and where the name does not say it.
  public var kind: Kind?
  /// `nil` where neither the name nor the document's place says it for certain.
  public var level: Level?
  public var span: TextSpan

  @inlinable
  package init(text: String, name: String, role: Role, collective: Bool = false, span: TextSpan) {
    self.text = text
    self.name = name
    self.role = role
    self.collective = collective
    self.span = span
  }
}

/// 责任领导 or 责任人, where a list or column names them.
public struct AssignedPerson: Sendable, Hashable {
  public var text: String
  /// `accountable`.
  public var role: String
  public var span: TextSpan

  @inlinable
  package init(text: String, role: String = "accountable", span: TextSpan) {
    self.text = text
    self.role = role
    self.span = span
  }
}

/// A time by, from, within, over or at which something is to be done.
public struct Deadline: Sendable, Hashable {
  public enum Kind: String, Sendable, Codable {
    case by, from, during, within, recurring, ongoing
  }

  /// `d1`, `d2` … in the order of the text.
  public var id: String
  public var clause: String
  public var text: String
  public var kind: Kind
  /// First day, ISO 8601.
  public var start: String?
  /// Last day, ISO 8601.
  public var end: String?
  /// ISO 8601 duration, for example `P3Y`.
  public var duration: String?
  /// The duration counts working days.
  public var workingDays: Bool
  /// RFC 5545 recurrence rule.
  public var rrule: String?
  /// The year is not written and was taken from the document's own dates.
  public var inferredYear: Bool
  public var rule: FactRule
  public var span: TextSpan

  @inlinable
  package init(
    id: String = "", clause: String, text: String, kind: Kind, start: String? = nil, end: String? = nil,
    duration: String? = nil, workingDays: Bool = false, rrule: String? = nil, inferredYear: Bool = false,
    rule: FactRule, span: TextSpan
  ) {
    self.rule = rule
    self.id = id
    self.clause = clause
    self.text = text
    self.kind = kind
    self.start = start
    self.end = end
    self.duration = duration
    self.workingDays = workingDays
    self.rrule = rrule
    self.inferredYear = inferredYear
    self.span = span
  }
}

/// A quantity that is to be reached, kept or done, or that a report says was.
public struct Target: Sendable, Hashable {
  public enum Modality: String, Sendable, Codable {
    case target, achieved
  }

  /// `t1`, `t2` … in the order of the text.
  public var id: String
  public var clause: String
  /// From the metric's last noun phrase or the operator to the unit.
  public var text: String
  /// The noun phrase that is measured.
  public var metric: String
  public var modality: Modality
  /// `>=`, `<=`, `=`, `~`, `range`, and `+` or `-` before these for a change.
  public var relation: String
  /// A plain decimal, or `low..high` for a range; 万 and 亿 multiplied out.
  public var value: String
  /// As written: `%`, `个百分点`, `次`; `nil` for none.
  public var unit: String?
  /// What it is counted over: `年`, `镇`; `nil` for none.
  public var per: String?
  /// The deadline's id where the sentence ties it to one.
  public var deadline: String?
  public var rule: FactRule
  public var span: TextSpan

  @inlinable
  package init(
    id: String = "", clause: String, text: String, metric: String, modality: Modality, relation: String,
    value: String, unit: String?, per: String? = nil, deadline: String? = nil, rule: FactRule,
    span: TextSpan
  ) {
    self.rule = rule
    self.id = id
    self.clause = clause
    self.text = text
    self.metric = metric
    self.modality = modality
    self.relation = relation
    self.value = value
    self.unit = unit
    self.per = per
    self.deadline = deadline
    self.span = span
  }
}

/// A mention of another document, or of another place in this one.
public struct Reference: Sendable, Hashable {
  public enum Kind: String, Sendable, Codable {
    /// 《…》
    case document
    /// 按照第(三)项, 见附件1
    case `internal`
  }

  /// `r1`, `r2` … in the order of the text.
  public var id: String
  public var clause: String
  public var text: String
  public var title: String?
  public var documentNumber: String?
  /// 以下简称《…》
  public var alias: String?
  public var kind: Kind
  /// The id of the clause or part that an internal reference points at.
  public var target: String?
  public var rule: FactRule
  public var span: TextSpan

  @inlinable
  package init(
    id: String = "", clause: String, text: String, title: String? = nil, documentNumber: String? = nil,
    alias: String? = nil, kind: Kind, target: String? = nil, rule: FactRule,
    span: TextSpan
  ) {
    self.rule = rule
    self.id = id
    self.clause = clause
    self.text = text
    self.title = title
    self.documentNumber = documentNumber
    self.alias = alias
    self.kind = kind
    self.target = target
    self.span = span
  }
}
