internal import GangmuBatch
internal import GangmuPlatform

/// Shows how far a batch is: a bar on a terminal, a line every few seconds elsewhere.
final class BatchProgress {
  private let console: Console
  /// Files; an archive holds more documents than one.
  private let total: Int
  private let isQuiet: Bool
  private let form: LogFormat
  private let start = monotonicSeconds()
  private var next: Double
  private var shownFailures = 0

  init(_ console: Console, total: Int, isQuiet: Bool, form: LogFormat) {
    self.console = console
    self.total = total
    self.isQuiet = isQuiet
    self.form = form
    next = start + (console.showProgress == nil ? 5 : 0.1)
  }

  /// Tells of folders that were named and hold no file.
  func tellEmpty(_ folders: [String]) {
    guard !isQuiet else { return }
    for folder in folders {
      let message = "is a folder without a file, hidden ones aside: is its disk there?"
      console.report(
        form == .json
          ? #"{"event":"empty-folder","document":\#(Self.quoted(folder)),"message":\#(Self.quoted(message))}"#
          : "gangmu: \(folder): \(message)")
    }
  }

  func show(_ report: BatchReport) {
    reportFailures(report)
    let now = monotonicSeconds()
    guard !isQuiet, now >= next else { return }
    next = now + (console.showProgress == nil || form == .json ? 5 : 0.1)
    if form == .json {
      console.report(event("progress", report))
    } else if let show = console.showProgress {
      show("\r\u{1B}[K" + bar(report, now))
    } else {
      console.report("gangmu: batch: " + counts(report, now))
    }
  }

  func finish(_ report: BatchReport, reportPath: String) {
    reportFailures(report)
    guard !isQuiet else { return }
    if form == .json { return console.report(event(report.interrupted ? "interrupted" : "finished", report)) }
    console.showProgress?("\r\u{1B}[K")
    if report.interrupted { console.report("gangmu: batch: ended early; run it again to go on from here") }
    let seconds = monotonicSeconds() - start
    console.report(
      "gangmu: batch: \(report.documents) \(report.documents == 1 ? "document" : "documents"): \(report.converted) converted, \(report.unchanged) unchanged, "
        + "\(report.failed) failed, in \(Self.tenths(seconds)) s"
        + (report.failed > 0 ? "; \(reportPath) tells of each failure" : ""))
  }

  private func reportFailures(_ report: BatchReport) {
    for failure in report.failures[shownFailures...] {
      if form == .json {
        console.report(
          #"{"event":"failure","document":\#(Self.quoted(failure.document)),"code":\#(Self.quoted(failure.code)),"message":\#(Self.quoted(failure.message))}"#
        )
      } else {
        if !isQuiet { console.showProgress?("\r\u{1B}[K") }
        console.report("gangmu: \(failure.document): \(failure.message)")
      }
    }
    shownFailures = report.failures.count
  }

  private func bar(_ report: BatchReport, _ now: Double) -> String {
    let share = total == 0 ? 1 : min(1, Double(report.documents) / Double(total))
    let width = 24
    let full = Int(share * Double(width))
    return "[" + String(repeating: "=", count: full) + String(repeating: " ", count: width - full) + "] "
      + counts(report, now)
  }

  private func counts(_ report: BatchReport, _ now: Double) -> String {
    let rate = Double(report.documents) / max(0.001, now - start)
    var text = "\(report.documents) of \(max(total, report.documents)), \(Self.tenths(rate))/s, \(report.failed) failed"
    if rate > 0, total > report.documents {
      text += ", \(Int(Double(total - report.documents) / rate) + 1) s left"
    }
    return text
  }

  private func event(_ name: String, _ report: BatchReport) -> String {
    #"{"event":"\#(name)","documents":\#(report.documents),"converted":\#(report.converted),"unchanged":\#(report.unchanged),"failed":\#(report.failed)}"#
  }

  private static func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func quoted(_ text: String) -> String { BatchReport.quoted(text) }
}
