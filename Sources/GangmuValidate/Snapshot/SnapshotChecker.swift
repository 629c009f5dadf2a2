internal import Gangmu
internal import GangmuLint
internal import GangmuModel

/// Tells how a document's facts differ from those of a snapshot.
struct SnapshotChecker {
  let snapshot: Snapshot
  let linter: Linter

  func findings(in checked: CheckedDocument) -> [Finding] {
    let uri = checked.document.source.uri
    guard let name = snapshot.name(of: uri), let old = snapshot.facts(of: name) else {
      let message = LocalizedText("快照中没有该文件", "the snapshot does not hold the document")
      return finding(DocumentUnpinnedRule.description, message, nil, nil, checked).map { [$0] } ?? []
    }
    guard let schema = ExtractedJSON.schema else { return [] }
    var parser = JSONParser(Array(checked.document.json(includesText: false).utf8))
    guard let root = try? parser.value() else { return [] }
    let new = SnapshotFact.all(of: CheckedJSON(.success(root), schema: schema))
    return SnapshotDifference(from: old, to: new).changes.compactMap { finding($0, checked) }
  }

  private func finding(_ change: SnapshotDifference.Change, _ document: CheckedDocument) -> Finding? {
    switch change {
    case .added(let fact):
      return finding(FactAddedRule.description, words(fact, "新增", "added"), fact.clause, fact.span, document)
    case .removed(let fact):
      return finding(
        FactRemovedRule.description, words(fact, "消失", "gone"), fact.clause, marker(of: fact.clause, document), document
      )
    case .changed(let old, let new):
      let kind = Self.kind(new.kind)
      let words = SnapshotDifference.words(old, new)
      let message = LocalizedText("\(kind.chinese)改变：\(words)", "\(kind.english) changed: \(words)")
      return finding(FactChangedRule.description, message, new.clause, new.span, document)
    }
  }

  private func words(_ fact: SnapshotFact, _ chinese: String, _ english: String) -> LocalizedText {
    let kind = Self.kind(fact.kind)
    let values = fact.fields.filter { $0.value != "null" && $0.value != "[]" && $0.value != "false" }
      .map { "\($0.name): \($0.value)" }.joined(separator: "; ")
    let text = fact.text.isEmpty ? "" : "“\(fact.text)”"
    return LocalizedText(
      "\(kind.chinese)\(chinese)：\(text)（\(values)）", "\(kind.english) \(english): \(text) (\(values))")
  }

  private static func kind(_ kind: String) -> LocalizedText {
    switch kind {
    case "assignments": LocalizedText("责任分工", "assignment")
    case "deadlines": LocalizedText("时限", "deadline")
    case "targets": LocalizedText("指标", "target")
    case "references": LocalizedText("引用", "reference")
    default: LocalizedText("元数据", "metadata")
    }
  }

  private func marker(of clause: String?, _ document: CheckedDocument) -> TextSpan? {
    clause.flatMap { document.document.clause(withID: $0) }?.marker.span
  }

  private func finding(
    _ rule: RuleDescription, _ message: LocalizedText, _ clause: String?, _ span: TextSpan?, _ document: CheckedDocument
  ) -> Finding? {
    guard let active = linter.rules.first(where: { $0.rule.description.code == rule.code }) else { return nil }
    return Finding(
      code: rule.code, rule: rule.name, severity: active.severity, message: message,
      uri: document.document.source.uri, span: span, location: span.flatMap { document.location($0.start) },
      clause: clause)
  }
}
