internal import GangmuModel

/// NO-07.
enum DocnumDuplicateRule: CorpusRule {
  static let description = RuleDescription(
    code: "NO-07", name: "docnum-duplicate", severity: .warning,
    summary: LocalizedText("两个文件用了同一文号", "two documents with one number"),
    rationale: LocalizedText(
      "文号由机关代字、年份和顺序号组成，一号一文；重号多是录入错误或张冠李戴。",
      "Agency, year and serial number are one document's: a number that is there twice was typed or joined wrongly."),
    basis: [.init("党政机关公文处理工作条例", "第九条", .practice)],
    breaks: [
      .init(
        "青政发〔2021〕3号\n青岚县人民政府关于加强古桥保护的意见\n各镇人民政府：\n为加强古桥保护，提出如下意见。\n一、摸清底数\n开展普查。\n青岚县人民政府\n2021年3月5日\n",
        "青政发〔2021〕3号\n青岚县人民政府关于做好防汛抗旱的通知\n各镇人民政府：\n为做好防汛抗旱，通知如下。\n一、加强值守\n落实责任。\n青岚县人民政府\n2021年5月5日\n")
    ],
    passes: [
      .init(
        "青政发〔2021〕3号\n青岚县人民政府关于加强古桥保护的意见\n各镇人民政府：\n为加强古桥保护，提出如下意见。\n一、摸清底数\n开展普查。\n青岚县人民政府\n2021年3月5日\n",
        "青政发[2021]3号\n关于加强古桥保护的意见\n各镇人民政府：\n为加强古桥保护，提出如下意见。\n一、摸清底数\n开展普查。\n青岚县人民政府\n2021年3月5日\n",
        caption: LocalizedText("同一文件的两份", "two copies of one document")),
      .init(
        "青政发〔2021〕3号\n青岚县人民政府关于加强古桥保护的意见\n各镇人民政府：\n为加强古桥保护，提出如下意见。\n一、摸清底数\n开展普查。\n青岚县人民政府\n2021年3月5日\n",
        "青政发〔2022〕3号\n青岚县人民政府关于做好防汛抗旱的通知\n各镇人民政府：\n为做好防汛抗旱，通知如下。\n一、加强值守\n落实责任。\n青岚县人民政府\n2022年5月5日\n"),
    ])

  static func notes(on document: CheckedDocument) -> [CorpusNote] {
    guard let number = document.metadata.documentNumber else { return [] }
    let titles = DocumentTitles.all(of: document)
    guard !titles.isEmpty else { return [] }
    let own = Wording.content(number.text)
    let span = document.numbers.first { Wording.content(document.text.units, $0.span) == own }?.span
    return [document.note(DocumentTitles.key(number.text), [number.text] + titles, span)]
  }

  static func check(_ notes: [CorpusNote], _ report: inout CorpusReport) {
    for group in CorpusNotes.groups(notes) {
      guard let first = group.first else { continue }
      for note in group.dropFirst() where !isCopy(note, of: first) {
        let title = first.values.dropFirst().first ?? ""
        report.add(
          note,
          LocalizedText(
            "\(note.value(0))已是《\(title)》（\(first.uri)）的文号",
            "\(note.value(0)) is the number of 《\(title)》 (\(first.uri)) already"),
          advice: LocalizedText("核对文号", "check the number"))
      }
    }
  }

  /// Mirrors keep the same document under titles that differ in length.
  private static func isCopy(_ note: CorpusNote, of other: CorpusNote) -> Bool {
    note.values.dropFirst().contains { title in
      other.values.dropFirst().contains { DocumentTitles.areAlike($0, title) }
    }
  }
}
