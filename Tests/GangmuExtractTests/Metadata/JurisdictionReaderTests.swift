@testable internal import GangmuExtract
internal import GangmuModel
internal import Testing

@Suite struct JurisdictionReaderTests {
  static let places: [(issuer: String, year: Int?, name: String, code: String?, level: String)] = [
    ("中共株洲县委", 2015, "湖南省株洲市株洲县", "430221", "county"),
    ("株洲市渌口区人民政府", 2019, "湖南省株洲市渌口区", "430212", "county"),
    ("达州市达川区河市镇人民政府", 2017, "四川省达州市达川区河市镇", "511703", "township"),
    ("中共达州市达川区河市镇委员会", 2017, "四川省达州市达川区河市镇", "511703", "township"),
    ("广州市住房和城乡建设局", 2024, "广东省广州市", "440100", "prefecture"),
    ("辽宁省人民政府", 2017, "辽宁省", "210000", "province"),
    ("广州市卫生健康委员会", 2023, "广东省广州市", "440100", "prefecture"),
    ("北京市密云区人民政府", 2016, "北京市密云区", "110118", "county"),
    ("阿坝州人民政府办公室", 2021, "四川省阿坝藏族羌族自治州", "513200", "prefecture"),
    ("襄樊市人民政府", 2009, "湖北省襄樊市", "420600", "prefecture"),
    ("宁夏回族自治区党委办公厅", 2022, "宁夏回族自治区", "640000", "province"),
    ("国务院办公厅", 2004, "中华人民共和国", nil, "central"), ("教育部", nil, "中华人民共和国", nil, "central"),
    ("中共中央办公厅", 2014, "中华人民共和国", nil, "central"),
  ]

  @Test(arguments: places.indices) func findsThePlaceAtTheDocumentsDate(_ index: Int) {
    let place = Self.places[index]
    #expect(
      JurisdictionReader.jurisdiction(of: place.issuer, year: place.year)
        == .found(Metadata.Jurisdiction(name: place.name, code: place.code, level: place.level)))
  }

  @Test(arguments: [("鼓楼区人民政府", 2020), ("株洲县人民政府", 2021), ("朝阳区教育局", nil), ("渌口区人民政府", 2010)] as [(String, Int?)])
  func doesNotGuess(_ issuer: String, _ year: Int?) {
    #expect(JurisdictionReader.jurisdiction(of: issuer, year: year) == .uncertain)
  }

  @Test(arguments: ["县财政局", "市人民政府", "某协会", "", "县", "领导小组办公室"]) func findsNoneInRelativeNames(_ issuer: String) {
    #expect(JurisdictionReader.jurisdiction(of: issuer, year: 2020) == .none)
  }

  @Test func findsEveryRowOfTheTableByItsName() {
    for name in ["一五一团", "龙泉驿区", "阿巴嘎旗", "丁青县", "台湾省"] {
      let rows = DivisionTable.rows(beginning: Array((name + "人民政府").utf8)[...])
      #expect(rows.isEmpty == (name == "一五一团"), "\(name)")
    }
  }
}
