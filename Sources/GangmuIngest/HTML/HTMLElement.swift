internal import GangmuPlatform

/// What an element does to the text, by its name: one look-up in a small table.
struct HTMLElement: OptionSet, Sendable {
  let rawValue: UInt16

  /// Begins and ends a line.
  static let block = HTMLElement(rawValue: 1)
  static let lineBreak = HTMLElement(rawValue: 2)
  /// Its content is no text of the page.
  static let skipped = HTMLElement(rawValue: 4)
  static let cell = HTMLElement(rawValue: 8)
  static let row = HTMLElement(rawValue: 16)
  static let table = HTMLElement(rawValue: 32)
  static let link = HTMLElement(rawValue: 64)
  /// Furniture by its name: `<nav>`, `<footer>`.
  static let chrome = HTMLElement(rawValue: 128)
  static let preformatted = HTMLElement(rawValue: 256)
  static let header = HTMLElement(rawValue: 512)
  /// Has no content and no end tag.
  static let void = HTMLElement(rawValue: 1024)
  /// The next one of its kind closes it.
  static let closedByNext = HTMLElement(rawValue: 2048)

  private static let entries: [(StaticString, HTMLElement)] = [
    ("html", .block), ("body", .block), ("address", .block), ("article", .block), ("aside", [.block, .chrome]),
    ("blockquote", .block), ("center", .block), ("dd", [.block, .closedByNext]), ("details", .block),
    ("dialog", .block),
    ("dir", .block), ("div", .block), ("dl", .block), ("dt", [.block, .closedByNext]), ("fieldset", .block),
    ("figcaption", .block),
    ("figure", .block), ("footer", [.block, .chrome]), ("form", .block), ("h1", .block), ("h2", .block),
    ("h3", .block), ("h4", .block), ("h5", .block), ("h6", .block), ("header", [.block, .header]),
    ("hgroup", .block), ("hr", [.lineBreak, .void]), ("legend", .block), ("li", [.block, .closedByNext]),
    ("main", .block),
    ("menu", [.block, .chrome]), ("nav", [.block, .chrome]), ("ol", .block), ("optgroup", .block),
    ("option", [.block, .closedByNext]), ("p", [.block, .closedByNext]), ("pre", [.block, .preformatted]),
    ("section", .block),
    ("select", [.block, .chrome]), ("summary", .block), ("ul", .block), ("br", [.lineBreak, .void]),
    ("button", [.block, .chrome]), ("textarea", [.block, .chrome]), ("a", .link), ("table", [.block, .table]),
    ("caption", .block), ("thead", .block), ("tbody", .block), ("tfoot", .block),
    ("tr", [.block, .row, .closedByNext]),
    ("td", [.block, .cell, .closedByNext]), ("th", [.block, .cell, .closedByNext]), ("ucapcontent", .block),
    ("head", .skipped),
    ("title", .skipped), ("script", .skipped), ("style", .skipped), ("noscript", .skipped),
    ("template", .skipped), ("iframe", .skipped), ("noframes", .skipped), ("object", .skipped),
    ("applet", .skipped), ("svg", .skipped), ("math", .skipped), ("canvas", .skipped), ("audio", .skipped),
    ("video", .skipped), ("datalist", .skipped), ("colgroup", .skipped), ("rp", .skipped), ("img", .void),
    ("input", .void), ("meta", .void), ("link", .void), ("col", .void),
    ("area", .void), ("base", .void), ("embed", .void), ("param", .void), ("source", .void), ("wbr", .void),
    ("frame", .void), ("basefont", .void), ("isindex", .void), ("track", .void),
  ]

  /// What the elements of names do; who asks for many keeps it at hand.
  struct Table: Sendable {
    private var keys = [UInt64](repeating: 0, count: 512)
    private var kinds = [HTMLElement](repeating: [], count: 512)

    fileprivate init(_ entries: [(StaticString, HTMLElement)]) {
      for (name, kind) in entries {
        let code = HTMLName(name).code
        var slot = Self.hash(code)
        while keys[slot] != 0, keys[slot] != code { slot = (slot + 1) & 511 }
        keys[slot] = code
        kinds[slot] = kind
      }
    }

    @inline(__always)
    private static func hash(_ code: UInt64) -> Int {
      Int(truncatingIfNeeded: (code &* 0x9E37_79B9_7F4A_7C15) >> 48) & 511
    }

    subscript(name: HTMLName) -> HTMLElement {
      if name.code == 0 { return [] }
      var slot = Self.hash(name.code)
      while keys[slot] != 0 {
        if keys[slot] == name.code { return kinds[slot] }
        slot = (slot + 1) & 511
      }
      return []
    }
  }

  static let byName = Table(entries)

  static func of(_ name: HTMLName) -> HTMLElement { byName[name] }

  /// 1 to 6 for `<h1>` to `<h6>`.
  static func headingLevel(_ name: HTMLName) -> Int? {
    guard name.code >> 56 == 0x68, name.code & 0xFFFF_FFFF_FFFF == 0 else { return nil }
    let digit = Int(name.code >> 48 & 0xFF) - 0x30
    return (1...6).contains(digit) ? digit : nil
  }
}
