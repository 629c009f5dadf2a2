package import GangmuExport

/// A common question to a database of facts: what is listed, and what each row has to meet.
package struct FactQuery: Sendable {
  /// What is listed. A new one is a line here and its columns in ``columns``.
  package enum Subject: String, Sendable, CaseIterable {
    case tasks, units, deadlines, targets, clauses, documents
  }

  package var subject = Subject.tasks
  /// Pieces of text that the clause holds, all of them.
  package var words: [String] = []
  /// A unit whose name holds this has a task.
  package var unit: String?
  /// In one of these roles.
  package var roles: [String] = []
  /// ISO 8601, both included.
  package var dueAfter: String?
  package var dueBefore: String?
  /// A piece of the title or of the source's name.
  package var document: String?
  package var documentType: String?
  package var number: String?
  /// A piece of the place's name, or the beginning of its division code.
  package var place: String?
  /// Signed or published, ISO 8601, both included.
  package var issuedAfter: String?
  package var issuedBefore: String?
  /// A piece of a target's metric.
  package var metric: String?
  package var modality: String?
  /// `declared` or `stated`.
  package var basis: String?
  package var limit: Int?

  package init() {}
}

/// The answer: rows with a value for each column.
package struct QueryResult: Sendable {
  package var columns: [String]
  package var rows: [[TableValue]]
  /// How many rows there are without the limit.
  package var count: Int

  package init(columns: [String], rows: [[TableValue]], count: Int) {
    self.columns = columns
    self.rows = rows
    self.count = count
  }
}

extension FactQuery {
  /// The columns with the names of the JSON, and what they are in the database.
  var columns: [(name: String, expression: String)] {
    let place = [
      ("title", "row.title"), ("documentNumber", "row.document_number"), ("place", "row.place"),
      ("source", "row.source"), ("clause", "row.clause"),
    ]
    switch subject {
    case .tasks:
      return [
        ("due", "row.due"), ("lead", "row.lead"), ("responsible", "row.responsible"),
        ("participating", "row.participating"), ("supervising", "row.supervising"), ("task", "row.task"),
        ("basis", "row.basis"),
      ] + place
    case .units:
      return [
        ("unit", "row.unit"), ("role", "row.role"), ("due", "row.due"), ("task", "row.task"), ("basis", "row.basis"),
      ] + place
    case .deadlines:
      return [("due", "row.due"), ("text", "row.text"), ("kind", "row.kind"), ("heading", "row.heading")] + place
    case .targets:
      return [
        ("metric", "row.metric"), ("relation", "row.relation"), ("value", "row.value"), ("unit", "row.unit"),
        ("per", "row.per"), ("by", "row.\"by\""), ("modality", "row.modality"), ("text", "row.text"),
      ] + place
    case .clauses: return [("heading", "row.heading"), ("text", "row.text")] + place
    case .documents:
      return [
        ("title", "row.title"), ("documentType", "row.document_type"), ("documentNumber", "row.document_number"),
        ("jurisdiction", "row.jurisdiction"), ("jurisdictionCode", "row.jurisdiction_code"), ("signed", "row.signed"),
        ("published", "row.published"), ("effective", "row.effective"), ("expires", "row.expires"),
        ("source", "row.source"),
      ]
    }
  }

  /// What the rows are taken from, and their order.
  private var origin: (table: String, order: String) {
    switch subject {
    case .tasks: ("task", "row.due IS NULL, row.due, row.document_id, row.assignment_start")
    case .units: ("unit_task", "row.unit, row.due IS NULL, row.due, row.document_id, row.assignment_start")
    case .deadlines: ("due", "row.due, row.document_id, row.deadline_start")
    case .targets: ("target_value", "row.document_id, row.target_start")
    case .clauses: ("clause_place", "row.document_id, row.clause_start")
    case .documents: ("document", "row.document_id")
    }
  }

  /// SQL without its list of columns, and the values of its places.
  var source: (sql: String, order: String, values: [String]) {
    var conditions = QueryConditions()
    addWords(&conditions)
    addUnits(&conditions)
    addDays(&conditions)
    addDocument(&conditions)
    if let metric {
      conditions.addFact("target", "metric LIKE ? ESCAPE '\\'", [Self.piece(metric)], subject)
    }
    if let modality { conditions.addFact("target", "modality = ?", [modality], subject) }
    if let basis { conditions.addFact("assignment", "basis = ?", [basis], subject) }
    return ("FROM \(origin.table) AS row" + conditions.sql, origin.order, conditions.values)
  }

