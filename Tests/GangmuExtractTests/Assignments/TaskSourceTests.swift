import GangmuModel
import GangmuTestSupport
import Testing

@testable import GangmuExtract

@Suite struct TaskSourceTests {
  private static let body = """
    云溪县关于修好水渠的实施意见

    一、修渠引水。分段整修东风渠和红旗渠。每季度清理一次渠口淤泥，保证水流通畅。
    二、建立制度。
    （一）建立渠长制度，由县水利局公布渠长名单和电话。
    （二）加强领导。县政府每年听取一次修渠情况汇报，及时研究解决困难。

    """

  /// A task of the annex with the clauses that it came from, and how many differences in wording are reported.
  static let tasks: [(String, [String], Int)] = [
    ("分段整修东风渠和红旗渠", ["main/一"], 0), ("每季度清理一次渠口淤泥,保证水流通畅;建立渠长制度,由县水利局公布", ["main/一", "main/二/(一)"], 0),
    ("县政府每半年听取一次修渠情况汇报,及时研究解决困难", ["main/二/(二)"], 1), ("加强领导", ["main/二/(二)"], 0), ("开展植树造林和封山育林", [], 0),
    ("保证水流", [], 0),
    ("由县水利局公布渠长名单（责任单位：县水利局）", ["main/二/(一)"], 0),
  ]

  @Test(arguments: tasks) func linksTasksOfAnAnnex(_ task: String, _ clauses: [String], _ differences: Int) throws {
    for text in AssignmentCase.twins(Self.body + "附件\n任务分工\n\n1.\(task)。\n2.其他事项由各镇自行安排。\n") {
      let parsed = try ParsedText(text)
      var facts = Facts()
      let context = ExtractionContext(document: parsed.document, tree: parsed.tree)
      AssignmentExtractor.extract(from: context, into: &facts)
      TaskSourceExtractor.extract(from: context, into: &facts)
      let sources = facts.sources["annex1/1"] ?? []
      #expect(sources.map(\.clause) == clauses)
      #expect(facts.diagnostics.count == differences)
      for source in sources { #expect(context.text.trimmed(source.span) == source.span) }
    }
  }

  @Test func takesTheSentenceThatSaysIt() throws {
    let parsed = try ParsedText(Self.body + "附件\n任务分工\n\n1.分段整修东风渠和红旗渠。\n")
    var facts = Facts()
    let context = ExtractionContext(document: parsed.document, tree: parsed.tree)
    TaskSourceExtractor.extract(from: context, into: &facts)
    let source = try #require(facts.sources["annex1/1"]?.first)
    #expect(context.text[source.span] == "分段整修东风渠和红旗渠")
  }
}
