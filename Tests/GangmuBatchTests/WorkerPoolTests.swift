import Foundation
import GangmuBatch
import Testing

/// The deliveries, by outputs that lead to them: bodies in a file of their own, in order in the output, each in its file.
private let deliveries = [["json", "jsonl"], ["jsonl"], ["json"]]

@Suite(.timeLimit(.minutes(1))) struct WorkerPoolTests {
  /// Converts all to “ok”; ends, hangs or errs where the path says so.
  private let script = #"""
    delivery=$4
    bodies=$6
    once() { [ -e "$0.once" ] || { : > "$0.once"; kill -9 $$; }; }
    while IFS= read -r -d "$(printf '\036')" line; do
      IFS=$(printf '\037') read -r id path uri count format target <<< "$line"
      id=${id#i}
      if [ -z "$uri" ]; then
        [ -e "$0.late" ] && { rm "$0.late"; kill -9 $$; }
        [ -e "$0.never" ] && kill -9 $$
        printf 'ok\n' | dd of="$bodies" bs=1 seek="${path#i}" conv=notrunc status=none
        printf 'i%s\037n\037n\037n\037n\037t\037\036' "$id"
        continue
      fi
      case $path in
        *crash*) kill -9 $$;;
        *once*) once;;
        *late*) [ -e "$0.seen" ] || { : > "$0.seen"; : > "$0.late"; };;
        *never*) : > "$0.never";;
        *hang*) exec sleep 60;;
        *odd*) printf 'no answer\036'; continue;;
      esac
      place=0
      case $delivery in
        files) printf 'ok\n' > "${target#?}";;
        stored) place=$(flock "$bodies" sh -c 'stat -c %s "$1"; echo ok >> "$1"' x "$bodies");;
      esac
      printf 'i%s\037tx\037i1\037n\037n\037tjsonl:3\037i%s\037i3\037i0\037\036' "$id" "$place"
    done
    """#

  /// A plan whose worker may leave marks beside the documents: the name behind the script is its `$0`.
  private func plan(_ batch: BatchHarness, _ formats: [String]) throws -> BatchPlan {
    var plan = try batch.plan(formats, worker: script)
    plan.worker[3] = batch.folder.appending(path: "mark").path
    return plan
  }

  /// How many documents the outputs have, which all must have the same.
  private func documents(_ batch: BatchHarness, _ formats: [String]) throws -> Int {
    var counts: Set<Int> = []
    if formats.contains("jsonl") {
      let lines = try #require(batch.read("documents.jsonl"))
      #expect(lines.replacing("ok\n", with: "").isEmpty)
      counts.insert(lines.count / 3)
    }
    if formats.contains("json") {
      counts.insert(try batch.outputs().count { $0.key.hasPrefix("json/") && $0.value == Data("ok\n".utf8) })
    }
    return try #require(counts.count == 1 ? counts.first : nil)
  }

  @Test(arguments: deliveries) func replacesWorkersThatEndAndGivesTheirDocumentsUp(_ formats: [String]) throws {
    let batch = try BatchHarness()
    for name in ["a", "crash", "c", "hang", "odd", "z"] { try batch.write(name, notice(1)) }
    var plan = try plan(batch, formats)
    plan.jobs = 3
    plan.seconds = 1
    let report = try batch.run(plan)
    #expect((report.documents, report.converted, report.failed) == (6, 3, 3))
    #expect(report.failures.map(\.code) == ["crash", "timeout", "crash"])
    #expect(report.failures.allSatisfy { $0.message.contains("tried twice") })
    #expect(try documents(batch, formats) == 3)
  }

  @Test(arguments: deliveries) func triesADocumentOnceMore(_ formats: [String]) throws {
    let batch = try BatchHarness()
    for name in ["a", "b", "once", "z"] { try batch.write(name, notice(1)) }
    let plan = try plan(batch, formats)
    let report = try batch.run(plan)
    #expect((report.converted, report.failed) == (4, 0))
    #expect(try documents(batch, formats) == 4)
    #expect(FileManager.default.fileExists(atPath: plan.worker[3] + ".once"))
  }

  @Test func convertsAnewWhatWentWithAWorkerBeforeItWasInPlace() throws {
    let batch = try BatchHarness()
    for name in ["a", "late", "x", "y", "z"] { try batch.write(name, notice(1)) }
    let report = try batch.run(plan(batch, ["jsonl"]))
    #expect((report.converted, report.failed) == (5, 0))
    #expect(try documents(batch, ["jsonl"]) == 5)
  }

  @Test func endsWhereAResultIsLostTwice() throws {
    let batch = try BatchHarness()
    for name in ["a", "never", "z"] { try batch.write(name, notice(1)) }
    #expect(throws: BatchError.self) { try batch.run(plan(batch, ["jsonl"])) }
  }

  @Test func stopsWorkersThatGrow() throws {
    let batch = try BatchHarness()
    try batch.write("a", notice(1))
    var plan = try batch.plan(worker: "exec python3 -c 'import time; x = b\"x\" * (200 << 20); time.sleep(60)'")
    plan.memoryBytes = 50 << 20
    let report = try batch.run(plan)
    #expect(report.failures.map(\.code) == ["memory"])
  }

  @Test func saysThatTheWorkerIsMissing() throws {
    let batch = try BatchHarness()
    try batch.write("a", notice(1))
    var plan = try batch.plan()
    plan.worker = ["/nowhere/gangmu"]
    #expect(throws: BatchError.self) { try batch.run(plan) }
  }
}
