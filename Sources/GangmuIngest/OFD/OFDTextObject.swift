internal import GangmuPlatform

/// The characters of a text object. Source: GB/T 33190-2016, 11.2 and 11.3.
struct OFDTextObject {
  private(set) var glyphs: [OFDGlyph] = []

  /// - Parameter number: Tells the objects of a page apart.
  init(_ tree: XMLTree, _ object: Int, number: Int) {
    let transform = OFDTransform(tree, object)
    let size = tree.attribute("Size", of: object).flatMap(Double.init) ?? 0
    guard size > 0, size < 1000 else { return }
    let stretch = tree.attribute("HScale", of: object).flatMap(Double.init) ?? 1
    let width = size * stretch * transform.scale.across
    let height = size * transform.scale.down
    var start = (x: 0.0, y: 0.0)
    for code in tree.children(of: object) where tree.nodes[code].name == "TextCode" {
      // Where a place is missing, the one before holds.
      if let x = tree.attribute("X", of: code).flatMap(Double.init), abs(x) < 1e6 { start.x = x }
      if let y = tree.attribute("Y", of: code).flatMap(Double.init), abs(y) < 1e6 { start.y = y }
      let characters = Self.characters(tree.allText(in: code))
      let across = OFDNumbers.distances(tree.attribute("DeltaX", of: code), limit: characters.count)
      let down = OFDNumbers.distances(tree.attribute("DeltaY", of: code), limit: characters.count)
      var (x, y) = start
      for (index, bytes) in characters.enumerated() {
        let place = transform.point(x, y)
        let natural = width * (bytes.count == 1 ? 0.55 : 1)
        // Letters can be broader than most; further characters can stand closer than they are wide.
        let advance = index < across.count ? across[index] * transform.scale.across : 0
        let seen = advance > 0 ? min(advance, width) : natural
        glyphs.append(
          OFDGlyph(
            bytes: bytes, left: place.x, right: place.x + seen, baseline: place.y, size: height, object: number))
        if index < across.count {
          x += across[index]
        } else if across.isEmpty, down.isEmpty {
          x += natural / max(transform.scale.across, 1e-9)
        }
        if index < down.count { y += down[index] }
      }
    }
  }

  /// Line ends and tabs are of the XML's layout.
  private static func characters(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    var characters: [ArraySlice<UInt8>] = []
    var offset = 0
    while offset < text.count {
      let length = Blank.length(of: text[...], at: offset)
      if text[offset] >= 0x20 { characters.append(text[offset..<offset + length]) }
      offset += length
    }
    return characters
  }
}
