import GangmuModel

/// A text with the one time that a reader finds in it, marked.
struct DeadlineCase: Sendable, CustomStringConvertible {
  var text: String
  var kind: Deadline.Kind
  var value: String
  var description: String { text }

  init(_ text: String, _ kind: Deadline.Kind, _ value: String) {
    (self.text, self.kind, self.value) = (text, kind, value)
  }

  /// One group for each way of saying a time; the document was signed on 2 March 2021.
  static let found: [DeadlineCase] = limits + stretches + beginnings + lengths + recurrences

  static let limits: [DeadlineCase] = [
    .init("⟦2024年12月31日前⟧完成验收。", .by, "2024-12-31"), .init("⟦2025年6月底前⟧建成平台。", .by, "2025-06-30"),
    .init("⟦2022年年底前⟧全面推开。", .by, "2022-12-31"), .init("⟦到2025年年底⟧,每村一站。", .by, "2025-12-31"),
    .init("⟦2022年⟧在改革上取得决定性进展。", .by, "2022-12-31"),
    .init("⟦2022年底前⟧全面推开。", .by, "2022-12-31"), .init("⟦2026年末⟧基本完成。", .by, "2026-12-31"),
    .init("⟦到2025年⟧,服务体系更加完善。", .by, "2025-12-31"), .init("⟦到2025年底⟧,每村一站。", .by, "2025-12-31"),
    .init("⟦2022年12月31日之前⟧报送总结。", .by, "2022-12-31"), .init("各乡于⟦3月底前⟧上报。", .by, "2021-03-31"),
    .init("⟦今年6月底前⟧办结。", .by, "2021-06-30"), .init("⟦年底前⟧完成整改。", .by, "2021-12-31"),
    .init("⟦2023年3月上旬前⟧启动。", .by, "2023-03-10"), .init("⟦4月15日前⟧报县府办。", .by, "2021-04-15"),
    .init("力争⟦到“十四五”末⟧全面达标。", .by, "2025-12-31"), .init("本办法有效期⟦至2025年12月31日⟧。", .by, "2025-12-31"),
    .init("⟦2035年⟧,公共服务水平基本达到先进地区标准。", .by, "2035-12-31"),
    .init("为⟦2035年⟧基本建成现代化强县奠定基础。", .by, "2035-12-31"),
    .init("力争⟦2025年⟧每千人口医师数达到3人。", .by, "2025-12-31"), .init("材料报送(完成时限:⟦2022年10月⟧)。", .by, "2022-10-31"),
    .init("完成时限:⟦2022年6月底⟧。", .by, "2022-06-30"),
    .init("⟦二〇二二年六月底前⟧完成。", .by, "2022-06-30"), .init("⟦2022-10-20前⟧提交。", .by, "2022-10-20"),
    .init("⟦2022.4.6前⟧提交。", .by, "2022-04-06"), .init("⟦明年3月底前⟧完成。", .by, "2022-03-31"),
    .init("⟦到2025年⟧,高水平园区达到五个。", .by, "2025-12-31"),
    .init("⟦2021年12月18日20时40分前⟧报送。", .by, "2021-12-18"), .init("⟦5月10日下午5点前⟧报送。", .by, "2021-05-10"),
    .init("⟦2021年6月5日18:00前⟧提交。", .by, "2021-06-05"), .init("⟦本月底前⟧报送。", .by, "2021-03-31"),
    .init("总结于⟦次年1月底前⟧报送。", .by, "2022-01-31"),
    .init("项目⟦2025年⟧建成投用。", .by, "2025-12-31"), .init("前期工作完成后,⟦2026年⟧完工。", .by, "2026-12-31"),
    .init("⟦2025年⟧投用5所。", .by, "2025-12-31"), .init("⟦2022年⟧,城区细颗粒物平均浓度不高于38微克/立方米。", .by, "2022-12-31"),
    .init("报名截止时间为⟦5月12日⟧。", .by, "2021-05-12"), .init("网上填报截止后(⟦5月12日⟧)抽取名单。", .by, "2021-05-12"),
  ]

