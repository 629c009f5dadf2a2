import GangmuModel
import GangmuTestSupport

/// A small document made by hand, with every kind of value in it.
enum SampleDocument {
  static let marked = MarkedText(
    """
    ⟦关于加强青岚县桥梁养护的意见⟧
    ⟦各镇：⟧
    ⟦⟦一、⟧⟦加强巡查⟧。⟦县交通局⟧\"牵头\",⟦到2030年⟧⟦⟦完好率⟧达到95%以上⟧。⟧
    ⟦序号\t任务⟧
    ⟦1⟧\t⟦修桥⟧
    ⟦青岚县人民政府⟧
    ⟦2027年5月8日⟧
    """)

  static var document: Document {
    let text = marked.source
    let s = marked.spans
    var main = Part(id: "main", kind: .main, ordinal: 1, span: text.span)
    main.titleLines = [s[0]]
    main.paragraphs = [s[1]]
    let body = TextSpan(s[4].start, s[2].end)
    main.clauses = [
      Clause(
        id: "main/一", marker: Marker(text: "一、", style: "hanComma", ordinal: 1, span: s[3]), heading: s[4],
        paragraphs: [body], span: s[2])
    ]
    main.tables = [
      Table(
        id: "main/table1", caption: nil, columns: ["序号", "任务"], rows: [[s[10], s[11]]],
        span: TextSpan(s[9].start, s[11].end))
    ]
    main.signature = Signature(
      issuers: [s[12]], dateSpan: s[13], date: "2027-05-08", span: TextSpan(s[12].start, s[13].end))
    var document = Document(source: source, text: text, metadata: metadata, parts: [main])
    document.assignments = [
      Assignment(
        id: "a1", clause: "main/一", basis: .declared, task: [body],
        units: [AssignedUnit(text: "县交通局", name: "县交通局", role: .lead, span: s[5])], rule: .leadSentence, span: body)
    ]
    document.deadlines = [
      Deadline(id: "d1", clause: "main/一", text: "到2030年", kind: .by, end: "2030-12-31", rule: .dateLimit, span: s[6])
    ]
    document.targets = [
      Target(
        id: "t1", clause: "main/一", text: "完好率达到95%以上", metric: "完好率", modality: .target, relation: ">=",
        value: "95", unit: "%", deadline: "d1", rule: .shareLevel, span: s[7])
    ]
    document.diagnostics = [
      Diagnostic(
        rule: "numbering-gap", severity: .warning, message: "二、 is missing", span: s[3],
        location: Location(line: 3, column: 1)),
      Diagnostic(rule: "encoding-conflict", severity: .info, message: "declared GBK, read as UTF-8"),
    ]
    return document
  }

  private static let source = SourceDescription(
    uri: "桥.txt", format: "text", encoding: "UTF-8", encodingConfidence: 0.87,
    sha256: String(repeating: "0a", count: 32), byteCount: 300)

  private static var metadata: Metadata {
    var metadata = Metadata()
    metadata.title = "关于加强青岚县桥梁养护的意见"
    metadata.documentType = "意见"
    metadata.documentNumber = DocumentNumber(text: "青政发〔2027〕8号", agencyCode: "青政发", year: 2027, sequence: 8)
    metadata.issuers = ["青岚县人民政府"]
    metadata.recipients = ["各镇"]
    metadata.dates.signed = "2027-05-08"
    return metadata
  }
}
