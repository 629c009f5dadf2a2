internal import ArgumentParser
internal import Gangmu

/// How much one input may ask of the machine.
struct LimitOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Files in an archive or parts in an office file, at most.", valueName: "count"))
  var maxEntries = ResourceLimits().entries

  @Option(help: ArgumentHelp("Megabytes that an archive or office file unpacks to, at most.", valueName: "megabytes"))
  var maxUnpacked = ResourceLimits().unpackedBytes >> 20

  @Option(help: ArgumentHelp("Times its size that an archive or office file unpacks to, at most.", valueName: "times"))
  var maxRatio = ResourceLimits().ratio

  @Option(help: ArgumentHelp("XML elements inside each other, at most.", valueName: "count"))
  var maxDepth = ResourceLimits().depth

  @Option(help: ArgumentHelp("Pages of a document that has pages, at most.", valueName: "count"))
  var maxPages = ResourceLimits().pages

  @Option(help: ArgumentHelp("Seconds for one document, at most.", valueName: "seconds"))
  var timeout = ResourceLimits().seconds

  var limits: ResourceLimits {
    var limits = ResourceLimits()
    limits.entries = maxEntries
    limits.unpackedBytes = maxUnpacked << 20
    limits.ratio = maxRatio
    limits.depth = maxDepth
    limits.pages = maxPages
    limits.seconds = timeout
    return limits
  }

  private var named: [(name: String, value: Int)] {
    [
      ("--max-entries", maxEntries), ("--max-unpacked", maxUnpacked), ("--max-ratio", maxRatio),
      ("--max-depth", maxDepth), ("--max-pages", maxPages), ("--timeout", timeout),
    ]
  }

  /// The same options for another process.
  var arguments: [String] { named.flatMap { [$0.name, String($0.value)] } }

  func validate() throws {
    for (name, value) in named where !(1...1_000_000_000).contains(value) {
      throw ValidationError("\(name) takes a number from 1 to 1000000000.")
    }
  }
}
