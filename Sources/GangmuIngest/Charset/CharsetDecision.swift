internal import GangmuModel
internal import GangmuPlatform

/// Decides which charset bytes are in, and reads them.
///
/// In this order: what the user says; a byte order mark; UTF-16 without one; valid UTF-8, whatever is declared; what
/// is declared, where the bytes are valid in it; GB18030 or Big5 by their everyday characters; ICU's detector.
enum CharsetDecision {
  /// - Parameter isPlainText: The text will be read as it stands: it is made on the way.
  static func decode(
    _ bytes: [UInt8], override: String? = nil, isPlainText: Bool = false
  ) throws(IngestError) -> DecodedText {
    if let override { return try overridden(bytes, override) }
    if let marked = byteOrderMark(bytes) { return convert(bytes, marked, confidence: 1) }
    let text = isPlainText ? SourceText(wellFormed: bytes) : nil
    let check = text.map { UTF8Check($0) } ?? UTF8Check(bytes)
    if check.hasNull || !check.isValid, let utf16 = CharsetStatistics.utf16WithoutMark(bytes) {
      return convert(bytes, utf16, confidence: 0.95)
    }
    let declared = check.marks.contains("<") ? DeclaredCharset.find(bytes) : nil
    if isUTF8(check, bytes) {
      let conflict = check.multibyteCount > 0 ? conflict(declared, used: "UTF-8") : nil
      return utf8(bytes, check, text, confidence: check.isValid ? 1 : 0.9, conflict)
    }
    if let name = declared.flatMap(CharsetName.canonical), let text = asDeclared(bytes, name) { return text }
    return guess(bytes, declared)
  }

  private static func overridden(_ bytes: [UInt8], _ name: String) throws(IngestError) -> DecodedText {
    guard let charset = CharsetName.canonical(name) else {
      throw IngestError(
        .undecodable, "there is no encoding named “\(name)”; use an IANA name such as GB18030, Big5 or UTF-16LE")
    }
    if charset == "UTF-8" { return utf8(bytes, UTF8Check(bytes), nil, confidence: 1, nil) }
    return convert(bytes, charset, confidence: 1)
  }

  private static func byteOrderMark(_ bytes: [UInt8]) -> String? {
    let marks: [(name: String, mark: [UInt8])] = [
      ("UTF-8", [0xEF, 0xBB, 0xBF]), ("UTF-32LE", [0xFF, 0xFE, 0, 0]), ("UTF-32BE", [0, 0, 0xFE, 0xFF]),
      ("UTF-16LE", [0xFF, 0xFE]), ("UTF-16BE", [0xFE, 0xFF]), ("GB18030", [0x84, 0x31, 0x95, 0x33]),
    ]
    return marks.first { bytes.starts(with: $0.mark) }?.name
  }

  /// Valid, or damaged in few places: text in another charset has hardly a valid sequence among the invalid ones.
  private static func isUTF8(_ check: UTF8Check, _ bytes: [UInt8]) -> Bool {
    if check.isValid { return true }
    if check.multibyteCount > check.faultCount * 3 { return true }
    // A page that was cut off ends in the midst of a character.
    return check.faultCount == 1 && check.multibyteCount > 0 && (check.faults.first?.offset ?? 0) >= bytes.count - 3
  }

  private static func utf8(
    _ bytes: [UInt8], _ check: UTF8Check, _ text: SourceText?, confidence: Double, _ conflict: Diagnostic?
  ) -> DecodedText {
    let valid = check.isValid ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
    return DecodedText(
      CharsetConversion(utf8: valid, faults: check.faults, faultCount: check.faultCount), check: check, text: text,
      encoding: "UTF-8", confidence: confidence, diagnostics: conflict.map { [$0] } ?? [])
  }

  /// The declared charset where nothing speaks against it.
  private static func asDeclared(_ bytes: [UInt8], _ name: String) -> DecodedText? {
    if name == "UTF-8" || name.hasPrefix("UTF-16") || name.hasPrefix("UTF-32") { return nil }
    if CharsetName.isSingleByte(name), CharsetStatistics.gb18030Likelihood(bytes) > 0.6 { return nil }
    guard let conversion = CharsetConverter.convert(bytes, from: name), isAcceptable(conversion, bytes) else {
      return nil
    }
    return DecodedText(conversion, encoding: name, confidence: conversion.faultCount == 0 ? 1 : 0.9)
  }

  /// Valid, or damaged in few places.
  private static func isAcceptable(_ conversion: CharsetConversion, _ bytes: [UInt8]) -> Bool {
    conversion.faultCount == 0 || conversion.faultCount * 20 <= bytes.count
  }

  private static func guess(_ bytes: [UInt8], _ declared: String?) -> DecodedText {
    let gb = CharsetStatistics.gb18030Likelihood(bytes)
    let big5 = CharsetStatistics.big5Likelihood(bytes)
    var candidates: [(name: String, confidence: Double)] = []
    if gb > 0.5 || big5 > 0.8 {
      candidates = [("GB18030", gb), ("Big5", big5 * 0.9)]
      candidates.sort { $0.confidence > $1.confidence }
    }
    for (name, confidence) in candidates {
      if let text = asGuessed(bytes, name, confidence, declared) { return text }
    }
    // The detector tries forty charsets: it is asked only where the usual two do not fit.
    if let (name, confidence) = detected(bytes), let text = asGuessed(bytes, name, confidence, declared) { return text }
    return asGuessed(bytes, "GB18030", 0.1, declared) ?? convert(bytes, "GB18030", confidence: 0.1)
  }

  private static func asGuessed(
    _ bytes: [UInt8], _ name: String, _ confidence: Double, _ declared: String?
  ) -> DecodedText? {
    guard let conversion = CharsetConverter.convert(bytes, from: name), isAcceptable(conversion, bytes) else {
      return nil
    }
    return DecodedText(
      conversion, encoding: name, confidence: min(confidence, 0.99),
      diagnostics: conflict(declared, used: name).map { [$0] } ?? [])
  }

  private static func detected(_ bytes: [UInt8]) -> (name: String, confidence: Double)? {
    guard let found = CharsetConverter.detect(Array(bytes.prefix(CharsetStatistics.reach))), found.confidence >= 0.2,
      let name = CharsetName.canonical(found.name), !name.hasPrefix("UTF-")
    else { return nil }
    return (name, found.confidence)
  }

  private static func convert(_ bytes: [UInt8], _ name: String, confidence: Double) -> DecodedText {
    if name == "UTF-8" {
      return utf8(bytes, UTF8Check(bytes), nil, confidence: confidence, nil)
    }
    let conversion = CharsetConverter.convert(bytes, from: name) ?? CharsetConversion(utf8: [])
    return DecodedText(conversion, encoding: name, confidence: confidence)
  }

  private static func conflict(_ declared: String?, used: String) -> Diagnostic? {
    guard let declared, CharsetName.canonical(declared) != used else { return nil }
    return Diagnostic(
      rule: "encoding-conflict", severity: .warning,
      message: "the file declares \(declared) but its bytes are \(used); it was read as \(used)")
  }
}
