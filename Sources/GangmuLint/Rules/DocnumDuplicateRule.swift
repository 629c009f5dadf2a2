internal import GangmuModel

/// NO-07.
enum DocnumDuplicateRule: CorpusRule {
  static let description = RuleDescription(
    code: "NO-07", name: "docnum-duplicate", severity: .warning,
    summary: LocalizedText("两件公文用同一发文字号", "two documents have the same number"),
    rationale: LocalizedText(
      "发文字号是公文的唯一编号。题目不同而文号相同，必有一件编错或录错，引用它的文件也就不知所指。",
      "A number belongs to one document. Where two titles share it one of them is wrong, and so is what refers to it."),
    basis: [.init("党政机关公文处理工作条例", "第九条", .practice)],
    breaks: [
      .init(
        "关于做好河道管护工作的通知\n鹭政发〔2024〕16号\n各镇人民政府：\n为加强河道管护，现就有关事项通知如下。\n",
        "关于做好春耕生产工作的通知\n鹭政发[2024]16号\n各镇人民政府：\n为抓好春耕生产，现就有关事项通知如下。\n")
    ],
    passes: [
      .init(
        "关于做好河道管护工作的通知\n鹭政发〔2024〕16号\n各镇人民政府：\n为加强河道管护，现就有关事项通知如下。\n",
        "关于做好春耕生产工作的通知\n鹭政发〔2024〕17号\n各镇人民政府：\n为抓好春耕生产，现就有关事项通知如下。\n"),
      .init(
        "关于做好河道管护工作的通知\n鹭政发〔2024〕16号\n各镇人民政府：\n为加强河道管护，现就有关事项通知如下。\n",
        "白鹭县人民政府关于做好河道管护工作的通知\n鹭政发〔2024〕16号\n各镇人民政府：\n为加强河道管护，现就有关事项通知如下。\n",
        caption: LocalizedText("同一件的两个副本", "two copies of one document")),
    ])

  static func notes(on document: CheckedDocument) -> [CorpusNote] {
    guard let number = document.metadata.documentNumber, number.agencyCode != nil,
      let title = TitleText(document.letter, document.text)
    else { return [] }
    let key = UnitFold.units(number.text).filter { UnitClass.of($0).isHan || UnitClass.of($0).isDigit }
    let span = document.numbers.first { document.text[$0.span] == number.text }?.span ?? title.span
    return [
      CorpusNote(
        uri: document.document.source.uri, key: String(decoding: key, as: UTF16.self),
        values: [document.text[title.span], number.text], span: span, location: document.location(span.start),
        clause: document.clause(of: span))
    ]
  }

  static func check(_ notes: [CorpusNote], _ report: inout CorpusReport) {
    var first: [String: CorpusNote] = [:]
    for note in notes {
      guard let other = first[note.key] else {
        first[note.key] = note
        continue
      }
      guard let title = note.values.first, let before = other.values.first, let number = note.values.last,
        !isSame(title, before)
      else { continue }
      report.add(
        note,
        LocalizedText(
          "发文字号“\(number)”已用于“\(before)”（\(other.uri)）", "“\(number)” is the number of “\(before)” too (\(other.uri))"))
    }
  }

  private static func isSame(_ one: String, _ other: String) -> Bool {
    let (a, b) = (SourceText(one), SourceText(other))
    return TitleText(a.span, a).means(TitleText(b.span, b))
  }
}
