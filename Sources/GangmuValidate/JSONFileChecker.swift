internal import GangmuLint
internal import GangmuModel

/// Checks a file of extracted JSON.
struct JSONFileChecker {
  let settings: Settings

  func check(_ bytes: [UInt8], uri: String, into result: inout FileResult) {
    guard let schema = ExtractedJSON.schema else { return }
    let lines = FileLines(bytes)
    var isFirst = true
    ExtractedJSON.forEachDocument(of: bytes) { document, range in
      // The first has the file's name; those behind it, in JSON Lines, their line too.
      result.documents.append(isFirst ? uri : "\(uri)#line \(lines.location(of: range.lowerBound).line ?? 1)")
      isFirst = false
      let checked = CheckedJSON(document, schema: schema)
      for active in settings.linter.rules { check(checked, active, uri, lines, &result) }
    }
  }

  private func check(
    _ document: CheckedJSON, _ active: Linter.ActiveRule, _ uri: String, _ lines: FileLines, _ result: inout FileResult
  ) {
    guard case .json(let rule) = active.application else { return }
    var report = JSONReport()
    rule.check(document, &report)
    let listed = report.findings.prefix(settings.linter.mostPerRule ?? .max)
    result.findings += listed.map { found in
      let finding = Finding(
        code: active.code, rule: active.name, severity: active.severity, message: found.message,
        advice: found.advice, uri: uri, location: lines.location(of: found.offset, address: found.path),
        clause: found.clause)
      let place = TextPlace(
        excerpt: lines.excerpt(at: found.offset, count: 1), context: found.message.english)
      return PlacedFinding(finding, at: place)
    }
    let others = report.findings.count - listed.count
    guard others > 0 else { return }
    let finding = Finding(
      code: active.code, rule: active.name, severity: active.severity,
      message: LocalizedText("另有\(others)处同类问题未逐一列出", "\(others) more of these are not listed"), uri: uri,
      count: others)
    result.findings.append(PlacedFinding(finding, at: TextPlace()))
  }
}
