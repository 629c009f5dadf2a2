import GangmuIngest
import GangmuPlatform
import GangmuTestSupport
import Testing

@Suite struct ContainerTests {
  /// Each document as `uri=text`, each failure as `uri!code`.
  private func inputs(_ bytes: [UInt8], uri: String = "a", limits: ResourceLimits = ResourceLimits()) -> [String] {
    var found: [String] = []
    ContainerRegistry.forEachDocument(of: InputDocument(uri: uri, bytes: bytes), limits) { name, input in
      switch input {
      case .success(let document):
        found.append(
          "\(name)=\(String(decoding: document.bytes, as: UTF8.self))" + (document.format.map { "|\($0)" } ?? ""))
      case .failure(let error): found.append("\(name)!\(error.code.name)")
      }
      return true
    }
    return found
  }

  private func zip(_ parts: [(name: String, text: String)]) -> [UInt8] { ZIPWriter.package(parts) }

  @Test func givesAFileThatIsNoContainerItself() { #expect(inputs(Array("一、".utf8)) == ["a=一、"]) }

  @Test func readsTheEntriesOfArchivesInTheirOrder() {
    #expect(inputs(zip([("乙/b.txt", "二"), ("a.html", "一")]), uri: "x.zip") == ["x.zip#乙/b.txt=二", "x.zip#a.html=一"])
  }

  @Test func readsArchivesInsideArchives() {
    let inner = zip([("b.txt", "二")])
    var outer = ZIPWriter()
    outer.add(Array("i.zip".utf8), inner)
    outer.add(Array("c.txt".utf8), Array("三".utf8))
    #expect(inputs(outer.finished()) == ["a#i.zip#b.txt=二", "a#c.txt=三"])
  }

  @Test func refusesArchivesThatLieTooDeep() {
    var bytes = zip([("b.txt", "二")])
    for _ in 0..<5 {
      var outer = ZIPWriter()
      outer.add(Array("z".utf8), bytes)
      bytes = outer.finished()
    }
    #expect(inputs(bytes) == ["a#z#z#z#z!limit"])
  }

  @Test func readsNamesInGBK() {
    var writer = ZIPWriter()
    writer.add(encoded("方案", "GB18030") + Array(".txt".utf8), Array("一".utf8), flags: 0)
    #expect(inputs(writer.finished()) == ["a#方案.txt=一"])
  }

  @Test func makesNamesHarmless() { #expect(inputs(zip([("a\u{1B}[2J", "一")])) == ["a#a\u{FFFD}[2J=一"]) }

  @Test func leavesOutWhatSystemsPutBesideDocuments() {
    let parts = ["__MACOSX/b.txt", "f/.DS_Store", "Thumbs.db", "._b.txt", "b.txt"].map { (name: $0, text: "一") }
    #expect(inputs(zip(parts)) == ["a#b.txt=一"])
  }

  @Test func leavesOfficePackagesWhole() {
    for name in ["[Content_Types].xml", "OFD.xml", "mimetype"] { #expect(inputs(zip([(name, "x")])).count == 1) }
    #expect(inputs(zip([("[Content_Types].xml", "x")]))[0].hasPrefix("a=PK"))
  }

  @Test func reportsArchivesThatCannotBeRead() {
    let whole = zip([("a.txt", "一二三"), ("b.txt", "四五六")])
    #expect(inputs(Array(whole.prefix(50))).last?.hasSuffix("!damaged") == true)
    #expect(inputs(zip([])) == ["a!no-text"])
    var writer = ZIPWriter()
    writer.add(Array("s.txt".utf8), [UInt8](repeating: 7, count: 30), flags: 0x801)
    writer.add(Array("b.txt".utf8), Array("二".utf8))
    #expect(inputs(writer.finished()) == ["a#s.txt!encrypted", "a#b.txt=二"])
  }

  @Test func keepsWithinItsLimits() {
    var limits = ResourceLimits()
    limits.entries = 1
    #expect(inputs(zip([("a", "一"), ("b", "二")]), limits: limits) == ["a#a=一", "a!limit"])
    limits = ResourceLimits()
    limits.unpackedBytes = 5
    #expect(inputs(zip([("a", "一"), ("b", "二")]), limits: limits) == ["a#a=一", "a!limit"])
  }

  @Test func countsWhatUnpacksMoreThanItMay() {
    let dense = Self.gzip
    #expect(inputs(dense, uri: "x.txt.gz")[0].hasPrefix("x.txt.gz#x.txt="))
    var limits = ResourceLimits()
    limits.unpackedBytes = 1 << 20
    #expect(inputs(dense, limits: limits) == ["a!limit"])
  }

  /// 2 MB of zeros, by gzip.
  private static var gzip: [UInt8] {
    (try? HelperProgram.run("gzip", ["-c"], input: [UInt8](repeating: 0x30, count: 2 << 20), seconds: 30).bytes) ?? []
  }

  @Test func readsDataSets() {
    let rows = """
      {"id": 7, "text": "一、\\n二", "title": "x"}

      {"id": "乙", "html": "<p>三</p>", "text": "三"}
      {"text": "四"}
      {"id": 8}
      {bad
      """
    #expect(
      inputs(Array(rows.utf8), uri: "d.jsonl") == [
        "d.jsonl#7=一、\n二", "d.jsonl#乙=<p>三</p>|html", "d.jsonl#line 4=四", "d.jsonl#line 5!damaged",
        "d.jsonl#line 6!damaged",
      ])
  }

  @Test func takesOnlyObjectsWithTextForDataSets() {
    #expect(inputs(Array(#"{"name": "x"}"#.utf8)).count == 1)
    #expect(inputs(Array(#"{"name": "x"}"#.utf8))[0].hasPrefix("a="))
    #expect(inputs(Array(#"{"name": "x"}"#.utf8), uri: "d.jsonl") == ["d.jsonl#line 1!damaged"])
  }
}
