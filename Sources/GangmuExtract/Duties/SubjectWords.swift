internal import GangmuModel

/// Words that cannot stand in a subject, or cannot begin one.
enum SubjectWords {
  private static let barred = UnitSet("对将把向由从于是并使让被给而但若如即因凡以在为了经请至到依据着报")
  /// Barred units in words that may stand in a body's name.
  private static let excused = UnitTrie(
    [
      "经济", "经信", "经贸", "农经", "财经", "经开", "经发", "经办", "经营", "经理", "经纪", "以上", "以下", "以及", "对外", "对口管理", "对口帮扶单位",
      "对口部门",
      "在京",
      "在地", "为民",
      "从业", "使用", "并购",
      "被考核",
      "被督察",
      "被督查", "被检查", "被审计", "被巡察", "被监管", "被评估", "自由", "缘由", "申请",
      "邀请", "提请", "聘请", "报社", "报业", "报刊", "日报", "晚报", "申报", "通报", "预报", "情报", "报告", "报名", "汇报", "报警", "报送", "上报", "公报",
      "海报", "举报", "不动产", "数据", "证据", "依法", "到位", "着力", "报到", "以工代赈", "因公", "经委", "经科", "经常居住地", "在建", "在校生", "在校学生",
      "在校大学生",
    ].map { ($0, true) })
  private static let place: UInt16 = 0x6240  // 所
  private static let starts = UnitTrie(
    [
      "任何", "可", "更好", "更加", "报社会", "报社团", "提请", "送交", "移送", "辅助", "一个", "一名", "一家", "协同", "一些", "部分", "个别", "有的", "少数",
      "某些", "许多", "不少",
      "指定", "确定", "扎扎实实",
      "多部门", "跨部门", "跨", "凡",
      "一切",
      "加强", "推动", "督促", "鼓励", "提倡", "倡导", "支持", "发挥", "引导", "确保", "允许", "授权", "委托", "协助", "召集",
      "配合", "责成", "责令", "建立", "健全", "完善", "推进",
      "强化", "落实", "提高", "提升", "实施", "开展", "探索", "推行", "促进", "深化", "优化", "保障", "坚持", "严格", "制定", "规范", "扩大", "拓展", "构建",
      "打造", "形成",
      "实现", "做好", "加快", "加大", "充分", "依托", "依法", "通过", "根据", "按照", "围绕", "结合", "针对", "各类", "有效", "要", "应", "对", "将", "把",
      "在", "向", "从",
      "以", "由", "经", "与", "和", "及", "或", "不", "未", "没有", "只", "需", "其", "该", "此", "这", "那", "报", "送", "使", "让", "被",
      "为", "是", "创新", "压实",
      "全面", "切实", "进一步", "积极", "认真", "大力", "深入", "统筹", "明确", "整合", "畅通", "设立", "组建", "成立", "选取", "动员", "引进", "培育", "培养",
      "支撑", "凝聚",
      "批转", "转发", "转送", "党中央", "中共中央", "现将", "全体", "参加", "参与", "聚焦", "健", "具备", "符合", "属于", "我", "本", "助力", "交", "到",
      "的", "请", "商", "以上",
      "归", "紧紧", "紧扣", "紧盯", "立足", "着眼", "建议", "上述", "下列", "现就", "打破", "充实", "邀请", "厚植", "营造", "逐", "调整", "培植", "激发",
      "释放", "增强", "提振", "挖掘", "弘扬", "家庭",
      "居民", "方便", "便利", "惠及", "造福",
      "赴", "同意", "原则同意", "会议同意", "会议原则同意",
      "公民",
      "个人",
      "群众",
    ].map { ($0, true) })
  /// Words that begin like a barred start and are names.
  private static let names = UnitTrie(
    [
      "其他", "其它", "归口", "归国", "归侨", "各类学校", "各类企业", "各类单位", "各类机构", "各类医疗机构", "各类用人单位", "各类金融机构", "建议办理", "建议承办",
      "建议提案", "对口管理", "对口帮扶单位", "对口部门", "部分地区", "交通", "商务", "商委", "商会",
      "商业", "商贸", "商标", "商品",
      "到位", "交警", "交易",
      "交管", "交建", "交投",
      "本级", "本部门", "本单位",
      "本市", "本县", "本省", "本区", "应急", "统筹办", "规范办", "综合办", "综合部", "科技创新局", "创新创业学院", "继续教育", "研究生院", "研究生处", "研究生工作部",
      "不动产",
      "全面依法", "经济", "经信", "经贸",
      "经开", "经发", "经营", "经办", "经纪", "再生", "再就业",
      "对外", "和平区", "以上", "报社", "报刊", "实施单位",
      "实施机关", "实施主体", "实施机构", "参与单位", "参加单位", "配合单位", "配合部门", "保障单位", "保障部门", "委托机关", "委托机构", "委托单位", "推进机构", "推进办",
      "建立健全办", "要素",
      "协助单位", "应征",
      "支持单位", "授权机构", "开展单位", "符合条件", "具备条件", "全面深化", "健康", "规范化", "家庭医生服务机构", "家庭农场", "我局", "我委", "我办", "我厅", "我部",
      "我院", "我校", "我行", "我镇",
      "我乡", "我街道", "我市", "我县", "我省", "我区", "我州", "居民委员会", "受委托", "有权机关", "有权部门", "有权单位", "有关", "能源", "使用单位", "使用管理单位",
      "使用部门", "使用机构", "被巡察单位", "被督导单位", "被审查单位", "被抽查单位", "被考评单位", "被投诉单位", "被检查单位", "被监督单位", "被审计单位", "被考核单位",
      "被督查单位", "被巡查单位", "被抽查单位", "被评估单位", "保障办", "保障局", "保障中心", "创建办", "推进办",
      "促进办", "实施办", "优化办",
      "可再生", "重点排污单位", "重点用能单位", "重点用水单位", "重点监管单位", "重点单位", "重点企业", "重点行业企业", "共青团", "开发区", "采购代理机构", "建设工程", "创新型",
      "创新主体",
      "创新中心", "创新平台", "发展改革", "发展和改革", "设区的市、", "设区的市和", "设区的市人民", "设区的市级以上", "设区的市级人民", "设区市",
    ].map { ($0, true) } + places.map { ($0, true) })
  /// 接收地所在乡镇: where something is done, which says whose body is meant.
  static let places = [
    "接收地", "承接地", "输入地", "输出地", "迁入地", "迁出地", "流入地", "流出地", "转入地", "转出地", "安置地", "建设地", "生产地", "销售地", "审批地", "登记地",
  ]
  private static let kinds = UnitTrie(
    [
      "政府", "人民政府", "党委", "法院", "检察院", "人大", "政协", "工会", "办公室", "街道", "企业", "机关", "人民法院", "人民检察院", "学校", "医院", "公安机关",
      "检察机关", "审判机关",
    ].map { ($0, true) })

