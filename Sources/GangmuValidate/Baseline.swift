package import GangmuLint
package import GangmuModel

/// Findings that are known and accepted: they are left out of reports until they are mended.
///
/// An entry knows its finding by rule, clause and a hash of the text around, not by line, and its document by a path
/// relative to the baseline.
package struct Baseline: Sendable {
  package struct Entry: Sendable, Hashable {
    package var path: String
    package var code: String
    package var clause: String?
    package var fingerprint: String
    /// The line, for people.
    package var text: String
  }

  /// Why a baseline cannot be used.
  package struct Fault: Error, Sendable {
    package var location: Location?
    package var message: LocalizedText
  }

  package private(set) var entries: [(entry: Entry, location: Location)] = []

  package init() {}

  package init(_ bytes: [UInt8]) throws(Fault) {
    let lines = FileLines(bytes)
    var parser = JSONParser(bytes)
    let root: JSONNode
    do throws(JSONParser.Fault) {
      root = try parser.value()
    } catch {
      throw Fault(location: lines.location(of: error.offset), message: error.message)
    }
    guard root["version"]?.integer == 1, case .array(let nodes)? = root["findings"]?.value else {
      throw Fault(
        location: lines.location(of: root.offset),
        message: LocalizedText(
          "不是本程序的基线文件；--write-baseline 可重新生成", "is no baseline of this program; --write-baseline writes one"))
    }
    for node in nodes {
      guard let path = node["path"]?.string, let code = node["code"]?.string, let hash = node["hash"]?.string else {
        throw Fault(
          location: lines.location(of: node.offset),
          message: LocalizedText("条目缺少 path、code 或 hash", "an entry lacks path, code or hash"))
      }
      let entry = Entry(
        path: path, code: code, clause: node["clause"]?.string, fingerprint: hash, text: node["text"]?.string ?? "")
      entries.append((entry, lines.location(of: node.offset)))
    }
  }

  /// The entries after a run: its findings, and earlier entries of documents that it did not look at.
  package func updated(with report: ValidationReport, _ paths: DocumentPaths) -> [Entry] {
    let rules = Set(report.rules.map(\.code))
    let kept = entries.map(\.entry).filter { !paths.contains($0.path) || !rules.contains($0.code) }
    let new = report.findings.compactMap { placed in paths[placed.finding.uri].map { Entry(placed, path: $0) } }
    // Sorting keeps the order of the text within a document.
    return (kept + new).enumerated().sorted { ($0.element.path, $0.offset) < ($1.element.path, $1.offset) }.map(
      \.element)
  }

  /// The file, an entry a line, so that differences between versions are easy to read.
  package static func text(of entries: [Entry]) -> String {
    let lines = entries.map { entry in
      "    "
        + JSONValue.members([
          "path": .string(entry.path), "code": .string(entry.code), "clause": entry.clause.map { .string($0) } ?? .null,
          "hash": .string(entry.fingerprint), "text": .string(entry.text),
        ]).line
    }
    return "{\n  \"version\": 1,\n  \"findings\": ["
      + (lines.isEmpty ? "" : "\n" + lines.joined(separator: ",\n") + "\n  ")
      + "]\n}\n"
  }
}

extension Baseline.Entry {
  package init(_ placed: PlacedFinding, path: String) {
    let finding = placed.finding
    self.init(
      path: path, code: finding.code, clause: finding.clause, fingerprint: placed.textHash,
      text: placed.excerpt?.text ?? "")
  }

  /// What has to be equal for an entry to stand for a finding.
  var identity: [String] { [path, code, clause ?? "", fingerprint] }
}
