internal import GangmuModel

/// How a quantity is compared.
enum Comparison: String, Sendable {
  case atLeast = ">="
  case atMost = "<="
  case equal = "="
  case about = "~"
}

/// Whether a number is a level or a change.
enum QuantityChange: String, Sendable {
  case none = ""
  case more = "+"
  case less = "-"
}

/// The words before a number that compare it or make it a change.
struct QuantityOperator: Sendable {
  var comparison: Comparison?
  var change = QuantityChange.none
  /// 达到, 超过, 不少于: enough to make a target. 约 and 共 are not.
  var isStrong: Bool
  /// 达到, 达: with 力争 before it the value is a lower bound.
  var isReaching = false
  var start: Int
  /// Where its words end; a year may stand between them and the number.
  var end: Int
}

enum QuantityBounds {
  private struct Word: Sendable {
    var comparison: Comparison?
    var change = QuantityChange.none
    var isStrong = true
    var isReaching = false
  }

  /// 改造提升5万亩: 提升 says what is done, not by how much.
  static func isWork(_ lead: QuantityOperator, from start: Int, _ units: [UInt16]) -> Bool {
    lead.change == .more && works.longest(units, endingAt: lead.start, from: start) != nil
  }

  private static let works = WordEndings<Bool>(
    ["改造", "整治", "修缮", "优化", "巩固", "新建", "建设", "升级", "创建", "培育"].map { ($0, true) })

  /// The operator that ends where the number begins, changes and comparisons combined (增长不低于, 提高到).
  static func operatorBefore(_ number: Int, from start: Int, _ units: [UInt16]) -> QuantityOperator? {
    operatorEnding(at: beforeYear(number, from: start, units), from: start, units)
      ?? beforeEach(number, from: start, units) ?? beforeBase(number, from: start, units)
      ?? upTo(number, from: start, units)
  }

  /// 提高占比⟦至⟧75%: the verb stands before the rate.
  private static func upTo(_ number: Int, from start: Int, _ units: [UInt16]) -> QuantityOperator? {
    guard number - 3 > start, units[number - 1] == 0x81F3 || units[number - 1] == 0x5230,  // 至 到
      rates.longest(units, endingAt: number - 1, from: start)?.value == true
    else { return nil }
    return QuantityOperator(isStrong: true, start: number - 1, end: number)
  }

  /// 不低于⟦财政支出的⟧2%, 控制在⟦总面积的⟧25%以内: the operator stands before what the share is of.
  private static func beforeBase(_ number: Int, from start: Int, _ units: [UInt16]) -> QuantityOperator? {
    guard number - 2 > start, units[number - 1] == 0x7684 else { return nil }  // 的
    var at = number - 2
    while at > start, number - at <= longestBase, UnitClass.of(units[at]).isHan {
      if let found = operatorEnding(at: at, from: start, units), found.comparison != nil,
        denials.contains(units[found.start])
      {
        return found
      }
      at -= 1
    }
    return nil
  }

  private static let longestBase = 24
  private static let denials = UnitSet("不控")

  private static func operatorEnding(at number: Int, from start: Int, _ units: [UInt16]) -> QuantityOperator? {
    var end = number
    var found: QuantityOperator?
    for _ in 0..<4 {
      while end > start, UnitClass.of(units[end - 1]).isBlank, units[end - 1] != 0x09 { end -= 1 }
      guard let (word, at) = words.longest(units, endingAt: end, from: start),
        others.longest(units, endingAt: end, from: start) == nil
      else { break }
      if var known = found {
        if known.comparison == nil { known.comparison = word.comparison }
        if known.change == .none, !known.isReaching { known.change = word.change }
        known.isStrong = known.isStrong || word.isStrong
        known.isReaching = known.isReaching || word.isReaching
        known.start = at
        found = known
      } else {
        found = QuantityOperator(
          comparison: word.comparison, change: word.change, isStrong: word.isStrong, isReaching: word.isReaching,
          start: at, end: end)
      }
      end = at
    }
    return found
  }

