internal import GangmuPlatform

/// The lists of `word/numbering.xml` (ECMA-376 part 1, 17.9).
struct WordNumbering {
  struct Level {
    var start = 0
    var format = "decimal"
    /// Written as an example, `001, 002, ...`, where the format is `custom`.
    var example: String?
    /// `第%1条`, `%1.%2`
    var text = ""
    /// Counting starts anew after this level or a higher one, 1-based; 0 for never.
    var restart: Int?
    /// `tab`, `space` or `nothing` stands between number and text.
    var suffix = "tab"
    /// Numbers of higher levels are written in decimals too.
    var isLegal = false
    /// The paragraphs of a style are on this level.
    var style: String?
    var font: String?
    var isHidden = false
  }

  /// A list by its `numId`.
  struct List {
    /// Lists of one abstract definition count on together.
    var definition: String
    var levels: [Int: Level]
    /// Levels that start anew with this list.
    var starts: [Int: Int] = [:]
  }

  private(set) var lists: [String: List] = [:]

  /// Levels are 0 to 8.
  static let levels = 0...8

  init() {}

  /// - Parameter listOfStyle: The `numId` of a numbering style, for definitions that only name one.
  init(_ tree: XMLTree, listOfStyle: (String) -> String?) {
    guard let root = tree.child(of: -1, named: "numbering") else { return }
    var definitions: [String: [Int: Level]] = [:]
    var links: [String: String] = [:]
    for node in tree.children(of: root) where tree.nodes[node].name == "abstractNum" {
      guard let id = tree.attribute("abstractNumId", of: node) else { continue }
      definitions[id] = Self.levels(tree, in: node)
      links[id] = tree.child(of: node, named: "numStyleLink").flatMap { tree.attribute("val", of: $0) }
    }
    var definitionOfList: [String: String] = [:]
    for node in tree.children(of: root) where tree.nodes[node].name == "num" {
      guard let id = tree.attribute("numId", of: node) else { continue }
      definitionOfList[id] = tree.child(of: node, named: "abstractNumId").flatMap { tree.attribute("val", of: $0) }
    }
    for node in tree.children(of: root) where tree.nodes[node].name == "num" {
      guard let id = tree.attribute("numId", of: node), var definition = definitionOfList[id] else { continue }
      // One step: the style's list defines its levels itself.
      if let style = links[definition], let list = listOfStyle(style), let linked = definitionOfList[list] {
        definition = linked
      }
      var list = List(definition: definition, levels: definitions[definition] ?? [:])
      Self.override(&list, tree, in: node)
      lists[id] = list
    }
  }

  private static func levels(_ tree: XMLTree, in node: Int) -> [Int: Level] {
    var found: [Int: Level] = [:]
    for child in tree.children(of: node) where tree.nodes[child].name == "lvl" {
      guard let index = tree.integer("ilvl", of: child), levels.contains(index) else { continue }
      found[index] = level(tree, child)
    }
    return found
  }

  private static func override(_ list: inout List, _ tree: XMLTree, in node: Int) {
    for child in tree.children(of: node) where tree.nodes[child].name == "lvlOverride" {
      guard let index = tree.integer("ilvl", of: child), levels.contains(index) else { continue }
      if let own = tree.child(of: child, named: "lvl") { list.levels[index] = level(tree, own) }
      if let start = tree.child(of: child, named: "startOverride") {
        list.starts[index] = tree.integer("val", of: start) ?? 0
      }
    }
  }

  private static func level(_ tree: XMLTree, _ node: Int) -> Level {
    var level = Level()
    for child in tree.children(of: node) {
      let value = tree.attribute("val", of: child)
      switch tree.nodes[child].name {
      case "start": level.start = tree.integer("val", of: child) ?? 0
      case "numFmt": level.format = value ?? "decimal"
      case "AlternateContent": readCustomFormat(tree, child, into: &level)
      case "lvlRestart": level.restart = tree.integer("val", of: child)
      case "pStyle": level.style = value
      case "isLgl": level.isLegal = tree.isOn(child)
      case "suff": level.suffix = value ?? "tab"
      case "lvlText": level.text = value ?? ""
      case "rPr":
        level.font = tree.child(of: child, named: "rFonts").flatMap { tree.attribute("ascii", of: $0) }
        level.isHidden = tree.child(of: child, named: "vanish").map(tree.isOn) ?? false
      default: break
      }
    }
    return level
  }

