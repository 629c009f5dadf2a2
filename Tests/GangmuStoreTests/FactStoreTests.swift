import Foundation
import Gangmu
import GangmuExport
import GangmuModel
import GangmuStore
import Testing

@Suite struct FactStoreTests {
  @Test func keepsEachFactWithItsPlace() throws {
    let database = try TestDatabase([("a.txt", TestDatabase.bridges), ("b.txt", TestDatabase.tea)])
    for (subject, count) in [
      (FactQuery.Subject.documents, 2), (.tasks, 4), (.units, 7), (.deadlines, 2), (.targets, 2),
    ] {
      var query = FactQuery()
      query.subject = subject
      #expect(try database.answer(query).rows.count == count, "\(subject)")
    }
  }

  @Test(arguments: [
    (["古桥"], ["a.txt"]), (["桥"], ["a.txt"]), (["茶企"], ["b.txt"]), (["保护"], ["a.txt"]), (["茶企", "贷款"], ["b.txt"]),
    (["茶企", "古桥"], []), (["县财政"], ["a.txt", "b.txt"]), (["2025"], ["a.txt", "b.txt"]), (["\""], ["a.txt", "b.txt"]),
    (["小微茶企信贷支持办法"], ["b.txt"]), (["覆盖面"], ["b.txt"]),
  ])
  func findsAnyPieceOfText(words: [String], sources: [String]) throws {
    let database = try TestDatabase([("a.txt", TestDatabase.bridges), ("b.txt", TestDatabase.tea)])
    var query = FactQuery()
    query.subject = .documents
    query.words = words
    #expect(try database.answer(query, "source") == sources)
  }

  struct Question: Sendable, CustomTestStringConvertible {
    var ask: @Sendable (inout FactQuery) -> Void
    var column: String
    var values: [String]
    var testDescription: String { "\(column): \(values)" }
  }

  @Test(arguments: [
    Question(ask: { $0.unit = "县水利局" }, column: "clause", values: ["main/一", "main/二"]),
    Question(ask: { ($0.unit, $0.roles) = ("县水利局", ["lead"]) }, column: "clause", values: ["main/一"]),
    Question(ask: { $0.dueBefore = "2025-07-01" }, column: "clause", values: ["main/一"]),
    Question(ask: { $0.dueAfter = "2025-07-01" }, column: "clause", values: ["main/二"]),
    Question(ask: { ($0.subject, $0.metric) = (.targets, "修缮") }, column: "value", values: ["12"]),
    Question(ask: { ($0.subject, $0.unit) = (.targets, "水利局") }, column: "source", values: ["a.txt"]),
    Question(ask: { ($0.subject, $0.number) = (.documents, "云政发") }, column: "source", values: ["a.txt"]),
    Question(ask: { ($0.subject, $0.document) = (.documents, "茶企") }, column: "source", values: ["b.txt"]),
    Question(ask: { ($0.subject, $0.document) = (.documents, "%") }, column: "source", values: []),
    Question(ask: { ($0.subject, $0.documentType) = (.documents, "办法") }, column: "source", values: ["b.txt"]),
    Question(ask: { ($0.subject, $0.issuedAfter) = (.documents, "2025-02-01") }, column: "source", values: ["b.txt"]),
    Question(ask: { ($0.subject, $0.roles) = (.units, ["participating"]) }, column: "unit", values: ["县财政局"]),
    Question(ask: { ($0.subject, $0.dueAfter) = (.documents, "2025-07-01") }, column: "source", values: ["b.txt"]),
  ])
  func answersCommonQuestions(question: Question) throws {
    let database = try TestDatabase([("a.txt", TestDatabase.bridges), ("b.txt", TestDatabase.tea)])
    var query = FactQuery()
    question.ask(&query)
    #expect(try database.answer(query, question.column).uniqued == question.values)
  }

  @Test func tellsHowManyRowsTheLimitLeavesOut() throws {
    let database = try TestDatabase([("a.txt", TestDatabase.bridges), ("b.txt", TestDatabase.tea)])
    var query = FactQuery()
    query.limit = 1
    let result = try database.answer(query)
    #expect((result.rows.count, result.count) == (1, 4))
  }

  @Test func putsADocumentInPlaceOfTheOneOfTheSameSource() throws {
    let database = try TestDatabase([("a.txt", TestDatabase.bridges), ("b.txt", TestDatabase.tea)])
    try database.append([("a.txt", TestDatabase.tea), ("c.txt", TestDatabase.bridges)])
    var query = FactQuery()
    query.subject = .documents
    query.words = ["古桥"]
    #expect(try database.answer(query, "source") == ["c.txt"])
    query.words = ["茶企"]
    #expect(try database.answer(query, "source") == ["b.txt", "a.txt"])
  }

  @Test func leavesADatabaseAsItWasWhereAppendingIsNotFinished() throws {
    let database = try TestDatabase([("a.txt", TestDatabase.bridges)])
    do {
      let store = try FactStore(appendingTo: database.path)
      try store.put(TestDatabase.rows("b.txt", TestDatabase.tea))
    }
    var query = FactQuery()
    query.subject = .documents
    #expect(try database.answer(query, "source") == ["a.txt"])
  }

  @Test func writesTheSameBytesFromTheSameDocuments() throws {
    let documents = [("a.txt", TestDatabase.bridges), ("b.txt", TestDatabase.tea)]
    #expect(try TestDatabase(documents).bytes == TestDatabase(documents).bytes)
  }

  @Test(arguments: ["", "no database at all, but long enough to be read as one", "SQLite format 3\u{0}"])
  func saysWhatAFileIsNot(content: String) throws {
    let path = TestDatabase.newPath()
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(content.utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: FactStore.Fault.self) { try FactDatabase(path: path) }
    #expect(throws: FactStore.Fault.self) { try FactStore(appendingTo: path) }
  }
}

extension [String] {
  fileprivate var uniqued: [String] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
