internal import GangmuModel
internal import Testing

@Suite struct UnitFoldTests {
  @Test(arguments: [
    ("（一）", "(一)"), ("２０２４．５％", "2024.5%"), ("国发〔2015〕1号", "国发[2015]1号"), ("〖注〗", "【注】"),
    ("—–－―", "----"), ("～〜", "~~"), ("：∶﹕", ":::"), ("，；！？", ",;!?"), ("\u{3000}\u{A0}", "  "),
    ("二○○四", "二〇〇四"), ("責任單位", "责任单位"), ("⼀、⼆", "一、二"), ("ＡＢｃ", "ABc"),
  ])
  func foldsLookAlikes(_ written: String, _ folded: String) {
    #expect(UnitFold.units(written) == folded.unicodeScalars.map { UInt16($0.value) })
  }

  @Test(arguments: ["①②㈠⑴⒈", "。、《》“”", "【】", "Ⅰ"]) func keepsNumbersAndMarksOfTheirOwn(_ kept: String) {
    #expect(UnitFold.units(kept) == Array(kept.utf16))
  }

  @Test func changesNothingTheSecondTime() {
    for unit in UInt16.min...UInt16.max {
      let once = UnitFold.fold(unit)
      #expect(UnitFold.fold(once) == once, "U+\(String(unit, radix: 16))")
    }
  }

  @Test func givesOneUnitForAScalarBeyondTheBasicPlane() {
    #expect(UnitFold.units("a𠀀b") == [0x61, UnitFold.beyond, 0x62])
  }

  @Test func foldsPatternsAsTextsAreFolded() {
    let sample = "（責任單位：縣財政局）①　㈠．２"
    #expect(UnitFold.units(sample) == SourceText(sample).units)
  }
}
