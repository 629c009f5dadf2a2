internal import ArgumentParser
internal import Gangmu

/// How documents are read: the same options for every command that reads them.
struct ReadingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Take the input for this format instead of finding it.", valueName: "format"))
  var inputFormat: InputFormatName?

  @Option(
    help: ArgumentHelp(
      "Decode the input from this encoding, for example GB18030, whatever it says of itself.", valueName: "name"))
  var encoding: String?

  @Option(
    help: ArgumentHelp("The date of a document that states none, for years left out.", valueName: "YYYY-MM-DD"))
  var date: DayArgument?

  @OptionGroup(title: "Limits against hostile files") var limits: LimitOptions

  @Option(
    name: .customLong("lexicon"),
    help: ArgumentHelp(
      "Add the words of this file to the lexicons; may be given several times (see the README).", valueName: "file"))
  var lexicons: [String] = []

  func validate() throws {
    // Told once: each document would fail by it, and a batch take its earlier output away.
    if let encoding, !Converter.knowsEncoding(encoding) {
      throw ValidationError("--encoding knows no “\(encoding)”: use an IANA name such as GB18030, Big5 or UTF-16LE.")
    }
  }

  /// The same options for another process.
  var arguments: [String] {
    var arguments = limits.arguments
    if let inputFormat { arguments += ["--input-format", inputFormat.name] }
    if let encoding { arguments += ["--encoding", encoding] }
    if let date { arguments += ["--date", date.text] }
    return arguments + lexicons.flatMap { ["--lexicon", $0] }
  }

  /// What results depend on beside documents: the program, how documents are read, and the words of the lexicons.
  func version(_ more: [String] = []) throws(FileError) -> String {
    var parts = [try ThisProgram.mark(), (more + arguments).joined(separator: "\u{0}")]
    for lexicon in lexicons { parts.append(ThisProgram.digest(of: try FileReader.read(lexicon))) }
    return ThisProgram.digest(of: Array(parts.joined(separator: "\n").utf8))
  }

  /// What reads the documents, after the lexicons were added; `nil` where one cannot be, which is reported.
  func source(_ console: Console) -> DocumentSource? {
    for file in lexicons {
      do throws(FileError) {
        try Self.add(lexicon: file)
      } catch {
        console.report("gangmu: lexicon \(file): \(error.message)")
        return nil
      }
    }
    return DocumentSource(converter: converter, console: console)
  }

  private static func add(lexicon file: String) throws(FileError) {
    let bytes = try FileReader.read(file)
    do throws(Lexicons.Fault) {
      try Lexicons.add(bytes)
    } catch {
      throw FileError((error.line.map { "line \($0): " } ?? "") + error.message)
    }
  }

  private var converter: Converter {
    var options = Converter.Options()
    options.format = inputFormat?.name
    options.encoding = encoding
    options.date = date?.text
    options.limits = limits.limits
    return Converter(options: options)
  }
}

/// A format that can be read.
struct InputFormatName: ExpressibleByArgument {
  let name: String

  init?(argument: String) {
    guard Self.allValueStrings.contains(argument) else { return nil }
    name = argument
  }

  static var allValueStrings: [String] { Converter.inputFormats }
}

/// A day of the calendar, `YYYY-MM-DD`.
struct DayArgument: ExpressibleByArgument {
  let text: String

  init?(argument: String) {
    let digits = Array(argument.utf8)
    guard digits.count == 10 else { return nil }
    for (place, byte) in digits.enumerated() {
      guard place == 4 || place == 7 ? byte == 0x2D : (0x30...0x39).contains(byte) else { return nil }
    }
    func number(_ range: Range<Int>) -> Int? { Int(String(decoding: digits[range], as: UTF8.self)) }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    guard year > 0, (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day) else { return nil }
    text = argument
  }

  private static func days(in month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }
}
