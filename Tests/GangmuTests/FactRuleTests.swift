import Gangmu
import GangmuModel
import Testing

/// Each rule finds its own kind of fact, and says so.
@Suite struct FactRuleTests {
  private static let title = "青岚县人民政府关于修好水渠的实施意见\n青政发〔2024〕3号\n各镇人民政府：\n2024年3月1日会议提出。\n"
  private static let texts: [(FactRule, String)] = [
    (.bracketFormula, "一、修渠。分段整修。（责任单位：县水利局）"),
    (.bareBracket, "一、修渠。分段整修。（县水利局、各镇）\n二、清淤。定期清淤。（县水利局）\n三、宣传。广泛宣传。（县委宣传部）"),
    (.labelLine, "一、修渠。分段整修。\n责任单位：县水利局"), (.leadSentence, "一、修渠。由县水利局牵头，县财政局配合，分段整修。"),
    (.bodyHeading, "一、职责\n（一）县水利局职责。分段整修干渠。"),
    (.dutyRoster, "一、职责\n县水利局：负责整修干渠。"), (.dutySubject, "一、修渠。县水利局要分段整修。"),
    (.plainStatement, "一、修渠。县水利局定期发布水情。"), (.describedSubject, "一、修渠。承担修渠任务的供水企业要公开价格。"),
    (.listBeforeComma, "一、修渠。县水利局、县财政局，应当分段整修。"), (.dutyAgent, "一、修渠。修渠方案由县水利局审批。"),
    (.dutyPartner, "一、修渠。适时会同县财政局提出方案。"), (.dateLimit, "一、修渠。2025年底前完工。"),
    (.startDate, "一、修渠。自2025年5月1日起施行。"), (.dateStretch, "一、修渠。2025年下半年开展检查。"),
    (.dateRange, "一、修渠。2025—2027年分段整修。"), (.yearPart, "一、修渠。年内完成清淤。"), (.ownDate, "一、附则。自印发之日起施行。"),
    (.durationLimit, "一、修渠。收到报告后5个工作日内答复。"), (.recurrence, "一、修渠。每季度清淤一次。"),
    (.ongoingWords, "一、修渠。分段整修。\n完成时限：长期坚持"), (.coverage, "一、修渠。到2025年，水渠管护实现全覆盖。"),
    (.zeroTarget, "一、修渠。到2025年，隐患清零。"), (.doubling, "一、修渠。到2025年，灌溉面积翻一番。"),
    (.shareLevel, "一、修渠。到2025年，完好率达到95%以上。"), (.countedTask, "一、修渠。到2025年，新建水渠10条。"),
    (.quotedTitle, "一、修渠。落实《青岚县水渠管护办法》要求。"),
    (.declaredAlias, "一、修渠。落实《青岚县水渠管护办法》（以下简称《办法》）。二、管渠。按照《办法》执行。"),
    (.internalNumber, "一、修渠。\n（一）分段整修。\n（二）按照第（一）项执行。"), (.annexMention, "一、修渠。任务见附件1。"),
  ]

  @Test(arguments: texts) func namesTheRule(_ rule: FactRule, _ text: String) throws {
    let whole = Self.title + text + "\n\n青岚县人民政府\n2024年3月5日\n"
    let document = try Converter().convert(Array(whole.utf8), uri: "plan.txt")
    let rules =
      document.assignments.map(\.rule) + document.deadlines.map(\.rule) + document.targets.map(\.rule)
      + document.references.map(\.rule)
    #expect(rules.contains(rule))
  }

  @Test func namesAreStable() {
    for rule in FactRule.allCases {
      #expect(rule.rawValue.utf8.allSatisfy { $0 == 0x2D || (0x61...0x7A).contains($0) })
      #expect(!rule.summary.isEmpty)
    }
  }
}