  static let stretches: [DeadlineCase] = [
    .init("⟦2022年⟧全县发展主要预期目标是:产值增长8%。", .during, "2022-01-01/2022-12-31"),
    .init("⟦2025年⟧新增航线50条以上。", .during, "2025-01-01/2025-12-31"),
    .init("⟦第二、三、四季度⟧房租减半。", .during, "2021-04-01/2021-12-31"),
    .init("确保⟦2021年⟧融资成本低于上年。", .during, "2021-01-01/2021-12-31"),
    .init("于⟦6月2日9:00至6月5日⟧填报。", .during, "2021-06-02/2021-06-05"),
    .init("⟦2021—2025年⟧,分批实施。", .during, "2021-01-01/2025-12-31"),
    .init("⟦2021年-2023年⟧开展行动。", .during, "2021-01-01/2023-12-31"),
    .init("⟦2023~2025年⟧,新建一批。", .during, "2023-01-01/2025-12-31"),
    .init("⟦2024年至2025年⟧推广。", .during, "2024-01-01/2025-12-31"),
    .init("⟦“十四五”期间⟧,持续投入。", .during, "2021-01-01/2025-12-31"),
    .init("⟦“十五五”时期⟧,继续推进。", .during, "2026-01-01/2030-12-31"),
    .init("⟦2024年上半年⟧完成调研。", .during, "2024-01-01/2024-06-30"),
    .init("⟦2024年下半年⟧开展评估。", .during, "2024-07-01/2024-12-31"),
    .init("⟦2025年第一季度⟧启动。", .during, "2025-01-01/2025-03-31"),
    .init("⟦2022年前三季度⟧调度。", .during, "2022-01-01/2022-09-30"), .init("⟦年内⟧完成选址。", .during, "2021-01-01/2021-12-31"),
    .init("⟦年内⟧发放贷款。", .during, "2021-01-01/2021-12-31"),
    .init("⟦2022年年内⟧完成选址。", .during, "2022-01-01/2022-12-31"),
    .init("⟦2024年⟧,选取三个镇试点。", .during, "2024-01-01/2024-12-31"),
    .init("⟦3月中旬至11月底⟧集中整治。", .during, "2021-03-11/2021-11-30"),
    .init("宣传发动阶段(⟦4月上旬⟧)", .during, "2021-04-01/2021-04-10"),
    .init("专项整治阶段(⟦2021年6月23日至11月20日⟧)", .during, "2021-06-23/2021-11-20"),
    .init("⟦即日起至2024年12月31日⟧受理。", .during, "2021-03-02/2024-12-31"),
    .init("会议安排在⟦8月份⟧举行。", .during, "2021-08-01/2021-08-31"),
    .init("于⟦6月5日⟧发放通知书。", .during, "2021-06-05/2021-06-05"),
    .init("报名时间为⟦5月7日至11日⟧。", .during, "2021-05-07/2021-05-11"),
    .init("⟦6月12日⟧公布录取结果。", .during, "2021-06-12/2021-06-12"),
    .init("⟦2024年⟧新建高标准农田25万亩。", .during, "2024-01-01/2024-12-31"),
    .init("⟦2025年⟧全面推开。", .during, "2025-01-01/2025-12-31"), .init("⟦2024年⟧启动前期工作。", .during, "2024-01-01/2024-12-31"),
    .init("确保⟦三季度⟧开工。", .during, "2021-07-01/2021-09-30"), .init("确保开工、⟦四季度⟧竣工。", .during, "2021-10-01/2021-12-31"),
    .init("缴费期为⟦2024年9月1日至12月31日⟧,新生儿出生后登记。", .during, "2024-09-01/2024-12-31"),
    .init("汛期(⟦5月1日至9月30日⟧)实行值班制度。", .during, "2021-05-01/2021-09-30"),
    .init("全县⟦2022年⟧开展三轮抽查。", .during, "2022-01-01/2022-12-31"),
  ]

  static let beginnings: [DeadlineCase] = [
    .init("本办法⟦自2021年3月24日起⟧施行。", .from, "2021-03-24"), .init("⟦2021年4月29日零时起⟧执行。", .from, "2021-04-29"),
    .init("本办法⟦自公布之日起30日后⟧施行。", .from, "2021-04-01"), .init("⟦自发布之日起一个月后⟧施行。", .from, "2021-04-02"),
    .init("⟦从2022年起⟧实行宣誓制度。", .from, "2022-01-01"),
    .init("本意见⟦自印发之日起⟧施行。", .from, "2021-03-02"), .init("⟦自公布之日起⟧施行。", .from, "2021-03-02"),
    .init("⟦2022年第四季度起⟧执行新标准。", .from, "2022-10-01"), .init("补贴⟦从4月1日起⟧发放。", .from, "2021-04-01"),
    .init("津贴⟦从2月1日起⟧发放。", .from, "2021-02-01"), .init("⟦自发布之日起⟧施行。", .from, "2021-03-02"),
    .init("⟦2022年起⟧不再受理。", .from, "2022-01-01"), .init("⟦自2022年开始⟧分步推开。", .from, "2022-01-01"),
  ]

