internal import GangmuExport
internal import GangmuLint
internal import GangmuModel

/// Reads a configuration and checks it: first its shape by the published schema, then its words.
struct ConfigurationReader {
  private let path: String
  private let lines: FileLines
  private var faults: [Configuration.Fault] = []
  private var configuration: Configuration

  /// - Returns: The configuration, or all that is wrong with it.
  static func read(_ bytes: [UInt8], path: String, folder: String) -> Result<Configuration, Faults> {
    var reader = ConfigurationReader(bytes, path: path, folder: folder)
    reader.read(bytes)
    return reader.faults.isEmpty ? .success(reader.configuration) : .failure(Faults(all: reader.faults))
  }

  struct Faults: Error { var all: [Configuration.Fault] }

  private init(_ bytes: [UInt8], path: String, folder: String) {
    self.path = path
    lines = FileLines(bytes)
    configuration = Configuration(path: path, folder: folder)
  }

  private static let schema = try? JSONSchema(PublishedSchema.config)

  private mutating func read(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return add(nil, LocalizedText("不是 UTF-8 文本", "is no UTF-8 text: save it as UTF-8"))
    }
    do throws(YAMLTree.Fault) {
      // Some editors begin a file with a mark of its encoding.
      let root = try YAMLTree.read(
        text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text)
      for fault in Self.schema?.faults(in: root) ?? [] { add(fault.offset, fault.message) }
      if faults.isEmpty { read(root) }
    } catch {
      faults.append(
        .init(
          path: path, location: error.location,
          message: LocalizedText("不是有效的 YAML：\(error.message)", "is no YAML: \(error.message)")))
    }
  }

  private mutating func add(_ offset: Int?, _ message: LocalizedText) {
    faults.append(.init(path: path, location: offset.map { lines.location(of: $0) }, message: message))
  }

  // MARK: Values

  private mutating func read(_ root: JSONNode) {
    configuration.whole = scope(root)
    configuration.language = root["language"]?.string.flatMap(LocalizedText.Language.init)
    if let failing = root["fail-on"]?.string { configuration.failing = .some(Diagnostic.Severity(rawValue: failing)) }
    configuration.include = patterns(root["include"])
    configuration.exclude = patterns(root["exclude"])
    configuration.units = strings(root["units"])
    configuration.baseline = root["baseline"]?.string
    for override in root["overrides"]?.elements ?? [] {
      configuration.overrides.append(.init(paths: patterns(override["paths"]), scope: scope(override)))
    }
  }

  private mutating func scope(_ node: JSONNode) -> Configuration.Scope {
    var scope = Configuration.Scope()
    scope.profile = node["profile"]?.string.flatMap(RuleDescription.Profile.init)
    scope.severity = node["severity"]?.string.flatMap(Diagnostic.Severity.init)
    // The narrower word wins: families come first.
    let members = node["rules"]?.members ?? []
    var names: [String: String] = [:]
    for member in members.filter({ RuleCatalogue.isFamily($0.key) })
      + members.filter({ !RuleCatalogue.isFamily($0.key) })
    {
      let rules = RuleCatalogue.rules(named: member.key)
      if rules.isEmpty { addUnknown(member) }
      for rule in rules {
        let setting = setting(member.value, rule.description, isFamily: RuleCatalogue.isFamily(member.key))
        let code = rule.description.code
        if !RuleCatalogue.isFamily(member.key), let other = names.updateValue(member.key, forKey: code) {
          add(
            member.offset,
            LocalizedText(
              "“\(member.key)”与“\(other)”是同一规则，只能设置一次",
              "“\(member.key)” and “\(other)” are one rule: set it once"))
        }
        scope.rules[code] = scope.rules[code]?.merging(setting) ?? setting
      }
    }
    return scope
  }

  private mutating func addUnknown(_ member: JSONNode.Member) {
    let near = RuleCatalogue.nearest(to: member.key)
    add(
      member.offset,
      LocalizedText(
        "没有规则“\(member.key)”\(near.map { "，是否为“\($0)”" } ?? "")；gangmu rules 列出全部规则",
        "there is no rule “\(member.key)”\(near.map { ", did you mean “\($0)”" } ?? ""); gangmu rules lists them all"))
  }

  private mutating func setting(
    _ node: JSONNode, _ rule: RuleDescription, isFamily: Bool
  ) -> Configuration.RuleSetting {
    var setting = Configuration.RuleSetting()
    Self.read(node, into: &setting)
    for member in node.members {
      if member.key == "severity" {
        Self.read(member.value, into: &setting)
      } else if let parameter = rule.parameters.first(where: { $0.name == member.key }) {
        setting.parameters[member.key] = value(member, parameter)
      } else if !isFamily {
        addUnknownParameter(member, rule)
      }
    }
    return setting
  }

  /// `on`, `off` or a severity, which turns the rule on too.
  private static func read(_ node: JSONNode, into setting: inout Configuration.RuleSetting) {
    guard let word = node.string ?? node.bool.map({ $0 ? "on" : "off" }) else { return }
    setting.isOn = word != "off"
    setting.severity = Diagnostic.Severity(rawValue: word)
  }

  private mutating func value(_ member: JSONNode.Member, _ parameter: RuleParameter) -> RuleParameter.Value {
    switch (parameter.standard, member.value.integer) {
    case (.number, let number?) where number >= 0: return .number(number)
    case (.words, nil): return .words(strings(member.value))
    case (.number, _):
      add(
        member.value.offset,
        LocalizedText("“\(member.key)”应为非负整数", "“\(member.key)” should be a whole number that is not negative"))
    case (.words, _?):
      add(member.value.offset, LocalizedText("“\(member.key)”应为词语列表", "“\(member.key)” should be a list of words"))
    }
    return parameter.standard
  }

  private mutating func addUnknownParameter(_ member: JSONNode.Member, _ rule: RuleDescription) {
    let names = rule.parameters.map(\.name) + ["severity"]
    let near = NearestWord.of(names, to: member.key)
    let allowed = names.joined(separator: ", ")
    add(
      member.offset,
      LocalizedText(
        "\(rule.code) 没有参数“\(member.key)”\(near.map { "，是否为“\($0)”" } ?? "")；允许：\(allowed)",
        "\(rule.code) has no parameter “\(member.key)”\(near.map { ", did you mean “\($0)”" } ?? ""); allowed: \(allowed)"
      ))
  }

  private func strings(_ node: JSONNode?) -> [String] { node?.elements.compactMap(\.string) ?? [] }
  private func patterns(_ node: JSONNode?) -> [PathPattern] { strings(node).map(PathPattern.init) }
}
