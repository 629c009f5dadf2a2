import Testing

@testable import GangmuExport
import GangmuModel

@Suite struct JSONWriterTests {
  private func written(_ body: (inout JSONWriter) -> Void, pretty: Bool = false) -> String {
    var json = JSONWriter(output: ByteOutput(), pretty: pretty)
    body(&json)
    return String(decoding: json.finish().bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("", #""""#),
    ("青岚", #""青岚""#),
    (#"a"b\c"#, #""a\"b\\c""#),
    ("1\n2\t3\r", #""1\n2\t3\r""#),
    ("\u{0}\u{1F}\u{8}\u{C}\u{1B}", #""\u0000\u001f\b\f\u001b""#),
    ("\u{7F}\u{2028}𠮷", "\"\u{7F}\u{2028}𠮷\""),
    ("1234567\"", #""1234567\"""#),
    ("12345678\"90123456789\n", #""12345678\"90123456789\n""#),
    ("\u{20}\u{21}\u{23}\u{5B}\u{5D}........", "\" !#[]........\""),
  ])
  func escapesOnlyWhatItMust(value: String, expected: String) {
    #expect(written { $0.string(value) } == expected)
  }

  @Test func escapesEveryByteAtEveryPlaceOfAWord() {
    for byte in UInt8(0)..<0x80 {
      for before in 0..<9 {
        let value = String(repeating: "x", count: before) + String(UnicodeScalar(byte)) + "yyyyyyyyyy"
        let json = written { $0.string(value) }
        let isPlain = byte >= 0x20 && byte != 0x22 && byte != 0x5C
        #expect((json.utf8.count == value.utf8.count + 2) == isPlain, "byte \(byte) after \(before)")
      }
    }
  }

  @Test(arguments: [
    (1.0, "1.0"), (0.0, "0.0"), (0.87, "0.87"), (0.9, "0.9"), (0.996, "1.0"), (-1.0, "0.0"), (0.05, "0.05"),
  ])
  func writesSharesWithAtMostTwoDecimals(value: Double, expected: String) {
    #expect(written { $0.share(value) } == expected)
  }

  @Test(arguments: [(0, "0"), (7, "7"), (10, "10"), (1_234_567, "1234567"), (-5, "-5"), (Int.min, "\(Int.min)")])
  func writesIntegers(value: Int, expected: String) {
    #expect(written { $0.number(value) } == expected)
  }

  @Test func indentsWhatIsNotEmpty() {
    let json = written(
      { json in
        json.beginObject()
        json.key("a")
        json.beginArray()
        json.endArray()
        json.key("b")
        json.strings(["x", "y"])
        json.key("c")
        json.span(TextSpan(1, 2))
        json.key("d")
        json.span(nil)
        json.endObject()
      }, pretty: true)
    #expect(
      json == """
        {
          "a": [],
          "b": [
            "x",
            "y"
          ],
          "c": {"start": 1, "end": 2},
          "d": null
        }
        """)
  }
}

@Suite struct ByteOutputTests {
  private final class Collector {
    var pieces: [[UInt8]] = []
  }

  @Test(arguments: [1, 64, 100, 1000]) func handsOnEverythingInPieces(pieceSize: Int) {
    let collector = Collector()
    var output = ByteOutput(pieceSize: pieceSize) { bytes in
      collector.pieces.append(bytes.withUnsafeBufferPointer(Array.init))
      return true
    }
    JSONExporter.write(SampleDocument.document, options: ExportOptions(), into: &output)
    output.flush()
    var whole = ByteOutput()
    JSONExporter.write(SampleDocument.document, options: ExportOptions(), into: &whole)
    let bytes = whole.bytes
    #expect(collector.pieces.flatMap(\.self) == bytes)
  }

  @Test func writesTheWordsThatTheModelHas() {
    func agree<Value: RawRepresentable & CaseIterable>(_ type: Value.Type, _ word: (Value) -> StaticString)
    where Value.RawValue == String {
      for value in type.allCases { #expect(word(value).description == value.rawValue) }
    }
    agree(AssignedUnit.Role.self, \.word)
    agree(AssignedUnit.Kind.self, \.word)
    agree(AssignedUnit.Level.self, \.word)
    agree(Assignment.Basis.self, \.word)
  }

  @Test func stopsAskingAReceiverThatRefused() {
    let collector = Collector()
    var output = ByteOutput(pieceSize: 64) { bytes in
      collector.pieces.append(bytes.withUnsafeBufferPointer(Array.init))
      return false
    }
    for _ in 0..<100 { output.append("12345678") }
    output.flush()
    let isClosed = output.isClosed
    #expect(isClosed)
    #expect(collector.pieces.count == 1)
  }
}
