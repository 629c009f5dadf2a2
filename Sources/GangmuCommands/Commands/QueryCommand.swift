internal import ArgumentParser
internal import GangmuExport
internal import GangmuPlatform
internal import GangmuStore

/// Common questions to a database of facts, without SQL.
struct QueryCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "query", abstract: "Ask a database of facts: who has to do what, by when, how much.",
    discussion: """
      The database is what gangmu batch writes to a .sqlite file. All conditions have to be met. Words are looked for in \
      the clause's text, any piece of text is one; other texts (--unit, --document …) in the name that they are for. Any \
      other question can be asked in SQL; gangmu schema database prints the tables.

      Examples:
        gangmu query facts.sqlite --unit 县司法局 --role lead --due-before 2025-12-31
        gangmu query facts.sqlite 河道 --show targets --format csv > targets.csv
        gangmu query facts.sqlite --place 3402 --show documents --issued-after 2024-01-01
      """)

  @Argument(help: ArgumentHelp("The database.", valueName: "database"))
  var database: String

  @Argument(help: ArgumentHelp("Words that the clause holds, all of them.", valueName: "words"))
  var words: [String] = []

  @Option(help: ArgumentHelp("What to list: \(Self.list(FactQuery.Subject.self)).", valueName: "what"))
  var show = FactQuery.Subject.tasks

  @Option(help: ArgumentHelp("A unit's name or a piece of it.", valueName: "name"))
  var unit: String?

  @Option(help: ArgumentHelp("The unit's role: \(Self.list(UnitRole.self)); may be repeated.", valueName: "role"))
  var role: [UnitRole] = []

  @Option(help: ArgumentHelp("Due on this day or before it.", valueName: "YYYY-MM-DD"))
  var dueBefore: Day?

  @Option(help: ArgumentHelp("Due on this day or after it.", valueName: "YYYY-MM-DD"))
  var dueAfter: Day?

  @Option(help: ArgumentHelp("A piece of the document's title or of its file's name.", valueName: "text"))
  var document: String?

  @Option(help: ArgumentHelp("A piece of the document's type (文种).", valueName: "type"))
  var type: String?

  @Option(help: ArgumentHelp("A piece of the document's number (发文字号).", valueName: "number"))
  var number: String?

  @Option(
    help: ArgumentHelp("The issuer's place: a piece of its name, or the beginning of its code.", valueName: "place"))
  var place: String?

  @Option(help: ArgumentHelp("Signed or published on this day or before it.", valueName: "YYYY-MM-DD"))
  var issuedBefore: Day?

  @Option(help: ArgumentHelp("Signed or published on this day or after it.", valueName: "YYYY-MM-DD"))
  var issuedAfter: Day?

  @Option(help: ArgumentHelp("A piece of what a target measures.", valueName: "text"))
  var metric: String?

  @Option(
    help: ArgumentHelp(
      "Targets that are to be reached, or were: \(Self.list(TargetModality.self)).", valueName: "which"))
  var modality: TargetModality?

  @Option(help: ArgumentHelp("How the unit is named: \(Self.list(AssignmentBasis.self)).", valueName: "which"))
  var basis: AssignmentBasis?

  @Option(help: ArgumentHelp("The form of the answer: \(Self.list(QueryForm.self)).", valueName: "form"))
  var format = QueryForm.table

  @Option(help: ArgumentHelp("Rows at most; 0 for all (default: 100 for a table, else all).", valueName: "count"))
  var limit: Int?

  @Flag(help: "Begin CSV with a byte order mark, which Excel on Windows needs to read it as UTF-8.")
  var excel = false

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit takes a number from 0.") }
    if let word = words.first(where: { SearchText.phrase(for: $0) == nil }) {
      throw ValidationError("there is nothing to look for in “\(word)”: give letters, digits or characters.")
    }
  }

  func execute(_ console: Console) -> ExitStatus {
    switch FileKind(database) {
    case .missing:
      console.report("gangmu: \(database): there is no such file; gangmu batch … --output \(database) makes it")
      return .failedInput
    case .folder, .linkToFolder:
      console.report("gangmu: \(database): is a folder; name the database in it, for example \(database)/facts.sqlite")
      return .failedInput
    case .file, .other: break
    }
    do {
      let result = try FactDatabase(path: database).answer(query)
      if result.rows.count < result.count {
        console.report("gangmu: \(result.rows.count) of \(result.count) rows are shown; --limit 0 shows all")
      } else if result.rows.isEmpty {
        console.report("gangmu: nothing in \(database) meets all conditions")
      }
      var output = ByteOutput(receiver: console.receive)
      format.write(result, marksUTF8: excel, console, into: &output)
      return console.finish(output, .success)
    } catch {
      console.report("gangmu: \((error as? FactStore.Fault)?.message ?? "\(database): \(error)")")
      return .failedInput
    }
  }

  private var query: FactQuery {
    var query = FactQuery()
    query.subject = show
    query.words = words
    query.unit = unit
    query.roles = role.map(\.rawValue)
    query.dueAfter = dueAfter?.text
    query.dueBefore = dueBefore?.text
    query.document = document
    query.documentType = type
    query.number = number
    query.place = place
    query.issuedAfter = issuedAfter?.text
    query.issuedBefore = issuedBefore?.text
    query.metric = metric
    query.modality = modality?.rawValue
    query.basis = basis?.rawValue
    query.limit = limit.map { $0 == 0 ? nil : $0 } ?? (format == .table ? 100 : nil)
    return query
  }

  private static func list<Value: CaseIterable & RawRepresentable<String>>(_: Value.Type) -> String {
    Value.allCases.map(\.rawValue).joined(separator: ", ")
  }
}

extension FactQuery.Subject: ExpressibleByArgument {}

enum UnitRole: String, ExpressibleByArgument, CaseIterable {
  case lead, responsible, participating, supervising
}

enum TargetModality: String, ExpressibleByArgument, CaseIterable {
  case target, achieved
}

enum AssignmentBasis: String, ExpressibleByArgument, CaseIterable {
  case declared, stated
}

/// A day as the command line gives it.
struct Day: ExpressibleByArgument {
  var text: String

  init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], parts.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let month = Int(parts[1]), let day = Int(parts[2]), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    text = argument
  }
}