  static let lengths: [DeadlineCase] = [
    .init("可⟦延缓3个月⟧缴付。", .within, "P3M"), .init("执行期限⟦自发布之日起3个月止⟧。", .within, "P3M"),
    .init("给予⟦6至12个月⟧的渐退期。", .within, "P12M"),
    .init("自收到申请之日起⟦3个工作日内⟧答复。", .within, "P3D"), .init("⟦60个工作日内⟧兑现。", .within, "P60D"),
    .init("公布之日起⟦30日内⟧备案。", .within, "P30D"), .init("印发后⟦3个月内⟧制定细则。", .within, "P3M"),
    .init("⟦48小时内⟧处置。", .within, "PT48H"), .init("⟦当日⟧办结。", .within, "P1D"), .init("合同签订⟦一个月内⟧备案。", .within, "P1M"),
    .init("⟦有效期5年⟧。", .within, "P5Y"), .init("本办法⟦试行一年⟧。", .within, "P1Y"), .init("⟦试用期六个月⟧。", .within, "P6M"),
    .init("⟦有效期为三年⟧。", .within, "P3Y"), .init("缓缴期限⟦不超过1年⟧。", .within, "P1Y"),
    .init("给予⟦最长12个月⟧的过渡期。", .within, "P12M"),
    .init("⟦通过3年的⟧持续推进,夯实基础。", .within, "P3Y"),
    .init("⟦经过五年⟧努力,实现全面振兴。", .within, "P5Y"), .init("⟦三年⟧新增学位1万个。", .within, "P3Y"),
    .init("⟦三年⟧补充教师不少于600人。", .within, "P3Y"), .init("上级审核时间⟦不超过6天⟧。", .within, "P6D"),
    .init("⟦经过5—10年左右时间⟧,基本完成。", .within, "P10Y"), .init("⟦用4年左右时间⟧完成排查。", .within, "P4Y"),
    .init("⟦三年内⟧实现达标。", .within, "P3Y"), .init("⟦6至12个月内⟧退出。", .within, "P12M"),
    .init("未在⟦2个工作日内⟧查阅的,予以提醒。", .within, "P2D"), .init("⟦半年内⟧完成。", .within, "P6M"),
    .init("⟦办理时限:3个工作日⟧。", .within, "P3D"), .init("⟦考试时间一般为90分钟⟧。", .within, "PT90M"),
    .init("⟦工期60天⟧。", .within, "P60D"),
    .init("当天申请,⟦当天⟧办结。", .within, "P1D"), .init("逾期⟦一年内⟧不缴清的,给予公示和取消补助处理。", .within, "P1Y"),
    .init("⟦两周内⟧反馈。", .within, "P2W"), .init("最迟⟦不超过4个小时⟧上报。", .within, "PT4H"),
  ]

  static let recurrences: [DeadlineCase] = [
    .init("⟦每年⟧至少举办2次讲座。", .recurring, "FREQ=YEARLY"), .init("2024年、2025年⟦每年⟧举办2次讲座。", .recurring, "FREQ=YEARLY"),
    .init("⟦每年度⟧开展评估。", .recurring, "FREQ=YEARLY"),
    .init("⟦每半年⟧召开一次会议。", .recurring, "FREQ=MONTHLY;INTERVAL=6"),
    .init("⟦每季度⟧通报进展。", .recurring, "FREQ=MONTHLY;INTERVAL=3"),
    .init("⟦每年第一季度⟧向上级报告。", .recurring, "FREQ=YEARLY;BYMONTH=1,2,3"),
    .init("⟦每年3月底前⟧报送。", .recurring, "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31"),
    .init("⟦每年6月、12月⟧报送。", .recurring, "FREQ=YEARLY;BYMONTH=6,12"),
    .init("⟦每年3月和9月⟧开展检查。", .recurring, "FREQ=YEARLY;BYMONTH=3,9"),
    .init("⟦每年6月底、12月底前⟧报送。", .recurring, "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1"),
    .init("⟦每年1月15日、7月15日前⟧报送。", .recurring, "FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=15"),
    .init("⟦每年1月31日前⟧公开。", .recurring, "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31"),
    .init("⟦每月5日、15日和25日⟧报送。", .recurring, "FREQ=MONTHLY;BYMONTHDAY=5,15,25"),
    .init("⟦每月5日前⟧、遇节日顺延。", .recurring, "FREQ=MONTHLY;BYMONTHDAY=5"),
    .init("⟦每月5日前⟧报送。", .recurring, "FREQ=MONTHLY;BYMONTHDAY=5"),
    .init("⟦每月底前⟧报送。", .recurring, "FREQ=MONTHLY;BYMONTHDAY=-1"),
    .init("⟦每月上、中、下旬⟧分别报送。", .recurring, "FREQ=MONTHLY;BYMONTHDAY=10,20,-1"),
    .init("⟦每周⟧调度。", .recurring, "FREQ=WEEKLY"), .init("⟦每周五⟧报送。", .recurring, "FREQ=WEEKLY;BYDAY=FR"),
    .init("⟦每周⟧一次例会。", .recurring, "FREQ=WEEKLY"), .init("⟦每半月⟧调度。", .recurring, "FREQ=MONTHLY;BYMONTHDAY=15,-1"),
    .init("⟦每两年⟧清理文件。", .recurring, "FREQ=YEARLY;INTERVAL=2"),
    .init("⟦每3～5年⟧轮训。", .recurring, "FREQ=YEARLY;INTERVAL=5"),
    .init("⟦每两月⟧会商。", .recurring, "FREQ=MONTHLY;INTERVAL=2"), .init("⟦每个工作日⟧公布。", .recurring, "FREQ=DAILY"),
    .init("⟦每季度最后一个周五前⟧报送。", .recurring, "FREQ=YEARLY;BYMONTH=3,6,9,12;BYDAY=-1FR"),
    .init("⟦每季度末月⟧报送。", .recurring, "FREQ=YEARLY;BYMONTH=3,6,9,12"),
    .init("⟦五年实现一轮⟧督察。", .recurring, "FREQ=YEARLY;INTERVAL=5"),
    .init("教师⟦5年一周期⟧轮训。", .recurring, "FREQ=YEARLY;INTERVAL=5"),
    .init("⟦每隔两年⟧清理。", .recurring, "FREQ=YEARLY;INTERVAL=2"), .init("⟦每隔一年⟧评比。", .recurring, "FREQ=YEARLY;INTERVAL=2"),
    .init("⟦每双月⟧报送。", .recurring, "FREQ=MONTHLY;INTERVAL=2"), .init("各镇⟦隔周⟧调度。", .recurring, "FREQ=WEEKLY;INTERVAL=2"),
    .init("⟦每旬⟧通报。", .recurring, "FREQ=MONTHLY;BYMONTHDAY=10,20,-1"),
    .init("⟦每15日⟧报告。", .recurring, "FREQ=DAILY;INTERVAL=15"),
    .init("⟦每学年⟧督导。", .recurring, "FREQ=YEARLY"),
    .init("⟦每年3月5日⟧前后开展志愿服务。", .recurring, "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=5"),
    .init("⟦每年2月底前⟧报送。", .recurring, "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"),
    .init("可以⟦每年⟧轮换。", .recurring, "FREQ=YEARLY"),
  ]