  private static func readCustomFormat(_ tree: XMLTree, _ node: Int, into level: inout Level) {
    guard let format = tree.first("Choice", "numFmt", in: node) ?? tree.first("Fallback", "numFmt", in: node) else {
      return
    }
    level.format = tree.attribute("val", of: format) ?? "decimal"
    level.example = tree.attribute("format", of: format)
  }
}

/// Counts the numbered paragraphs of a document and writes their numbers.
struct WordNumberCounter {
  private let numbering: WordNumbering
  /// For each definition the last number of each level; `nil` where none is open.
  private var counts: [String: [Int?]] = [:]
  /// Lists and levels whose own start was taken.
  private var started: Set<String> = []

  init(_ numbering: WordNumbering) { self.numbering = numbering }

  /// The level of a list that belongs to a style.
  func level(ofStyle style: String, in list: String) -> Int? {
    numbering.lists[list]?.levels.first { $0.value.style == style }?.key
  }

  /// Counts a paragraph and gives its number as it stands before the text, what parts them included.
  mutating func next(in id: String, level index: Int) -> String {
    guard let list = numbering.lists[id], let level = list.levels[index] else { return "" }
    var counts = counts[list.definition] ?? [Int?](repeating: nil, count: WordNumbering.levels.count)
    if let start = list.starts[index], started.insert("\(id)/\(index)").inserted {
      counts[index] = start
    } else {
      counts[index] = counts[index].map { min($0, Int(Int32.max)) + 1 } ?? list.starts[index] ?? level.start
    }
    for deeper in WordNumbering.levels where deeper > index {
      if index < min(list.levels[deeper]?.restart ?? deeper, deeper) { counts[deeper] = nil }
    }
    self.counts[list.definition] = counts
    guard !level.isHidden else { return "" }
    let text = Self.text(list, index, level, counts)
    return text.isEmpty ? "" : text + Self.separator(level, after: text)
  }

  private static func text(
    _ list: WordNumbering.List, _ index: Int, _ level: WordNumbering.Level, _ counts: [Int?]
  ) -> String {
    if level.format == "bullet" { return SymbolFont.text(level.text, font: level.font) }
    var text = ""
    var isReference = false
    for scalar in level.text.unicodeScalars {
      if isReference, scalar.value >= 0x31, scalar.value <= 0x39 {
        isReference = false
        let other = Int(scalar.value) - 0x31
        guard other <= index, let level = list.levels[other] else { continue }
        text += number(counts[other] ?? list.starts[other] ?? level.start, level, isLegal: list.levels[index]?.isLegal)
      } else {
        if isReference { text += "%" }
        isReference = scalar == "%"
        if !isReference { text.unicodeScalars.append(scalar) }
      }
    }
    return isReference ? text + "%" : text
  }

  private static func number(_ number: Int, _ level: WordNumbering.Level, isLegal: Bool?) -> String {
    if isLegal == true, level.format != "decimalZero" { return String(number) }
    if let example = level.example { return NumberFormat.text(number, custom: example) }
    return NumberFormat.text(number, level.format)
  }

  /// A tab only places the text: after 一、 and （一） nothing is seen of it in running text, after 第一条 or 1.1 a space.
  private static func separator(_ level: WordNumbering.Level, after text: String) -> String {
    switch level.suffix {
    case "nothing": return ""
    case "space": return " "
    default:
      guard let last = text.unicodeScalars.last else { return "" }
      return closing.contains(last) ? "" : " "
    }
  }

  private static let closing = Set("、。．，：；）〕】》」".unicodeScalars)
}