  /// What a subject would begin with.
  enum Opening {
    case name
    /// 处置, 鉴定: a name only where a duty follows it.
    case verb
    /// 加强, 对: no name at all.
    case barred
  }

  static func opening(_ units: [UInt16], _ start: Int, _ limit: Int) -> Opening {
    let name = names.longest(units, at: start, limit: limit)?.end ?? start
    if units[start] == title || makesMany(units, start, limit) { return .barred }
    if name == start, entrusts(units, start, limit) { return .barred }
    guard let barred = starts.longest(units, at: start, limit: limit) else {
      return name == start && beginsWithVerb(units, start, limit) ? .verb : .name
    }
    return name < barred.end ? .barred : .name
  }

  /// 共同委托具备条件的机构承担: whom others charge with it.
  static func entrusts(_ units: [UInt16], _ start: Int, _ limit: Int) -> Bool {
    if entrusting.longest(units, at: start, limit: limit) != nil { return true }
    guard let (kind, end) = DutyPredicate.word(units, at: start, limit: limit), kind == .adverb else { return false }
    return entrusting.longest(units, at: end, limit: limit) != nil
  }

  private static let entrusting = UnitTrie(["委托", "授权", "聘请", "邀请", "推选", "选定"].map { ($0, true) })

  /// 《通知》要求各单位: no body's name begins with a title.
  private static let title: UInt16 = 0x300A

  /// 筹建50家企业: a verb and how many.
  private static func makesMany(_ units: [UInt16], _ start: Int, _ limit: Int) -> Bool {
    guard let end = ActionVerbs.end(units, at: start, limit: limit), end < limit else { return false }
    return UnitClass.of(units[end]).isDigit
  }

  private static let offices = EndingTrie(
    [
      "部门", "单位", "机构", "机关", "主体", "组织", "局", "委", "办", "厅", "部", "处", "室", "中心", "委员会", "办公室", "站", "所", "院", "小组",
      "大队", "支队",
    ].map {
      ($0, true)
    })

  /// Names begin with a character, a number (16区) or a quotation.
  private static func beginsName(_ unit: UInt16) -> Bool {
    let kind = UnitClass.of(unit)
    return kind.isHan || kind.isDigit || kind.isOpen
  }

