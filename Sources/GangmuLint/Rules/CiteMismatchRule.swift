internal import GangmuModel

/// REF-04.
enum CiteMismatchRule: CorpusRule {
  static let description = RuleDescription(
    code: "REF-04", name: "cite-mismatch", severity: .warning,
    summary: LocalizedText(
      "引用的标题与文号不是同一个文件", "a citation whose title and number are of two documents"),
    rationale: LocalizedText(
      "标题和文号对不上，就不知道依据的是哪一个文件；判断以同一文档集中的文件为准。",
      "Nobody knows which document is meant. Citations are compared with the documents of the corpus."),
    basis: [.init("公文写作惯例", nil, .practice)],
    breaks: [
      .init(
        "青政发〔2021〕3号\n青岚县人民政府关于加强古桥保护的意见\n各镇人民政府：\n为加强古桥保护，提出如下意见。\n一、摸清底数\n开展普查。\n青岚县人民政府\n2021年3月5日\n",
        "一、工作依据\n根据《青岚县古树名木管理办法》（青政发〔2021〕3号）开展工作。\n",
        caption: LocalizedText("文号是另一个文件的", "the number is another document's")),
      .init(
        "青政发〔2021〕3号\n青岚县人民政府关于加强古桥保护的意见\n各镇人民政府：\n为加强古桥保护，提出如下意见。\n一、摸清底数\n开展普查。\n青岚县人民政府\n2021年3月5日\n",
        "一、工作依据\n根据《青岚县人民政府关于加强古桥保护的意见》（青政发〔2021〕13号）开展工作。\n",
        caption: LocalizedText("文号写错", "the number is wrong")),
    ],
    passes: [
      .init(
        "青政发〔2021〕3号\n青岚县人民政府关于加强古桥保护的意见\n各镇人民政府：\n为加强古桥保护，提出如下意见。\n一、摸清底数\n开展普查。\n青岚县人民政府\n2021年3月5日\n",
        "一、工作依据\n根据《关于加强古桥保护的意见》（青政发〔2021〕3号）和《青岚县古树名木管理办法》（青政发〔2021〕4号）开展工作。\n",
        caption: LocalizedText("省去发文机关", "the issuer is left out of the title"))
    ])

  // The first value tells a document's own number (own) from a citation (cited).
  static func notes(on document: CheckedDocument) -> [CorpusNote] {
    var notes: [CorpusNote] = []
    if let number = document.metadata.documentNumber?.text {
      let titles = DocumentTitles.all(of: document)
      if let first = titles.first {
        notes.append(document.note(DocumentTitles.key(number), ["own", number, first] + titles, nil))
      }
    }
    let references = document.document.references
    for at in references.indices where references[at].rule == .quotedTitle && references[at].documentNumber != nil {
      let reference = references[at]
      guard let number = reference.documentNumber, let title = reference.title else { continue }
      notes.append(document.note(DocumentTitles.key(number), ["cited", number, title], reference.span))
    }
    return notes
  }

  static func check(_ notes: [CorpusNote], _ report: inout CorpusReport) {
    let owners = CorpusNotes.groups(notes.lazy.filter { $0.value(0) == "own" }).compactMap(\.first)
    let byNumber = Dictionary(owners.map { ($0.key, $0) }) { first, _ in first }
    let byTitle = Dictionary(
      grouping: owners.flatMap { own in own.values.dropFirst(3).map { (title: DocumentTitles.hash($0), own: own) } },
      by: \.title)
    for note in CorpusNotes.groups(notes.lazy.filter { $0.value(0) == "cited" }).joined() {
      if let own = byNumber[note.key] {
        if own.values.dropFirst(3).contains(where: { DocumentTitles.areAlike($0, note.value(2)) }) { continue }
        let theirs = "《\(own.value(2))》"
        add(
          note, LocalizedText("\(own.value(1))是\(theirs)（\(own.uri)）", "\(own.value(1)) is \(theirs) (\(own.uri))"),
          &report)
      } else if let own = onlyOne(byTitle[DocumentTitles.hash(note.value(2))]?.map(\.own)), own.uri != note.uri,
        Wording.content(note.value(2)).count >= 12
      {
        let number = own.value(1)
        add(
          note, LocalizedText("该文件的文号是\(number)（\(own.uri)）", "this title has the number \(number) (\(own.uri))"),
          &report)
      }
    }
  }

  private static func add(_ note: CorpusNote, _ message: LocalizedText, _ report: inout CorpusReport) {
    report.add(note, message, advice: LocalizedText("核对标题和文号", "check title and number"))
  }

  /// Titles that several documents have, such as 工作要点, tell none of them.
  private static func onlyOne(_ owners: [CorpusNote]?) -> CorpusNote? { owners?.count == 1 ? owners?.first : nil }
}
