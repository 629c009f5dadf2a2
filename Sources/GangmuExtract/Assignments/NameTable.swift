internal import GangmuModel

/// The names that a document writes, each once: its lists repeat the same bodies, so a name's string is made, and the
/// name read, when it is first met.
struct NameTable {
  private let text: SourceText
  private var strings = NameStrings()
  /// What a name says about itself, its ranges counted from the name's start.
  private var profiles = Known<NameProfile>()
  private var traits = Known<NameProfile.Traits>()
  private var areCollective = Known<Bool>()

  init(_ text: SourceText) { self.text = text }

  /// The number of the name that is written in a span; equal names have the same.
  mutating func number(_ span: Range<Int>) -> Int {
    let range = text.utf8Range(of: TextSpan(span))
    return text.utf8.withUnsafeBytes { strings.number(UnsafeRawBufferPointer(rebasing: $0[range])) }
  }

  mutating func number(_ name: String) -> Int {
    var name = name
    return name.withUTF8 { strings.number(UnsafeRawBufferPointer($0)) }
  }

  func string(_ number: Int) -> String { strings[number] }

  mutating func traits(_ number: Int, _ span: Range<Int>) -> NameProfile.Traits {
    if let known = traits[number] { return known }
    let made = relative(number, span).traits
    traits[number] = made
    return made
  }

  /// What the name in a span says about itself.
  mutating func profile(_ number: Int, _ span: Range<Int>) -> NameProfile {
    relative(number, span).moved(by: span.lowerBound)
  }

  @inline(__always)
  private mutating func relative(_ number: Int, _ span: Range<Int>) -> NameProfile {
    profiles.value(number) { NameProfile.of(text.units, span).moved(by: -span.lowerBound) }
  }

  mutating func isCollective(_ number: Int, _ span: Range<Int>) -> Bool {
    areCollective.value(number) { Attributes.isCollective(text.units, span) }
  }
}
