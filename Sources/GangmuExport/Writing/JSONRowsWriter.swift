/// Writes rows as a JSON array with an object a row and line; columns without a value are null.
package enum JSONRowsWriter {
  package static func write(_ rows: [[TableValue]], columns: [String], into output: inout ByteOutput) {
    output.append("[")
    for (number, row) in rows.enumerated() {
      output.append(number == 0 ? "\n  {" : ",\n  {")
      for (place, (column, value)) in zip(columns, row).enumerated() {
        if place > 0 { output.append(", ") }
        string(column, into: &output)
        output.append(": ")
        write(value, into: &output)
      }
      output.append("}")
    }
    output.append(rows.isEmpty ? "]\n" : "\n]\n")
  }

  private static func write(_ value: TableValue, into output: inout ByteOutput) {
    switch value {
    case .none: output.append("null")
    case .text(let text): string(text, into: &output)
    case .integer(let number): output.append(decimal: number)
    case .flag(let isTrue): output.append(isTrue ? "true" : "false")
    }
  }

  private static func string(_ text: String, into output: inout ByteOutput) {
    Array(text.utf8).withUnsafeBufferPointer { JSONEscaper.writeQuoted($0, into: &output) }
  }
}
