internal import GangmuExtract
internal import GangmuModel
internal import Testing

@Suite struct ReferenceExtractorTests {
  private func document() -> DocumentSketch {
    var sketch = DocumentSketch()
    sketch.part(.main)
    sketch.paragraph("根据《全省水利〈十年〉规划》（某政发〔2020〕8号,以下简称《规划》）和《节水条例》(以下简称“条例”)制定。")
    sketch.clause("第一条", ordinal: 1, "按照《规划》和“条例”执行,依照《节水条例》第三条、第五条处理。")
    sketch.clause("第二条", ordinal: 2, "有下列情形的,按本办法第一条办理:")
    sketch.clause("(一)", ordinal: 1, parent: "main/第二条", "甲;")
    sketch.clause("(二)", ordinal: 2, parent: "main/第二条", "除第(一)项外的,见附件1;")
    sketch.clause("第三条", ordinal: 3, "第二条第一款第(二)项、第九条以及附件3适用。第一责任人在第一季度报告。")
    sketch.part(.annex)
    sketch.paragraph("表格。")
    return sketch
  }

  @Test func resolvesShortNamesToTheirDocuments() {
    let found = document().facts(ReferenceExtractor.self).references.filter { $0.kind == .document }
    #expect(found.map(\.text) == ["《全省水利〈十年〉规划》", "《节水条例》", "《规划》", "“条例”", "《节水条例》"])
    #expect(found.map(\.title) == ["全省水利〈十年〉规划", "节水条例", "全省水利〈十年〉规划", "节水条例", "节水条例"])
    #expect(found.map(\.documentNumber) == ["某政发〔2020〕8号", nil, "某政发〔2020〕8号", nil, nil])
    #expect(found.map(\.alias) == ["《规划》", "“条例”", "《规划》", "“条例”", nil])
  }

  @Test func resolvesPlacesOfTheSameText() {
    let sketch = document()
    let facts = sketch.facts(ReferenceExtractor.self)
    let found = facts.references.filter { $0.kind == .internal }
    #expect(found.map(\.text) == ["第一条", "第(一)项", "附件1", "第二条第一款第(二)项", "第九条", "附件3"])
    #expect(found.map(\.target) == ["main/第一条", "main/第二条/(一)", "annex1", "main/第二条/(二)", nil, nil])
    #expect(facts.diagnostics.map(\.rule) == ["reference-unresolved", "reference-unresolved"])
    for reference in facts.references { #expect(sketch.context.text[reference.span] == reference.text) }
    #expect(facts.references.map(\.id) == facts.references.indices.map { "r\($0 + 1)" })
  }

  @Test func findsTheClauseOfAnOutlineThatIsCalledAnArticle() {
    var sketch = DocumentSketch()
    sketch.part(.main)
    sketch.clause("一、", ordinal: 1, "总则")
    sketch.clause("（一）", ordinal: 1, parent: "main/一、", "按照《某税法》（以下简称某税法）办理。")
    sketch.clause("二、", ordinal: 2, "按本通知第一条第（一）项执行。")
    let references = sketch.facts(ReferenceExtractor.self).references
    #expect(references.map(\.target) == [nil, "main/一、/（一）"])
    #expect(references.map(\.alias) == ["某税法", nil])
  }

  @Test func findsTheSectionOfAPlan() {
    var sketch = DocumentSketch()
    sketch.part(.main)
    sketch.clause("一、", ordinal: 1, "分三部分，第一部分是总则。")
    sketch.clause("二、", ordinal: 2, "保障")
    sketch.clause("（一）", ordinal: 1, parent: "main/二、", "经费。")
    sketch.clause("三、", ordinal: 3, "落实本方案第二部分第（一）项，标准见第二部分。")
    let references = sketch.facts(ReferenceExtractor.self).references
    #expect(references.map(\.text) == ["第二部分第（一）项", "第二部分"])
    #expect(references.map(\.target) == ["main/二、/（一）", "main/二、"])
  }

  @Test func findsTheSectionThatBearsTheName() {
    var sketch = DocumentSketch()
    sketch.part(.main)
    sketch.clause("第一部分：", ordinal: 1, "回顾")
    sketch.clause("一、", ordinal: 1, parent: "main/第一部分：", "落实本方案第二部分，标准见第一部分。")
    sketch.clause("二、", ordinal: 2, parent: "main/第一部分：", "督查。")
    sketch.clause("第二部分", ordinal: 2, "打算")
    let references = sketch.facts(ReferenceExtractor.self).references
    #expect(references.map(\.target) == ["main/第二部分", "main/第一部分："])
  }

  @Test(arguments: [
    "《没有收尾的标题", "》《", String(repeating: "《", count: 3000), String(repeating: "第", count: 3000), "“条例”", "第一季度", "第(三)批",
    "依照行政许可法第八条", "某总局令第3号第32条", "《某法》（试行）第二十条第一款", "附件",
  ])
  func findsNoPlacesInOtherText(_ text: String) {
    var sketch = DocumentSketch()
    sketch.part(.main)
    sketch.paragraph(text)
    #expect(sketch.facts(ReferenceExtractor.self).references.filter { $0.kind == .internal }.isEmpty)
  }
}