  /// 减少农药用量3%, 提高办事效率30%以上: the verb that opens the part says that a share is a change, where no rate is
  /// named (提高入园率90% is a level).
  static func openingChange(_ candidate: TargetReader.Candidate, _ units: [UInt16]) -> QuantityChange {
    let (part, end) = (candidate.part, candidate.leadStart)
    guard candidate.quantity.kind == .percent || candidate.quantity.kind == .point || isCost(candidate, units) else {
      return .none
    }
    let aim = aims.end(units, at: part.lowerBound, limit: end) ?? part.lowerBound
    let start = UnitWords.skippingAdverbs(units, at: aim, limit: end)
    guard let (change, verb) = openings.longest(units, at: start, limit: end), verb + 2 <= end,
      candidate.quantity.kind == .point || rates.longest(units, endingAt: end, from: verb)?.value != true,
      !units[verb..<end].contains(where: { UnitClass.of($0).isDigit })
    else { return .none }
    return change
  }

  /// 降低采购成本1.1亿元
  private static func isCost(_ candidate: TargetReader.Candidate, _ units: [UInt16]) -> Bool {
    candidate.quantity.kind == .money
      && costs.longest(units, endingAt: candidate.leadStart, from: candidate.part.lowerBound) != nil
  }

  private static let costs = WordEndings<Bool>(["成本", "费用", "负担", "支出", "损失", "债务", "税费", "杂费"].map { ($0, true) })
  private static let openings = UnitTrie<QuantityChange>([
    ("减少", .less), ("降低", .less), ("压减", .less), ("压缩", .less), ("削减", .less), ("缩减", .less), ("节约", .less),
    ("下调", .less), ("下浮", .less),
    ("增加", .more), ("提高", .more), ("提升", .more), ("扩大", .more),
  ])
  private static let aims = WordList(["力争", "争取", "确保", "实现", "力求"])
  /// True for those that are themselves shares.
  private static let rates = WordEndings<Bool>(
    ["率", "占比", "比例", "比重", "覆盖面"].map { ($0, true) } + ["效率", "利率", "费率", "频率", "生产率"].map { ($0, false) })

  /// 不低于⟦每亩⟧300万元: the operator stands before what the number is counted over.
  private static func beforeEach(_ number: Int, from start: Int, _ units: [UInt16]) -> QuantityOperator? {
    var at = number - 1
    while at > start, number - at <= longestEach, UnitClass.of(units[at]).isHan {
      if units[at] == each, let found = operatorEnding(at: at, from: start, units), found.comparison != nil {
        return found
      }
      at -= 1
    }
    return nil
  }

  private static let each: UInt16 = 0x6BCF  // 每
  private static let longestEach = 8

  /// 提高到⟦2025年的⟧70%: the operator stands before the year.
  private static func beforeYear(_ number: Int, from start: Int, _ units: [UInt16]) -> Int {
    guard number > start, units[number - 1] == 0x7684 else { return number }  // 的
    let reader = WrittenDateReader(units: units, limit: number)
    let year = (max(start, number - 8)..<number).first { units[$0] != 0x7684 && reader.date(at: $0)?.end == number - 1 }
    guard let year, year > start, units[year - 1] == 0x5230 || units[year - 1] == 0x81F3 else { return number }  // 到 至
    return year
  }

  /// 以上, 以下, 以内, 左右 after a quantity, (含) before it left out.
  static func boundAfter(_ end: Int, limit: Int, _ units: [UInt16]) -> (comparison: Comparison, end: Int)? {
    guard let (comparison, after) = suffixes.longest(units, at: units.skipBlanks(end, limit: limit), limit: limit)
    else {
      return nil
    }
    return (comparison, after)
  }

