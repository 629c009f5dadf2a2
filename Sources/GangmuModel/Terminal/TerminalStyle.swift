/// What a piece of terminal output is; colours are chosen here only.
package enum TerminalStyle {
  case title, marker, lead, unit, deadline, target, faint, warning

  private var code: String {
    switch self {
    case .title: "1"
    case .marker: "36"
    case .lead: "1;32"
    case .unit: "32"
    case .deadline: "33"
    case .target: "35"
    case .faint: "2"
    case .warning: "1;33"
    }
  }

  package func paint(_ text: String, _ usesColour: Bool) -> String {
    usesColour && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
