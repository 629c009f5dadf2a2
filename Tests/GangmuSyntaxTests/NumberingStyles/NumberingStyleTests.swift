import GangmuModel
import GangmuSyntax
import GangmuTestSupport
import Testing

/// Every form of marker that published documents use, and what only looks like one.
@Suite struct NumberingStyleTests {
  struct Form: Sendable, CustomTestStringConvertible {
    var line: String
    var style: String
    var ordinal: Int
    var testDescription: String { line }

    init(_ line: String, _ style: String, _ ordinal: Int) {
      self.line = line
      self.style = style
      self.ordinal = ordinal
    }
  }

  static let forms = [
    Form("一、总体要求", "hanComma", 1), Form("十六、附则", "hanComma", 16), Form("三十一、监督", "hanComma", 31),
    Form("廿一、监督", "hanComma", 21), Form("一 、总体要求", "hanComma", 1), Form("一.总体要求", "hanComma", 1),
    Form("贰、工作任务", "hanComma", 2), Form("⼀、总体要求", "hanComma", 1), Form("二十大精神的学习，二、", "", 0),
    Form("(一)指导思想", "hanParen", 1), Form("（二十三）完善制度", "hanParen", 23), Form("( 三)完善制度", "hanParen", 3),
    Form("〔一〕指导思想", "hanParen", 1), Form("㈠指导思想", "hanParen", 1), Form("四）深化改革", "hanParen", 4),
    Form("(一十九)加强保障", "hanParen", 19), Form("（一）、加强保障", "hanParen", 1), Form("（四）至少每月巡查一次", "hanParen", 4),
    Form("(三).加强保障", "hanParen", 3),
    Form("(2)、加强保障", "arabicParen", 2),
    Form("1.建立台账", "arabicDot", 1), Form("1．建立台账", "arabicDot", 1), Form("１．建立台账", "arabicDot", 1),
    Form("12﹒建立台账", "arabicDot", 12), Form("3、建立台账", "arabicDot", 3), Form("⒈建立台账", "arabicDot", 1),
    Form("2.2020年1月以来的台账", "arabicDot", 2), Form("3、2024年建立台账", "arabicDot", 3), Form("3、5月6日建立台账", "arabicDot", 3),
    Form("(1)建立台账", "arabicParen", 1), Form("（１）建立台账", "arabicParen", 1), Form("⑴建立台账", "arabicParen", 1),
    Form("4)建立台账", "arabicHalfParen", 4), Form("①建立台账", "circled", 1), Form("㉑建立台账", "circled", 21),
    Form("❶建立台账", "circled", 1), Form("➀建立台账", "circled", 1), Form("①②", "circled", 1),
    Form("第一编 总则", "bookOrdinal", 1), Form("第一分编 通则", "bookOrdinal", 1), Form("第二章　总　则", "chapterOrdinal", 2),
    Form("第三节 程序", "sectionOrdinal", 3), Form("第一条为了规范管理", "articleOrdinal", 1),
    Form("第十条之一 补充规定", "articleOrdinal", 10), Form("第 五 条 本办法", "articleOrdinal", 5),
    Form("第5条 本办法", "articleOrdinal", 5), Form("第十一条【适用范围】本办法", "articleOrdinal", 11),
    Form("第一篇 发展环境", "partOrdinal", 1), Form("第二部分　下步打算", "partOrdinal", 2), Form("第三部分：附则", "partOrdinal", 3),
    Form("一 总体要求", "hanBare", 1), Form("二. 重点任务", "hanComma", 2),
    Form("1.1　编制目的", "decimalOutline", 1), Form("5.2.1　建立健全机制", "decimalOutline", 1),
    Form("01实施提升行动", "arabicBare", 1), Form("2 组织机构", "arabicBare", 2), Form("Ⅱ、工作任务", "romanDot", 2),
    Form("A.建立台账", "letterDot", 1), Form("c)建立台账", "letterDot", 3), Form("（b）建立台账", "letterDot", 2),
    Form("任务一：建立台账", "labelOrdinal", 1),
    Form("行动二 建立台账", "labelOrdinal", 2),
    Form("一是抓学习", "ordinalIs", 1), Form("二要抓落实", "ordinalMust", 2), Form("第一，抓学习", "ordinalFirst", 1),
    Form("其二，抓落实", "ordinalOfThese", 2), Form("首先，抓学习", "sequencer", 1), Form("最后，抓总结", "sequencer", 4),
    Form("一方面，抓学习", "onOneHand", 1), Form("另一方面，抓落实", "onOneHand", 2), Form("★1.建立台账", "arabicDot", 1),
  ].filter { !$0.style.isEmpty }

  @Test(arguments: forms)
  func readsForm(_ form: Form) throws {
    let token = try #require(firstToken(form.line))
    #expect(token.isAtLineStart)
    #expect(NumberingStyleRegistry.all[token.style].name == form.style)
    #expect(token.ordinal == form.ordinal)
  }

  /// A marker may not be read where none stands: decimals, years, notes, words, references, appositions.
  @Test(arguments: [
    "2024年工作", "2023年,全县", "3.5", "(2023年)", "(2015年1月26日全会通过)", "(此件公开发布)", "(试行)", "10个重点",
    "第一责任人要履职", "第一议题学习", "第一时间处置", "第一季度完成", "第一批试点", "第十三次党代会", "第三方评估", "十三届三次全会",
    "十九大精神", "一、二、三等奖的奖金", "一、二级残疾人", "二、三级公立医院", "三、四类人才", "(一)(二)项规定", "(一)、(二)项", "(一)、二项", "(一)、第二项",
    "第九条、第十条规定", "第五条规定的情形", "第五条第二款", "第九条修改为：某", "第三条后增加一条", "一体推进", "三农工作", "五位一体布局", "百年变局", "010-88886666",
    "Ⅰ级响应", "A类人才", "B2B平台", "2024.4.6", "1、2号线", "1、2023号令", "1、2月份",
    "第一部分是总体要求。", "第一部分 讲目标，第二部分讲任务。", "第一篇文章", "第二部分资金由县财政局承担", "一 级响应", "三 月五日", "一 五、六年级",
    "一 要提高认识，抓好落实。",
  ])
  func seesNoMarker(_ line: String) throws {
    let token = firstToken(line)
    #expect(token == nil || token?.isAtLineStart == false || token?.isBeforeDigit == true, "\(line)")
  }

  @Test func readsEveryMarkerAlsoInFullWidth() throws {
    for form in Self.forms {
      let token = firstToken(form.line.fullWidth)
      #expect(token?.ordinal == form.ordinal, "\(form.line.fullWidth)")
    }
  }

  @Test func registersEachStyleOnce() {
    let names = NumberingStyleRegistry.all.map { $0.name }
    #expect(Set(names).count == names.count)
    #expect(names.count <= 32, "the dispatch table has one bit a style")
  }

  @Test func registersEveryStyleFile() throws {
    let files = try RepositoryFile.names(in: "Sources/GangmuSyntax/NumberingStyles")
    let shared: Set = ["HeadingLine.swift", "OrdinalHeading.swift", "OrdinalWord.swift", "ParenReference.swift"]
    let types = Set(NumberingStyleRegistry.all.map { "\($0).swift" })
    #expect(Set(files).subtracting(shared) == types)
  }

  private func firstToken(_ line: String) -> NumberingToken? {
    let text = SourceText(line)
    var tokens: [NumberingToken] = []
    NumberingLexer(text.units).tokens(in: text.span, line: 0, into: &tokens)
    return tokens.first
  }
}
