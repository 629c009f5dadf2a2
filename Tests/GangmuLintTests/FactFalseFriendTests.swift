import Gangmu
import GangmuLint
import GangmuModel
import Testing

/// What looks like a fault of annexes, marks, quantities, bodies, deadlines or citations and is none.
@Suite struct FactFalseFriendTests {
  @Test(arguments: [
    // Marks.
    "1）登记名称；2）登记年代；a)登记材料。",
    "“县级河长每月巡河一次，镇级河长每周巡河一次。”",
    "各县（市、区）、各镇〔街道〕人民政府（管委会）负责。",
    "落实《〈河道条例〉实施办法》《河道管护办法（试行）》（以下简称“两个办法”）。",
    "河道等级、河岸等高线、河面等位移数据按月更新。",
    "会议……研究河道管护。",
    // Quantities.
    "2023—2025年疏浚河道3～5条，执行GB 50016-2014%表和DB12/T 345-2020。",
    "补助5万元—10万元，占比15%～30%，电话010-12345678。",
    "设一、二、三等奖，推广一、二、三产业融合，落实第三、四项任务，开展一、二级评定，三、四季度评估。",
    "最近3年以上未修缮的河段，节约经费10%左右，预约20人以上。",
    "最低不少于3条，60%以上的河段，近三年内完成，至少3个多功能站点。",
    "办事效率提高30%，劳动生产率提高5%，游客增长120%，事故发生率下降10%。",
    "毛入学率达到101%，任务完成率达到120%，拨备覆盖率达到150%。",
    "共3500米，5千米河段，3万亩农田，2千瓦水泵。",
    // Bodies.
    "按照全县组织部署和全市宣传部署，各镇组织部门抓好落实。",
    "明确每条河道的责任单位：由各镇提出，县水利局审核。",
    "县文化和旅游局、县农业农村局、县生态环境局、县市场监管局参加。",
    "（责任单位：县水利局、市水利局，各镇）",
    // Deadlines.
    "2016年底前已完成普查，2015年底前建成的涵闸由各镇管护，2020年6月30日之前签订的合同继续有效。",
    "今年底前完成清淤，自印发之日起30日内上报。",
    "尽快启动，2025年6月底前完成。",
    // Citations.
    "完善公司法人治理，清理会计法规，开展预算法定工作，加强消防法治教育。",
    "根据《河道条例》（鹭市发〔2023〕8号）《湖泊条例》，落实鹭市发〔2023〕9号文件和《水库条例》。",
    "落实《宪法》《民法典》《规划环境影响评价条例》。",
  ])
  func passes(line: String) throws {
    let document = try letter(holding: line)
    let linter = Linter(profile: .authored)
    let findings = linter.findings(in: document) + linter.findings(in: linter.notes(on: document))
    let own = findings.filter { finding in
      ["ANX", "PUN", "QTY", "RSP", "DDL", "REF"].contains { finding.code.hasPrefix($0) }
    }
    #expect(own.map { "\($0.code): \($0.message.english)" } == [])
  }
}
