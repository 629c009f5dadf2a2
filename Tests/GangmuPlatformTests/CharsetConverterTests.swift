import GangmuPlatform
import Testing

@Suite struct CharsetConverterTests {
  static let conversions: [(String, [UInt8], String)] = [
    ("GB18030", [0xB9, 0xE3, 0xD6, 0xDD] as [UInt8], "广州"),
    ("GB18030", [0x81, 0x39, 0xEE, 0x39], "㐀"),
    ("GB18030", [0x95, 0x32, 0x82, 0x36], "𠀀"),
    ("Big5", [0xA4, 0xA4, 0xA4, 0xE5], "中文"),
    ("UTF-16LE", [0x3D, 0xD8, 0x00, 0xDE], "\u{1F600}"),
    ("UTF-16BE", [0x4E, 0x2D, 0x65, 0x87], "中文"),
  ]

  @Test(arguments: conversions)
  func converts(charset: String, bytes: [UInt8], expected: String) throws {
    let conversion = try #require(CharsetConverter.convert(bytes, from: charset))
    #expect(String(decoding: conversion.utf8, as: UTF8.self) == expected)
    #expect(conversion.faultCount == 0)
  }

  /// The places that GB 18030-2022 exchanged against the edition of 2005.
  static let exchanged: [([UInt8], UInt32)] = [
    ([0xA6, 0xD9] as [UInt8], 0xFE10 as UInt32), ([0xA6, 0xDA], 0xFE12), ([0xA6, 0xDB], 0xFE11),
    ([0xA6, 0xDC], 0xFE13),
    ([0xA6, 0xDD], 0xFE14), ([0xA6, 0xDE], 0xFE15), ([0xA6, 0xDF], 0xFE16), ([0xA6, 0xEC], 0xFE17),
    ([0xA6, 0xED], 0xFE18), ([0xA6, 0xF3], 0xFE19), ([0xFE, 0x59], 0x9FB4), ([0xFE, 0x61], 0x9FB5),
    ([0xFE, 0x66], 0x9FB6), ([0xFE, 0x67], 0x9FB7), ([0xFE, 0x6D], 0x9FB8), ([0xFE, 0x7E], 0x9FB9),
    ([0xFE, 0x90], 0x9FBA), ([0xFE, 0xA0], 0x9FBB), ([0x84, 0x31, 0x82, 0x36], 0xE78D),
    ([0x82, 0x35, 0x90, 0x37], 0xE81E),
  ]

  @Test(arguments: exchanged)
  func followsTheEditionOf2022(bytes: [UInt8], scalar: UInt32) throws {
    let conversion = try #require(CharsetConverter.convert(bytes, from: "GB18030"))
    #expect(String(decoding: conversion.utf8, as: UTF8.self).unicodeScalars.map(\.value) == [scalar])
  }

  @Test func reportsEachInvalidSequenceWithItsOffset() throws {
    let bytes: [UInt8] = [0xB9, 0xE3, 0xFF, 0xD6, 0xDD, 0x41, 0xFF, 0x42]
    let conversion = try #require(CharsetConverter.convert(bytes, from: "GB18030"))
    #expect(String(decoding: conversion.utf8, as: UTF8.self) == "广\u{FFFD}州A\u{FFFD}B")
    #expect(conversion.faultCount == 2)
    #expect(conversion.faults.map(\.offset) == [2, 6])
  }

  @Test func countsFaultsBeyondThoseItKeeps() throws {
    let conversion = try #require(CharsetConverter.convert([UInt8](repeating: 0xFF, count: 1000), from: "GB18030"))
    #expect(conversion.faultCount == 1000)
    #expect(conversion.faults.count == 16)
  }

  @Test func hasNoUnknownCharset() {
    #expect(CharsetConverter.convert([0x41], from: "no-such-charset") == nil)
    #expect(CharsetConverter.canonicalName(of: "no-such-charset") == nil)
    #expect(CharsetConverter.canonicalName(of: "shift_jis") == "Shift_JIS")
  }

  @Test func convertsNothingToNothing() throws {
    #expect(try #require(CharsetConverter.convert([], from: "GB18030")).utf8.isEmpty)
  }
}
