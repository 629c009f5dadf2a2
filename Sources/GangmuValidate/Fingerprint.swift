package import GangmuLint
internal import GangmuModel
internal import GangmuPlatform

extension PlacedFinding {
  /// Tells the finding from others of its document by rule, clause and the text around; moved lines do not change it.
  package var textHash: String {
    let context =
      place.context
      ?? place.excerpt.flatMap { excerpt in
        finding.span.map { TextContext.of($0, in: excerpt) }
      }
    let words = "\(finding.code)\0\(finding.clause ?? "")\0\(context ?? "")"
    return String(SHA256.hexadecimal(of: Array(words.utf8)).prefix(16))
  }
}

extension ValidationReport {
  /// Gives each finding its fingerprint, for reports that show it.
  package mutating func addFingerprints() {
    for index in findings.indices { findings[index].fingerprint = findings[index].textHash }
  }
}
