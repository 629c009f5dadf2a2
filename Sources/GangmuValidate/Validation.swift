package import Gangmu
package import GangmuLint
internal import GangmuBatch
internal import GangmuModel
internal import GangmuPlatform

/// Checks the documents of many files and makes the report.
package struct Validation: Sendable {
  /// A file with the settings that hold for its path.
  package struct Input: Sendable {
    package var uri: String
    /// What was read already, as of standard input; `nil` for a file.
    package var bytes: [UInt8]?
    package var settings: Settings
    /// Where results are kept; `nil` checks the file anew.
    package var cache: ResultCache?

    package init(uri: String, bytes: [UInt8]? = nil, settings: Settings, cache: ResultCache? = nil) {
      self.uri = uri
      self.bytes = bytes
      self.settings = settings
      self.cache = cache
    }
  }

  package var converter: Converter
  package var inputs: [Input]
  /// Files at a time.
  package var jobs = 1
  /// What fresh extractions are compared with.
  package var snapshot: Snapshot?

  package init(converter: Converter, inputs: [Input]) {
    self.converter = converter
    self.inputs = inputs
  }

  /// Fills in documents, findings and failures; the same whatever the number of jobs.
  ///
  /// - Returns: The names of the documents in each input.
  @discardableResult
  package func run(into report: inout ValidationReport) -> [[String]] {
    var results = ParallelMap.results(inputs.count, jobs: jobs, result)
    var findings = Dictionary(grouping: corpusFindings(results), by: \.finding.uri)
    report.findings.reserveCapacity(results.reduce(0) { $0 + $1.findings.count })
    for (input, at) in zip(inputs, results.indices) {
      report.documents += results[at].documents
      report.failures += results[at].failures
      report.others += results[at].others
      var found = results[at].findings
      // A corpus may have many: they are not kept twice.
      results[at].findings = []
      for document in results[at].documents { found += findings.removeValue(forKey: document) ?? [] }
      found.removeAll { !$0.finding.severity.isAtLeast(input.settings.minimum) }
      report.findings += Self.inOrder(found, of: results[at].documents)
    }
    return results.map(\.documents)
  }

  private func result(_ index: Int) -> FileResult {
    let input = inputs[index]
    guard let bytes = input.bytes ?? FileHandleReader(InputName(input.uri).file).flatMap({ $0.read($0.size, at: 0) })
    else {
      var result = FileResult()
      result.failures = [.init(uri: input.uri, message: "cannot be read; check who may read it")]
      return result
    }
    // What was kept knows nothing of a snapshot.
    let cache = snapshot == nil ? input.cache : nil
    let key = cache.map { _ in ResultCache.key(bytes, uri: input.uri, settings: input.settings) }
    if let cache, let key, let known = cache.result(of: input.uri, key: key) { return known }
    let checker = FileChecker(converter: converter, settings: input.settings, snapshot: snapshot)
    let result = checker.result(of: bytes, uri: input.uri)
    if let cache, let key { cache.keep(result, of: input.uri, key: key) }
    return result
  }

  /// By document, then by place; findings at one place keep their order.
  private static func inOrder(_ findings: [PlacedFinding], of documents: [String]) -> [PlacedFinding] {
    // Most files are one document.
    let named = documents.count > 1 ? documents : []
    let ranks = Dictionary(named.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    // What has a line only, as in JSON, keeps the order of lines; what has no place at all comes last.
    let keys = findings.map { placed in
      let finding = placed.finding
      return (
        ranks[finding.uri] ?? Int.max, finding.span?.start ?? Int.max, finding.location?.line ?? Int.max,
        finding.location?.column ?? Int.max, finding.code
      )
    }
    guard !keys.indices.dropFirst().allSatisfy({ keys[$0 - 1] <= keys[$0] }) else { return findings }
    return findings.indices.sorted { keys[$0] == keys[$1] ? $0 < $1 : keys[$0] < keys[$1] }.map { findings[$0] }
  }

  // MARK: Corpus rules

  /// What the notes of all documents of a corpus come to.
  private func corpusFindings(_ results: [FileResult]) -> [PlacedFinding] {
    var corpora: [String: (linter: Linter, notes: [String: [CorpusNote]])] = [:]
    var order: [String] = []
    for (input, result) in zip(inputs, results) where !result.notes.isEmpty {
      let corpus = input.settings.corpus
      if corpora[corpus.id] == nil {
        order.append(corpus.id)
        corpora[corpus.id] = (corpus.linter, [:])
      }
      for (code, notes) in result.notes { corpora[corpus.id]?.notes[code, default: []] += notes }
    }
    return order.flatMap { corpus in corpora[corpus].map { $0.linter.placed(in: $0.notes) } ?? [] }
  }
}
