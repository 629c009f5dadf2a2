internal import GangmuBatch
package import GangmuLint
internal import GangmuModel
internal import GangmuPlatform

/// Takes the findings of a baseline out of a report, and tells which of its entries are gone.
package struct BaselineFilter {
  private let baseline: Baseline
  private let path: String
  private let paths: DocumentPaths

  /// - Parameters:
  ///   - path: The baseline's file.
  ///   - paths: Those of the documents of this run, relative to the baseline's folder.
  package init(_ baseline: Baseline, path: String, paths: DocumentPaths) {
    self.baseline = baseline
    self.path = path
    self.paths = paths
  }

  package func apply(to report: inout ValidationReport) {
    var open: [[String]: [Int]] = [:]
    for (index, item) in baseline.entries.enumerated().reversed() {
      open[item.entry.identity, default: []].append(index)
    }
    let before = report.findings.count
    report.findings.removeAll { placed in
      guard let path = paths[placed.finding.uri] else { return false }
      return open[Baseline.Entry(placed, path: path).identity]?.popLast() != nil
    }
    report.baselined = before - report.findings.count
    guard report.rules.contains(where: { $0.code == BaselineOutdatedRule.description.code }) else { return }
    for index in open.values.joined().sorted() where isGone(baseline.entries[index].entry, report) {
      report.findings.append(finding(baseline.entries[index]))
    }
  }

  /// An entry is gone where its document was looked at by its rule, or is no longer there.
  private func isGone(_ entry: Baseline.Entry, _ report: ValidationReport) -> Bool {
    if paths.contains(entry.path) { return report.rules.contains { $0.code == entry.code } }
    let file = entry.path.prefix { $0 != "#" }
    return FileKind("\(paths.folder)/\(file)") == .missing && FileKind("\(paths.folder)/\(entry.path)") == .missing
  }

  private func finding(_ item: (entry: Baseline.Entry, location: Location)) -> PlacedFinding {
    let (rule, entry) = (BaselineOutdatedRule.description, item.entry)
    let finding = Finding(
      code: rule.code, rule: rule.name, severity: rule.severity,
      message: LocalizedText(
        "\(entry.path) 中的 \(entry.code) 已不存在", "\(entry.code) is no longer found in \(entry.path)"),
      advice: LocalizedText("用 --write-baseline 更新基线", "bring the baseline up to date with --write-baseline"),
      uri: path,
      location: item.location, clause: entry.clause)
    let excerpt = entry.text.isEmpty ? nil : Excerpt(text: entry.text, start: 0, end: entry.text.unicodeScalars.count)
    return PlacedFinding(finding, at: TextPlace(excerpt: excerpt, context: entry.identity.joined()))
  }
}

/// The paths of a run's documents as seen from a folder.
package struct DocumentPaths: Sendable {
  package let folder: String
  private var paths: [String: String] = [:]
  private var known: Set<String> = []

  /// - Parameter folder: Without links, from the root.
  package init(folder: String) { self.folder = folder }

  /// Adds the documents of a file, `file` itself or `file#entry`.
  package mutating func add(_ documents: [String], of file: String) {
    let file = InputName(file).file
    let path = ConfigurationFinder.path(of: file, from: folder)
    for document in documents {
      let own = path + String(decoding: document.utf8.dropFirst(file.utf8.count), as: UTF8.self)
      paths[document] = own
      known.insert(own)
    }
  }

  package subscript(document: String) -> String? { paths[document] }
  func contains(_ path: String) -> Bool { known.contains(path) }
}
