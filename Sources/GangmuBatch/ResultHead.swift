internal import GangmuExport
internal import GangmuPlatform

/// The first row of results: where the bodies are.
package struct ResultHead {
  private static let mark = "gangmu results 3"
  static let bodiesPrefix = "bodies-"

  /// The file of bodies beside the results; `nil` where each body is a file.
  var bodiesName: String?
  /// The output that the file of bodies becomes in the end, in the folder above.
  var outputName: String?

  init(bodiesName: String?, outputName: String?) {
    self.bodiesName = bodiesName
    self.outputName = outputName
  }

  init?(row: [TableValue]) {
    guard row.count == 3, row[0] == .text(Self.mark) else { return nil }
    bodiesName = row[1] == .none ? nil : row[1].cell
    outputName = row[2] == .none ? nil : row[2].cell
    for name in [bodiesName, outputName] where name?.contains("/") == true { return nil }
    if let bodiesName, !bodiesName.hasPrefix(Self.bodiesPrefix) { return nil }
  }

  var row: [TableValue] {
    [.text(Self.mark), bodiesName.map { .text($0) } ?? .none, outputName.map { .text($0) } ?? .none]
  }

  /// Whether a file in the folder has bodies that nothing uses any more.
  func isOutdated(_ name: String) -> Bool { name.hasPrefix(Self.bodiesPrefix) && name != bodiesName }

  /// Where the bodies may be.
  func paths(in folder: String) -> [String] {
    (bodiesName.map { ["\(folder)/\($0)"] } ?? []) + (outputName.map { ["\(folder)/../\($0)"] } ?? [])
  }
}

/// A file beside the results that takes bodies.
package struct BodiesFile {
  let name: String
  let path: String

  /// - Parameter earlier: Results that are used, whose bodies' names are not free.
  init(in folder: String, besides earlier: [ResultHead]) {
    let taken = Set(earlier.compactMap(\.bodiesName))
    var number = 1
    while case let name = Self.name(number),
      taken.contains(name) || FileKind("\(folder)/\(name)") != .missing
    { number += 1 }
    name = Self.name(number)
    path = "\(folder)/\(name)"
  }

  private static func name(_ number: Int) -> String { ResultHead.bodiesPrefix + "\(number)" }
}
