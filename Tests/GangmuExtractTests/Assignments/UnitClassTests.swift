import GangmuLexicon
import GangmuModel
import GangmuTestSupport
import Testing

@testable import GangmuExtract

@Suite struct UnitClassTests {
  /// A name with the kind and level that a reader gives it in a document of a county.
  static let inCounty: [(String, AssignedUnit.Kind?, AssignedUnit.Level?)] = [
    ("县委组织部", .party, .county), ("县委", .party, .county), ("县委常委会", .party, .county), ("每个镇", .locality, .township),
    ("各市", .locality, .prefecture), ("县委办", .party, .county), ("党委", .party, nil),
    ("县人大常委会", .congress, .county), ("县政府办公室", .government, .county), ("县财政局", .government, .county),
    ("县政协", .cppcc, .county), ("县纪委监委", .discipline, .county), ("县法院", .court, .county),
    ("县检察院", .procuratorate, .county),
    ("县总工会", .massOrganization, .county), ("团县委", .massOrganization, .county), ("县供电公司", .enterprise, .county),
    ("县人民医院", .institution, .county), ("县税务局", .government, .county), ("各镇", .locality, .township),
    ("各乡镇人民政府", .government, .township), ("各村", .locality, .village), ("县河长制领导小组", .coordination, .county),
    ("县防汛指挥部办公室", .coordination, .county), ("村委会", .community, .village), ("县律师协会", .massOrganization, .county),
    ("县粮食行业协会", .association, .county), ("县人武部", .military, .county), ("市水利局", .government, .prefecture),
    ("省财政厅", .government, .province), ("国务院", .government, .central), ("财政部", .government, .central),
    ("中央组织部", .party, .central), ("最高人民法院", .court, .central), ("有关部门", nil, nil), ("县级以上水利部门", nil, nil),
    ("各市县", .locality, nil), ("市场监管局", .government, nil), ("县供电公司(配电中心)", .enterprise, .county),
  ]

  /// Names of divisions that are common words as well: 老城区 is a part of any town.
  private static let commonWords: Set<String> = ["古城区", "南郊区", "市郊区", "新城区", "新市区", "老城区", "城区", "郊区"]

  @Test func knowsEveryDivisionAsAPlace() {
    let names = Set(Lexicon.rows("divisions").map { $0[0] }).subtracting(Self.commonWords)
    let missed = names.filter { name in
      let units = UnitFold.units(name)
      return !name.hasSuffix("市辖区") && !name.contains("群岛") && BodyEnding.of(units, 0..<units.count) == nil
    }
    #expect(missed.isEmpty)
    #expect(names.count > 3_000)
  }

  @Test(arguments: inCounty) func classifies(_ name: String, _ kind: AssignedUnit.Kind?, _ level: AssignedUnit.Level?) {
    let units = SourceText(utf8: Array(name.utf8)).units
    #expect(UnitKind.of(units, 0..<units.count) == kind)
    let levels = UnitLevel(Metadata.Jurisdiction(name: "云溪县", code: "430999", level: "county"))
    #expect(levels.of(name) == level)
  }

  static let cities: [(String, String?, String?, AssignedUnit.Level?)] = [
    ("湖南省", "430000", "province", .prefecture), ("北京市", "110000", "province", .province),
    ("广东省广州市", "440100", "prefecture", .prefecture), ("北京市石景山区", "110107", "county", .province),
    ("福建省泉州市石狮市", "350581", "county", .county), ("中华人民共和国", nil, "central", nil),
  ]

  @Test(arguments: cities) func resolvesTheCity(
    _ name: String, _ code: String?, _ level: String?, _ city: AssignedUnit.Level?
  ) {
    let levels = UnitLevel(Metadata.Jurisdiction(name: name, code: code, level: level))
    #expect(levels.of("市水利局") == city)
  }

  @Test func leavesOpenWhatTheNameDoesNotSay() {
    let levels = UnitLevel(nil)
    #expect(levels.of("市水利局") == nil)
    #expect(levels.of("财政局") == nil)
    #expect(levels.of("广州市水务局") == .prefecture)
    #expect(levels.of("株洲县水利局") == .county)
  }

  @Test func classifiesWhatWasPutBack() throws {
    let facts = try AssignmentCase.facts(of: DeclaredCases.title + "一、修渠。(责任单位:县委组织部、编办、财政局)")
    #expect(facts.assignments.flatMap(\.units).map(\.kind) == [.party, .party, .government])
    #expect(facts.assignments.flatMap(\.units).map(\.level) == [.county, .county, .county])
  }
}