  private func addWords(_ conditions: inout QueryConditions) {
    for phrase in words.compactMap(SearchText.phrase) {
      let clauses = """
        SELECT document_id, clause FROM clause_search JOIN clause ON clause_key = clause_search.rowid \
        WHERE clause_search MATCH ?
        """
      if subject == .documents {
        conditions.add("row.document_id IN (SELECT document_id FROM (\(clauses)))", [phrase])
      } else {
        conditions.add("(row.document_id, row.clause) IN (\(clauses))", [phrase])
      }
    }
  }

  private func addUnits(_ conditions: inout QueryConditions) {
    guard unit != nil || !roles.isEmpty else { return }
    if subject == .units {
      if let unit { conditions.add("row.unit LIKE ? ESCAPE '\\'", [Self.piece(unit)]) }
      if !roles.isEmpty { conditions.add("row.role IN (\(Self.places(roles)))", roles) }
      return
    }
    var tests = ["TRUE"]
    var values: [String] = []
    if let unit {
      tests.append("unit_id IN (SELECT unit_id FROM unit WHERE name LIKE ? ESCAPE '\\')")
      values.append(Self.piece(unit))
    }
    if !roles.isEmpty {
      tests.append("role IN (\(Self.places(roles)))")
      values += roles
    }
    let test = tests.joined(separator: " AND ")
    if subject == .tasks {
      conditions.add(
        "(row.document_id, row.assignment) IN (SELECT document_id, assignment FROM assignment_unit WHERE \(test))",
        values)
    } else {
      conditions.addFact("assignment_unit JOIN assignment USING (document_id, assignment)", test, values, subject)
    }
  }

  private func addDays(_ conditions: inout QueryConditions) {
    for (day, relation) in [(dueAfter, ">="), (dueBefore, "<=")] {
      guard let day else { continue }
      switch subject {
      case .tasks, .units, .deadlines: conditions.add("row.due \(relation) ?", [day])
      case .targets: conditions.add("row.\"by\" \(relation) ?", [day])
      case .clauses, .documents: conditions.addFact("deadline", "end_day \(relation) ?", [day], subject)
      }
    }
  }

  private func addDocument(_ conditions: inout QueryConditions) {
    if let document {
      let piece = Self.piece(document)
      conditions.addDocument("title LIKE ? ESCAPE '\\' OR source LIKE ? ESCAPE '\\'", [piece, piece])
    }
    if let documentType { conditions.addDocument("document_type LIKE ? ESCAPE '\\'", [Self.piece(documentType)]) }
    if let number { conditions.addDocument("document_number LIKE ? ESCAPE '\\'", [Self.piece(number)]) }
    if let place {
      let isCode = !place.isEmpty && place.utf8.allSatisfy { (0x30...0x39).contains($0) }
      conditions.addDocument(
        isCode ? "jurisdiction_code LIKE ? ESCAPE '\\'" : "jurisdiction LIKE ? ESCAPE '\\'",
        [isCode ? Self.escaped(place) + "%" : Self.piece(place)])
    }
    for (day, relation) in [(issuedAfter, ">="), (issuedBefore, "<=")] {
      if let day { conditions.addDocument("coalesce(signed, published) \(relation) ?", [day]) }
    }
  }

  /// LIKE's pattern for a text that holds a piece.
  private static func piece(_ text: String) -> String { "%\(escaped(text))%" }

  private static func escaped(_ text: String) -> String {
    String(text.flatMap { "%_\\".contains($0) ? ["\\", $0] : [$0] })
  }

  private static func places(_ values: [String]) -> String { values.map { _ in "?" }.joined(separator: ", ") }
}

/// What rows have to meet, as SQL with a place for each value.
struct QueryConditions {
  private var tests: [String] = []
  private(set) var values: [String] = []

  var sql: String { tests.isEmpty ? "" : " WHERE " + tests.joined(separator: " AND ") }

  mutating func add(_ test: String, _ values: [String]) {
    tests.append(test)
    self.values += values
  }

  /// The row's clause, or document, has a fact of another table.
  mutating func addFact(_ table: String, _ test: String, _ values: [String], _ subject: FactQuery.Subject) {
    let key = subject == .documents ? "document_id" : "document_id, clause"
    let own = subject == .documents ? "row.document_id" : "(row.document_id, row.clause)"
    add("\(own) IN (SELECT \(key) FROM \(table) WHERE \(test))", values)
  }

  mutating func addDocument(_ test: String, _ values: [String]) {
    add("row.document_id IN (SELECT document_id FROM document WHERE \(test))", values)
  }
}
