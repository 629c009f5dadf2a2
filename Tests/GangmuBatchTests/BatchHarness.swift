import Foundation
import Gangmu
import GangmuBatch
import Testing

/// A folder of documents, and batches over it.
final class BatchHarness {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "gangmu-batch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder.appending(path: "in"), withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var inputs: String { folder.appending(path: "in").path }
  var output: String { folder.appending(path: "out").path }

  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let path = folder.appending(path: "in/\(name)")
    try FileManager.default.createDirectory(at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: path)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(at: folder.appending(path: "in/\(name)")) }

  func read(_ name: String) -> String? {
    (try? Data(contentsOf: folder.appending(path: "out/\(name)"))).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The files below the output's folder with their bytes, without what is kept between runs.
  func outputs() throws -> [String: Data] {
    var found: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: output) where !name.hasPrefix(".gangmu") {
      found[name] = FileManager.default.contents(atPath: output + "/" + name)
    }
    return found
  }

  /// - Parameters:
  ///   - operands: What to read; the folder of documents where it is `nil`.
  ///   - worker: A script for bash that stands in for the worker; the real one where it is `nil`.
  func plan(_ formats: [String] = ["jsonl"], of operands: [String]? = nil, worker: String? = nil) throws -> BatchPlan {
    let outputs = try formats.map { name in
      let form = try #require(BatchOutputRegistry.output(named: name))
      return (output: form, path: "\(output)/\(form.fileName)")
    }
    try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    return BatchPlan(
      inputs: InputList(operands ?? [inputs], excluding: [output]), outputs: outputs, stateFolder: output + "/.gangmu",
      reportPath: output + "/report.json",
      worker: worker.map { ["bash", "-c", $0, "worker"] } ?? [Self.program, "worker"],
      version: "1")
  }

  @discardableResult
  func run(_ plan: BatchPlan, stoppingAfter count: Int = .max) throws -> BatchReport {
    var done = 0
    return try BatchRun(plan, onProgress: { done = $0.documents }, isInterrupted: { done >= count }).run()
  }

  /// The program that is built with the tests.
  static var program: String {
    let tests = Bundle.allBundles.map(\.bundlePath).first { $0.hasSuffix(".xctest") }
    let folder = tests.map { URL(filePath: $0).deletingLastPathComponent() }
    return (folder ?? URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()).appending(path: "gangmu")
      .path
  }
}

/// A document of its own for each number.
func notice(_ number: Int) -> String {
  """
  青岚县人民政府关于修缮第\(number)座古桥的意见
  一、工作目标
  到2026年底，古桥完好率达到\(number % 90 + 10)%以上。
  二、重点任务
  （一）摸清底数。由县文物局牵头，县财政局配合，2025年\(number % 12 + 1)月底前完成普查。
  """
}