  /// Near misses: times that say nothing about when to act.
  static let none: [String] = [
    "现将2022年“民生实事”任务分解下达。",
    "2021年秋季学期开学前完成。", "本月工作小结。", "公布之日起30日后的情况。", "落实试行一年来的经验。", "会议于2021年1月5日10时召开。", "次年情况另行通报。",
    "2022年底线路完成改造方案。", "贯彻《法治建设纲要(2021-2025年)》。", "荣获五一劳动奖章。", "由杨国庆负责。", "开展“12·4”国家宪法日活动。",
    "十四届四次会议第2996号建议。", "加强八五普法。", "“八五”普法规划。", "坚持“一年打基础、三年见成效”。", "毕业5年内的高校毕业生。",
    "近3年内未受处罚。", "作出决定前审核。", "定期、适时、及时报告。", "近年来成效明显。", "当前形势严峻。", "逐年提高。", "每人每月1500元。",
    "每月200元。", "终身负责。", "长期坚持党的领导。", "持续推进。", "2022年度工作计划。", "比2020年提高。", "在2020年的基础上减少。", "达到2025年水平。",
    "2020年,全县经济稳步增长。", "2018年以来,成绩显著。", "年满60周岁的老人。", "3年以上工作经历。", "5年期贷款。", "三年级学生。",
    "第三年度考核。", "(2021年1月26日第八次会议通过)", "株某发〔2015〕1号", "国务院令第737号", "24小时值班。", "2021年是开局之年。",
    "上一年度情况。", "标准不超过6个月平均工资。", "2022年1—7月收支执行情况。", "分上、下半年两次抽查。", "2022年6月底前到期的证书。", "年均增长6%。",
    "连续两年每年接收学员50人的单位。", "1年内计分不超过2分。", "以每年看得见的变化取信于民。", "听取2022年1—7月预算执行情况等。", "实现“十四五”时期目标至关重要。",
    "剧场建成一年内演出100场的,给予奖励。",
    "2022年印发的《某县预案》同时废止。", "2023年修订的《某法》规定了职责。", "2022年6月出台的方案继续有效。", "对2024年建成的项目开展评估。", "项目2025年建成后移交。",
    "“十五五”时期是修渠的关键时期。", "“十五五”时期(2026—2030年)是修渠的关键五年。", "2026—2030年,是修渠的重要阶段。", "“十五五”(2026-2030年)时期,是修渠的关键五年。",
    "三年行动成效明显。", "重污染天数不超过6天。", "小学作业时间不超过60分钟,初中不超过90分钟。", "办事窗口间隔年久失修。", "三年来新增学位1万个。",
    "每满一年计2分。", "提高年终奖励。", "全年运行平稳。", "电话:0791-85257290。",
  ]
}
