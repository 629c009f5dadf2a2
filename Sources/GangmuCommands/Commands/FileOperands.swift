/// File names that are kept back while the rest of the command line is parsed.
///
/// ArgumentParser takes time with the square of the number of operands, and a shell pattern can give ten thousand. Of a
/// long run of them only the beginning is parsed, where an option before it may take its value; one more operand
/// stands for the rest.
struct FileOperands {
  /// The command line to parse.
  private(set) var parsed: [String] = []
  /// Kept back, by the operand that stands for them: no argument of a process can hold a NUL.
  private var keptBack: [String: [String]] = [:]

  private static let longest = 64

  init(_ arguments: [String]) {
    var run = 0
    var placeholder = ""
    for argument in arguments {
      run = argument.hasPrefix("-") ? 0 : run + 1
      if run <= Self.longest {
        parsed.append(argument)
        continue
      }
      if run == Self.longest + 1 {
        placeholder = "\0\(keptBack.count)"
        parsed.append(placeholder)
      }
      keptBack[placeholder, default: []].append(argument)
    }
  }

  /// A file that is called as options are, such as `-hans.txt`, of which `-h` would be all that is seen.
  static func readAsOptions(in arguments: [String]) -> String? {
    arguments.prefix { $0 != "--" }.first { argument in
      let bytes = argument.utf8.prefix(3)
      return bytes.count == 3 && bytes.starts(with: "-".utf8) && !bytes.starts(with: "--".utf8)
        && FileReader.exists(argument)
    }
  }

  /// Puts the names that were kept back where they stood.
  func restored(_ files: [String]) -> [String] {
    keptBack.isEmpty ? files : files.flatMap { keptBack[$0] ?? [$0] }
  }
}

/// A command whose operands are files, of which there can be thousands.
protocol FileCommand {
  var files: [String] { get set }
}