  /// 建设园区: a verb begins the clause. In 建设单位, 监督管理部门, 服务中心 it begins a name.
  private static func beginsWithVerb(_ units: [UInt16], _ start: Int, _ limit: Int) -> Bool {
    guard let (kind, end) = DutyPredicate.word(units, at: start, limit: limit), kind != .none
    else { return !beginsName(units[start]) }
    guard kind == .verb || kind == .adverb || kind == .modal else { return true }
    if namesInCharge(units, start, limit) || namesFirm(units, start, limit) { return false }
    // 组织、编制等部门: matters of a list that shares its class.
    if kind == .verb, end < limit, units[end] == 0x3001 { return isActing(units, end + 1, limit) }
    var at = end
    for _ in 0..<3 {
      for stop in at + 1...at + 5 where stop <= limit {
        guard let (_, first) = offices.longest(units, end: stop, floor: end), first <= at,
          !DutySubject.isInsideWord(units, stop),
          BodyEnding.longest(units, end: stop, floor: start).map({ $0.ending.shape != .none }) ?? false
        else { continue }
        return false
      }
      guard kind != .adverb else { return true }
      if let (_, next) = operations.longest(units, at: at, limit: limit) {
        at = next
      } else if let (kind, next) = DutyPredicate.word(units, at: at, limit: limit), kind == .verb {
        at = next
      } else {
        return true
      }
    }
    return true
  }

  /// 运输企业, 施工总承包公司: firms by what they do.
  private static func namesFirm(_ units: [UInt16], _ start: Int, _ limit: Int) -> Bool {
    guard var (_, at) = trades.longest(units, at: start, limit: limit) else { return false }
    if let (_, next) = trades.longest(units, at: at, limit: limit) { at = next }
    return firms.longest(units, at: at, limit: limit) != nil
  }

  private static let trades = UnitTrie(
    (Trades.names + [
      "承保", "中标", "承运", "示范", "试点", "申报", "申请", "参保", "受灾", "用工", "招标", "托管", "代建", "评估", "咨询", "认证", "拍卖", "担保", "管理",
    ]).map { ($0, true) })
  private static let firms = UnitTrie(["企业", "公司", "银行", "医院", "学校", "高校"].map { ($0, true) })

  /// 主管民政部门: which of the departments; 主管教育部门的工作 is what somebody does.
  private static func namesInCharge(_ units: [UInt16], _ start: Int, _ limit: Int) -> Bool {
    guard units.has(inCharge, at: start, limit: limit) else { return false }
    let first = start + inCharge.count + 2
    for stop in first...first + longestMatter where stop <= limit {
      guard let (_, matter) = departments.longest(units, end: stop, floor: start), matter > start + inCharge.count
      else { continue }
      return stop == limit || units[stop] != of
    }
    return false
  }

  private static let inCharge = UnitFold.units("主管")
  private static let departments = EndingTrie(["部门", "机关", "单位", "机构"].map { ($0, true) })
  private static let longestMatter = 8

  /// What units are called by and do not do as a duty: 生产经营单位, 维护保养单位.
  private static let operations = UnitTrie(
    ["经营", "保养", "储存", "养护", "充装", "租赁", "作业", "回收", "处置", "加工", "行政"].map { ($0, true) })

  static let called = UnitFold.units("称")
  private static let acting = UnitTrie(
    ["协调", "指导", "监督", "实施", "推动", "开展", "督促", "参与", "落实", "推进", "完善", "强化", "规范", "优化", "支持", "帮助", "引导", "鼓励", "扶持"]
      .map { ($0, true) })

  /// 组织、协调和指导: verbs in a row.
  private static func isActing(_ units: [UInt16], _ at: Int, _ limit: Int) -> Bool {
    acting.longest(units, at: at, limit: limit) != nil
  }

  /// 市审计部门: behind the verb stands what makes it a name.
  static func beginsOffice(_ units: [UInt16], _ start: Int, _ limit: Int) -> Bool {
    for stop in start + 1...start + 3 where stop <= limit {
      if let (_, first) = offices.longest(units, end: stop, floor: start), first == start,
        !DutySubject.isInsideWord(units, stop), organising.longest(units, at: start, limit: limit) == nil,
        endsName(units, stop, limit)
      {
        return true
      }
    }
    return false
  }

  /// 加强组织领导: what the body does, no organisation.
  private static let organising = UnitTrie(
    [
      "领导", "保障", "建设", "实施", "协调", "管理", "动员", "发动", "力量", "引导", "推动", "推进", "开展", "安排", "申报", "宣传", "培训", "学习", "工作",
    ].map { ("组织" + $0, true) })
  private static let joints = UnitSet("和与及或等")

  /// 负责机关办公用房: more of a noun follows, so that 机关 is no office that 负责 names.
  private static func endsName(_ units: [UInt16], _ stop: Int, _ limit: Int) -> Bool {
    stop == limit || !UnitClass.of(units[stop]).isHan || joints.contains(units[stop])
      || DutyPredicate.read(units, at: stop, limit: limit) != nil
  }

