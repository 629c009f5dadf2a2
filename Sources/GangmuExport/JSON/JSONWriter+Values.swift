internal import GangmuModel

extension JSONWriter {
  mutating func strings(_ values: [String]) {
    array(values.indices) { $0.string(values[$1]) }
  }

  mutating func strings(_ text: JSONText, _ spans: [TextSpan]) {
    array(spans.indices) { $0.string(text, spans[$1]) }
  }

  mutating func span(_ value: TextSpan?) {
    if let value { span(value) } else { null() }
  }

  mutating func location(_ value: Location?) {
    guard let value else { return null() }
    beginShortObject()
    if let line = value.line {
      key("line")
      number(line)
    }
    if let column = value.column {
      key("column")
      number(column)
    }
    if let address = value.address {
      key("address")
      string(address)
    }
    endShortObject()
  }
}
