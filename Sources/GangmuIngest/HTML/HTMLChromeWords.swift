/// Words in `class` and `id` by which pages name their parts.
struct HTMLChromeWords {
  /// Anywhere in a name.
  private var parts: [[UInt8]]
  /// As a whole word of a name: `top` in `page-top`, not in `stop`.
  private var words: Set<[UInt8]>

  private init(parts: [String], words: [String]) {
    self.parts = parts.map { Array($0.utf8) }
    self.words = Set(words.map { Array($0.utf8) })
  }

  /// Names of furniture, wherever it stands; pinyin initials are usual on portals (ewm 二维码, dqwz 当前位置, xgwz 相关文章).
  static let anywhere = HTMLChromeWords(
    parts: [
      "mainnav", "navbar", "navigat", "navmenu", "topnav", "subnav", "breadcrumb", "crumb", "footer", "share",
      "sidebar",
      "related", "reldocument", "navdocument", "search", "login", "copyright", "toolbar", "qrcode", "ewm", "pagination",
      "dqwz", "weizhi", "fontsize", "setfont", "hotword", "recommend", "friendlink", "yqlj", "xgwz", "xgyd", "xgxw",
      "xglj", "prevnext", "pageturn", "backtop", "gotop", "totop", "quickbar", "quick_bar", "floatbar",
      "alert-", "menubtn", "curmb", "_attr", "-attr", "attr_",
    ],
    words: [
      "nav", "menu", "foot", "curb", "position", "sitemap", "location", "print", "printer", "tools", "tool", "close",
      "advert", "ad", "ads", "banner", "comment", "comments", "wza", "moshi", "attr_r", "extended", "shares",
    ])

  /// Names of a page's head; inside the document `head` may be its own.
  static let heads = HTMLChromeWords(
    parts: ["topbar", "headtop", "head_top", "header-menu"], words: ["head", "header", "top", "logo", "headers"])

  static let title = HTMLChromeWords(parts: ["title", "biaoti", "headline"], words: ["bt", "tit", "xxgk-bt"])

  func match(_ value: ArraySlice<UInt8>) -> Bool {
    guard value.count <= 256 else { return false }
    var word: [UInt8] = []
    let lowered = value.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    for (index, byte) in value.enumerated() {
      let lower = lowered[index]
      let isLetter = lower >= 0x61 && lower <= 0x7A
      // A capital begins a word: topNav.
      if byte != lower || !isLetter {
        if words.contains(word) { return true }
        word.removeAll(keepingCapacity: true)
      }
      if isLetter { word.append(lower) }
    }
    if words.contains(word) { return true }
    return parts.contains { Self.contains(lowered, $0) }
  }

  private static func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard bytes.count >= part.count else { return false }
    for start in 0...bytes.count - part.count where bytes[start] == part[0] {
      var same = true
      for (index, byte) in part.enumerated() where bytes[start + index] != byte {
        same = false
        break
      }
      if same { return true }
    }
    return false
  }
}
