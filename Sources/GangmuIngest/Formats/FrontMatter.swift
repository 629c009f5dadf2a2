internal import GangmuModel
internal import Yams

/// The YAML between two `---` lines at the top of a Markdown file.
enum FrontMatter {
  /// The index of the closing line; `nil` where the file has no front matter.
  static func end(_ lines: [SourceLine]) -> Int? {
    guard let first = lines.firstIndex(where: { !Blank.isBlank($0.bytes) }), isFence(lines[first].bytes) else {
      return nil
    }
    for index in (first + 1)..<min(lines.count, first + 400) where isFence(lines[index].bytes) {
      // A rule, text and another rule is no front matter: that has keys.
      return lines[(first + 1)..<index].contains { key(of: $0.bytes) != nil } ? index : nil
    }
    return nil
  }

  /// Reads the fields; the index of the first line after the front matter.
  static func read(_ lines: [SourceLine], into builder: inout TextBuilder) -> Int {
    guard let end = end(lines) else { return 0 }
    let start = (lines.firstIndex { isFence($0.bytes) } ?? 0) + 1
    let content = lines[start..<end]
    let source = content.map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "\n")
    if let fields = yaml(source) {
      builder.fields += fields
    } else {
      builder.diagnostics.append(
        Diagnostic(
          rule: "invalid-front-matter", severity: .warning,
          message: "the front matter is not valid YAML; it was read line by line as key: value",
          location: Location(line: start + 1, column: 1)))
      builder.fields += content.compactMap { field(of: $0.bytes) }
    }
    return end + 1
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    Blank.trimmed(line).elementsEqual("---".utf8)
  }

  private static func yaml(_ source: String) -> [PageField]? {
    // What kind of value a scalar is does not matter: each is taken as it is written. The encoding that Yams chooses by
    // itself it looks up in the environment each time.
    guard let node = try? Yams.compose(yaml: source, .basic, .default, .utf8), let mapping = node.mapping else {
      return nil
    }
    var fields: [PageField] = []
    for (key, value) in mapping {
      guard let name = key.scalar?.string else { continue }
      fields += values(of: value).map { PageField(name: name, value: $0, span: nil, origin: .frontMatter) }
    }
    return fields
  }

  /// The scalars of a value as they are written, also empty ones: a field left empty tells what the others are not. A
  /// list gives one field for each.
  private static func values(of node: Node) -> [String] {
    switch node {
    case .scalar(let scalar): [scalar.string]
    case .sequence(let sequence): sequence.flatMap { $0.scalar.map { $0.string.isEmpty ? [] : [$0.string] } ?? [] }
    case .mapping, .alias: []
    }
  }

  /// The bytes before the first colon of `key: value`.
  private static func key(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let (start, _) = FieldLabel.colon(in: line), start > line.startIndex, line.first != 0x20 else { return nil }
    return line[..<start]
  }

  private static func field(of line: ArraySlice<UInt8>) -> PageField? {
    guard let key = key(of: line), let (_, end) = FieldLabel.colon(in: line) else { return nil }
    var value = Blank.trimmed(line[end...])
    if value.count >= 2, let quote = value.first, quote == 0x22 || quote == 0x27, value.last == quote {
      value = value.dropFirst().dropLast()
    }
    return PageField(
      name: String(decoding: Blank.trimmed(key), as: UTF8.self), value: String(decoding: value, as: UTF8.self),
      span: nil, origin: .frontMatter)
  }
}