  private static let verbal = UnitTrie(
    [
      "组成", "成立", "组建", "遵循", "实行", "开展", "加强", "推动", "推进", "建立", "完善", "健全", "落实", "确保", "遵守", "决定", "缓解", "提高", "提升",
      "坚持", "形成",
      "按照",
      "根据", "通过", "利用", "带动", "设立", "确定",
      "鼓励", "支持", "引导", "强化", "深化", "优化", "达到", "实现", "获得", "超过", "带来", "列入", "纳入", "提交", "呈报",
    ].map { ($0, true) } + [("组成员", false)])

  /// Verbs that no name goes on with.
  private static let governing = UnitTrie(
    [
      "成立", "组建", "设立", "下设", "遵循", "坚持", "遵守", "超过", "获得", "带动", "鼓励", "引导", "按照", "根据", "通过", "缓解", "带来", "厚植", "干扰",
      "干预", "侵害", "损害", "基金支付", "资金支付", "基金承担", "资金承担",
    ]
    .map {
      ($0, true)
    })

  /// 工作遵循政府…: a verb in the middle of what looks like one name.
  static func holdsVerb(_ units: [UInt16], _ span: Range<Int>, ending: Int) -> Bool {
    if commands(units, span) { return true }
    guard span.lowerBound + 2 < ending else { return false }
    // 省优化营商环境工作领导小组办公室
    let isCampaign =
      Levels.begins(units, span) && campaigns.longest(units, end: span.upperBound, floor: span.lowerBound) != nil
    for at in span.lowerBound + 1..<ending - 1 {
      // 县政府成立节水工作领导小组: not even in a campaign's name.
      if let (_, end) = founding.longest(units, at: at, limit: ending), units[at - 1] != formed,
        !units[end..<ending].contains(of)
      {
        return true
      }
      if !isCampaign, let (isVerb, end) = verbal.longest(units, at: at, limit: ending), isVerb, end < ending,
        !units[end..<ending].contains(of)
      {
        return true
      }
      if let (_, end) = governing.longest(units, at: at, limit: ending), end == ending { return true }
    }
    return false
  }

  private static let founding = UnitTrie(["成立", "组建", "设立"].map { ($0, true) })
  /// 新成立
  private static let formed: UInt16 = 0x65B0
  /// What is set up for a task that its name tells.
  static let taskGroups = ["领导小组", "专班", "指挥部", "协调小组", "工作小组", "推进小组", "联席会议"]
  private static let campaigns = EndingTrie((taskGroups + ["办公室", "委员会"]).map { ($0, true) })

  /// 会议要求县水利局, 提前通知县政府有关部门, 48小时内协调各镇: whom a verb before the name calls upon.
  private static func commands(_ units: [UInt16], _ span: Range<Int>) -> Bool {
    guard span.count > 4 else { return false }
    for at in span.lowerBound + 1..<span.upperBound - 2 where commanding.canBegin(units[at]) {
      guard let (_, end) = commanding.longest(units, at: at, limit: span.upperBound), end < span.upperBound else {
        continue
      }
      let rest = end..<span.upperBound
      if Levels.begins(units, rest) || Attributes.begins(units, rest) || isOffice(units, rest) { return true }
    }
    return span.contains { UnitClass.of(units[$0]).isDigit }
      && within.first(units, in: span) != nil
  }

  /// 教育局 behind 责成; 办公室 behind 协调 is the end of one name.
  private static func isOffice(_ units: [UInt16], _ name: Range<Int>) -> Bool {
    guard let (ending, start) = BodyEnding.of(units, name), start == name.lowerBound, !isKind(units, name) else {
      return false
    }
    return ending.shape == .core || ending.shape == .whole
  }

  private static let commanding = UnitTrie(
    ["要求", "责成", "责令", "通知", "邀请", "提醒", "告知", "督促", "协调", "商请", "提请", "召集", "建议", "需要", "受", "协助", "派出"].map {
      ($0, true)
    })
  private static let within = UnitTrie(["小时内", "分钟内", "日内", "天内"].map { ($0, true) })

  private static let of: UInt16 = 0x7684  // 的
  private static let modals = UnitSet("要应须")

  /// The units at which ``bars(_:_:from:)`` is to be asked.
  static var barringUnits: [UInt16] { modals.units + barred.units }

  @inline(__always)
  static func bars(_ units: [UInt16], _ at: Int, from start: Int) -> Bool {
    if modals.contains(units[at]) {
      return DutyPredicate.word(units, at: at, limit: units.count)?.kind == .modal && !ClauseEnds.isInWord(units, at)
    }
    guard barred.contains(units[at]) else { return false }
    if excused.longest(units, at: at, limit: units.count) != nil { return false }
    if at > start, let (_, end) = excused.longest(units, at: at - 1, limit: units.count), end > at { return false }
    return !(at > start && units[at - 1] == place)
  }

  static func isKind(_ units: [UInt16], _ span: Range<Int>) -> Bool {
    kinds.longest(units, at: span.lowerBound, limit: span.upperBound)?.end == span.upperBound
  }
}
