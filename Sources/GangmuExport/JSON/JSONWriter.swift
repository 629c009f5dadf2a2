internal import GangmuModel

/// Writes JSON in the order in which it is told: compact on one line, or indented by two spaces.
struct JSONWriter: ~Copyable {
  private(set) var output: ByteOutput
  private let pretty: Bool
  private var depth = 0
  /// A value has been written in the open array or object.
  private var needsComma = false
  /// Inside an object that is small enough to stand on one line.
  private var inLine = false

  /// Takes the output over until ``finish()``.
  init(output: consuming ByteOutput, pretty: Bool) {
    self.output = output
    self.pretty = pretty
  }

  consuming func finish() -> ByteOutput { output }

  // MARK: Structure

  @inline(__always)
  mutating func key(_ name: StaticString) {
    if pretty {
      separate()
      output.append(key: name, afterComma: false)
      output.append(UInt8(ascii: " "))
      afterKey = true
    } else {
      output.append(key: name, afterComma: needsComma)
    }
    needsComma = false
  }

  /// The next value follows a key, so it needs no line of its own.
  private var afterKey = false

  @inline(__always)
  private mutating func separate() {
    if needsComma { output.append(UInt8(ascii: ",")) }
    if pretty { indent() }
  }

  private mutating func indent() {
    if afterKey {
      afterKey = false
    } else if inLine {
      if needsComma { output.append(UInt8(ascii: " ")) }
    } else if depth > 0 {
      breakLine()
    }
  }

  private mutating func breakLine() {
    output.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { output.append(literal: "  ") }
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    output.append(bracket)
    depth += 1
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if pretty, !inLine, needsComma { breakLine() }
    output.append(bracket)
    needsComma = true
  }

  mutating func beginObject() { open(UInt8(ascii: "{")) }
  mutating func endObject() { close(UInt8(ascii: "}")) }
  mutating func beginArray() { open(UInt8(ascii: "[")) }
  mutating func endArray() { close(UInt8(ascii: "]")) }

  /// An array of what `write` writes for each number.
  ///
  /// Of clauses and facts the numbers are told, not the values: to hand one on counts a dozen references up and down,
  /// and there are thousands of them.
  @inline(__always)
  mutating func array(_ indices: Range<Int>, _ write: (inout JSONWriter, Int) -> Void) {
    beginArray()
    for index in indices { write(&self, index) }
    endArray()
  }

  /// An object that stays on one line in the indented form too.
  mutating func beginShortObject() {
    beginObject()
    inLine = true
  }

  mutating func endShortObject() {
    endObject()
    inLine = false
  }

  // MARK: Values

  mutating func string(_ value: String) {
    separate()
    if value.utf8.withContiguousStorageIfAvailable({ JSONEscaper.writeQuoted($0, into: &output) }) == nil {
      var native = value
      native.withUTF8 { JSONEscaper.writeQuoted($0, into: &output) }
    }
    needsComma = true
  }

  /// A word of the format, which needs no escape.
  @inline(__always)
  mutating func word(_ value: StaticString) {
    separate()
    output.append(UInt8(ascii: "\""))
    output.append(literal: value)
    output.append(UInt8(ascii: "\""))
    needsComma = true
  }

  @inline(__always)
  mutating func word(_ value: StaticString?) {
    if let value { word(value) } else { null() }
  }

  mutating func string(_ value: String?) {
    if let value { string(value) } else { null() }
  }

  /// The characters of spans, joined.
  mutating func string(_ text: JSONText, _ spans: [TextSpan]) {
    separate()
    output.append(UInt8(ascii: "\""))
    for span in spans { text.write(span, into: &output) }
    output.append(UInt8(ascii: "\""))
    needsComma = true
  }

  mutating func string(_ text: JSONText, _ span: TextSpan) {
    separate()
    output.append(UInt8(ascii: "\""))
    text.write(span, into: &output)
    output.append(UInt8(ascii: "\""))
    needsComma = true
  }

  mutating func number(_ value: Int) {
    separate()
    output.append(decimal: value)
    needsComma = true
  }

  mutating func number(_ value: Int?) {
    if let value { number(value) } else { null() }
  }

  /// Written as a whole: a fifth of the output is spans.
  mutating func span(_ value: TextSpan) {
    separate()
    if pretty { output.append(literal: "{\"start\": ") } else { output.append(literal: "{\"start\":") }
    output.append(decimal: value.start)
    if pretty { output.append(literal: ", \"end\": ") } else { output.append(literal: ",\"end\":") }
    output.append(decimal: value.end)
    output.append(UInt8(ascii: "}"))
    needsComma = true
  }

  /// A share from 0 to 1 with one or two decimals: `1.0`, `0.87`.
  mutating func share(_ value: Double) {
    separate()
    let hundredths = value > 0 ? Int((min(value, 1) * 100).rounded()) : 0
    output.append(decimal: hundredths / 100)
    output.append(UInt8(ascii: "."))
    output.append(decimal: hundredths / 10 % 10)
    if hundredths % 10 != 0 { output.append(decimal: hundredths % 10) }
    needsComma = true
  }

  mutating func boolean(_ value: Bool) {
    separate()
    if value { output.append(literal: "true") } else { output.append(literal: "false") }
    needsComma = true
  }

  mutating func null() {
    separate()
    output.append(literal: "null")
    needsComma = true
  }

  mutating func endDocument() {
    output.append(UInt8(ascii: "\n"))
  }
}
