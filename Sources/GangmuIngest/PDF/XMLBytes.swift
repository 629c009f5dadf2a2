/// Bytes as XML takes them.
enum XMLBytes {
  /// UTF-8 without what XML 1.0, 2.2 forbids: control characters are left out, as are U+FFFE, U+FFFF and broken
  /// sequences.
  static func allowed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x10000...: kept.append(contentsOf: UTF8.encode(scalar) ?? .init())
      default: break
      }
    }
    return kept
  }
}

extension Collection<UInt8> where Self: BidirectionalCollection, Index == Int {
  /// Where an ASCII string first stands.
  func firstPlace(of text: StaticString) -> Int? {
    let wanted = Array("\(text)".utf8)
    guard let first = wanted.first, count >= wanted.count else { return nil }
    var place = startIndex
    while place + wanted.count <= endIndex {
      if self[place] == first, self[place..<place + wanted.count].elementsEqual(wanted) { return place }
      place += 1
    }
    return nil
  }

  func lastPlace(of text: StaticString) -> Int? {
    let wanted = Array("\(text)".utf8)
    guard let first = wanted.first, count >= wanted.count else { return nil }
    var place = endIndex - wanted.count
    while place >= startIndex {
      if self[place] == first, self[place..<place + wanted.count].elementsEqual(wanted) { return place }
      place -= 1
    }
    return nil
  }

  func holds(_ text: StaticString) -> Bool { firstPlace(of: text) != nil }
}
