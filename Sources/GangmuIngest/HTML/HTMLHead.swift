internal import GangmuModel
internal import GangmuPlatform

/// The fields of a page's head: `<title>` and `<meta>`.
struct HTMLHead {
  var fields: [PageField] = []
  /// What the page calls its document.
  var titles: [String] = []

  /// Names of `<meta>` that say nothing about the document.
  private static let technical: Set<String> = [
    "viewport", "renderer", "robots", "generator", "format-detection", "theme-color", "csrf-token", "csrf-param",
    "google-site-verification", "baidu-site-verification", "applicable-device", "progid", "referrer",
  ]

  init(_ tree: HTMLTree) {
    let (title, meta) = (HTMLName.title, HTMLName.meta)
    for node in tree.nodes.indices {
      let name = tree.nodes[node].name
      if name == title, titles.isEmpty || fields.allSatisfy({ $0.name != "title" }) {
        addTitle(tree, node)
      } else if name == meta {
        addMeta(tree, node)
      }
    }
  }

  private mutating func addTitle(_ tree: HTMLTree, _ node: Int) {
    var bytes: [UInt8] = []
    for child in node..<Int(tree.nodes[node].end) where tree.nodes[child].isText {
      bytes.append(contentsOf: tree.bytes[Int(tree.nodes[child].textStart)..<Int(tree.nodes[child].textEnd)])
    }
    let title = Self.collapsed(bytes)
    guard !title.isEmpty else { return }
    fields.append(PageField(name: "title", value: title, span: nil, origin: .meta))
    titles.append(title)
    // 标题 - 网站名, or the other way round.
    for separator in [" - ", "_", "-", "|", "——", "–"] {
      let parts = Self.parts(of: Array(title.utf8), between: Array(separator.utf8))
      if parts.count > 1 { titles += parts }
    }
  }

  private mutating func addMeta(_ tree: HTMLTree, _ node: Int) {
    guard let name = tree.string(HTMLName.name, of: node) ?? tree.string(HTMLName.property, of: node),
      let content = tree.attribute(HTMLName.content, of: node), !name.isEmpty,
      !Self.technical.contains(name.lowercased())
    else { return }
    let value = Self.collapsed(Array(content))
    guard !value.isEmpty else { return }
    fields.append(PageField(name: name, value: value, span: nil, origin: .meta))
    if name.lowercased().hasSuffix("title") { titles.append(value) }
  }

  private static func collapsed(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    for byte in Blank.trimmed(bytes[...]) {
      let isBlank = byte == 0x20 || byte >= 0x09 && byte <= 0x0D
      if isBlank, result.last == 0x20 { continue }
      result.append(isBlank ? 0x20 : byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func parts(of title: [UInt8], between separator: [UInt8]) -> [String] {
    guard let first = separator.first else { return [] }
    var parts: [String] = []
    var start = 0
    var at = title.firstIndex(of: first, from: 0, limit: title.count)
    while at < title.count {
      if title[at...].starts(with: separator) {
        parts.append(String(decoding: title[start..<at], as: UTF8.self))
        start = at + separator.count
      }
      at = title.firstIndex(of: first, from: max(start, at + 1), limit: title.count)
    }
    parts.append(String(decoding: title[start...], as: UTF8.self))
    return parts
  }
}