  private static let suffixes = UnitTrie<Comparison>([
    ("以上", .atLeast), ("及以上", .atLeast), ("(含)以上", .atLeast), ("以下", .atMost), ("及以下", .atMost), ("(含)以下", .atMost),
    ("以内", .atMost), ("之内", .atMost), ("(含)以内", .atMost), ("左右", .about), ("上下", .about), ("(含)", .atLeast),
    ("之上", .atLeast), ("起步", .atLeast),
  ])

  /// 不, 不得, 不应 before each: what must not be.
  private static func denied(_ words: [String]) -> [String] {
    ["不", "不得", "不能", "不应", "不可", "不宜", "不应当", "不准"].flatMap { no in words.map { no + $0 } }
  }

  private static let words = WordEndings<Word>(
    group(denied(["少于", "低于", "小于", "短于"]), Word(comparison: .atLeast))
      + group(denied(["超过", "大于", "高于", "多于", "长于", "突破", "超出"]), Word(comparison: .atMost))
      + group(
        [
          "至少", "最少", "最低", "≥", "＞", ">", "≧",
          "原则上不少于", "原则上不低于", "至少为",
        ], Word(comparison: .atLeast))
      + group(
        [
          "超过", "大于", "高于", "多于", "突破", "超", "力争达到", "力争达", "力争完成", "力争突破", "力争超过", "确保超过", "逾", "迈上", "跨上", "站上", "跃上",
          "迈过", "跨过",
        ],
        Word(comparison: .atLeast))
      + group(["保持在", "稳定在", "维持在", "巩固在", "保持", "维持", "稳定保持", "巩固保持"], Word())
      + group(
        [
          "低于", "小于", "少于", "控制在", "控制到", "≤", "<",
          "≦",
          "最多", "至多", "最高", "限速", "限高", "限重", "压缩在", "压减至",
        ], Word(comparison: .atMost))
      + group(["约", "大约", "约为", "约合", "约占", "接近", "将近", "近"], Word(comparison: .about, isStrong: false))
      + group(["达到", "达", "达成", "到达", "达至", "占到", "要达到", "均达到", "分别达到", "分别达", "均达", "总数达"], Word(isReaching: true))
      + group(
        [
          "提高到", "提升到", "提高至", "提升至", "增加到", "增加至", "增至", "增长到", "增长至", "扩大到", "扩大至", "上升到", "上升至", "降到", "降至", "降低到",
          "降低至", "下降到", "下降至", "减少到", "减少至", "缩减到", "缩减至", "压缩到", "压缩至", "压减到", "扩展至", "扩展到", "缩小到", "缩小至", "缩短到",
          "缩短至", "发展到", "发展至", "扩大至", "扩增到", "扩增至", "拓展到", "拓展至",
        ], Word())
      + group(
        [
          "提升为", "增加为", "调整为", "扩大为", "提高为", "为", "是", "占",
          "力争", "计划", "总计", "合计",
        ],
        Word(isStrong: false))
      + group(
        [
          "增长", "增加", "提高", "提升", "上升", "增幅达到", "扩大", "增长了", "增加了", "提高了", "提升了", "递增", "新增长", "上浮", "上涨", "上调", "增收",
          "增效", "增产", "增产了", "净增", "净增加", "净增长",
        ],
        Word(change: .more))
      + group(
        [
          "下降", "减少", "降低", "压减", "压缩", "缩减", "下调", "下浮", "下降了", "减少了", "降低了", "压降", "缩短", "降幅达到", "精简", "消减", "削减",
          "减产", "减排", "回落", "下滑", "下跌", "收窄", "增长-", "增幅-", "增速-", "同比-", "比上年-",
        ],
        Word(change: .less)))

  /// Words that end like an operator: 签约15个.
  private static let others = WordEndings<Bool>(
    ["签约", "履约", "节约", "预约", "合约", "公约", "特约", "集约", "违约", "邀约", "下达", "传达", "送达", "转达", "抢占", "侵占", "挤占"].map {
      ($0, true)
    })

  private static func group(_ list: [String], _ word: Word) -> [(String, Word)] { list.map { ($0, word) } }
}
