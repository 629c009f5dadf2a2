internal import Gangmu
internal import GangmuExport
internal import GangmuModel

/// An explanation for reading in a terminal.
struct ExplanationText {
  private let explanation: Explanation
  private let usesColour: Bool

  init(_ explanation: Explanation, usesColour: Bool) {
    self.explanation = explanation
    self.usesColour = usesColour
  }

  func write(into output: inout ByteOutput) {
    for span in explanation.spans { line(text(span), into: &output) }
    tokens(into: &output)
    facts(into: &output)
    nearMisses(into: &output)
  }

  private func tokens(into output: inout ByteOutput) {
    head("tokens", explanation.tokens.isEmpty, into: &output)
    for token in explanation.tokens {
      let opened = token.clause.map { "opens \($0)" } ?? "opens nothing here"
      line("  \(marker(token.span))  \(token.style) \(token.ordinal), \(opened)", into: &output)
    }
  }

  private func facts(into output: inout ByteOutput) {
    let (assignments, deadlines) = (explanation.assignments, explanation.deadlines)
    let (targets, references) = (explanation.targets, explanation.references)
    head(
      "facts", assignments.isEmpty && deadlines.isEmpty && targets.isEmpty && references.isEmpty, into: &output)
    for assignment in assignments {
      fact(assignment.id, assignment.clause, assignment.rule, assignment.span, into: &output)
      for unit in assignment.units { line("      \(words(of: unit))", into: &output) }
    }
    for deadline in deadlines {
      fact(deadline.id, deadline.clause, deadline.rule, deadline.span, into: &output)
      line("      \(deadline.kind.rawValue) \(deadline.value ?? "")", into: &output)
    }
    for target in targets {
      fact(target.id, target.clause, target.rule, target.span, into: &output)
      line("      \(target.modality.rawValue): \(target.summary.asTerminalLine)", into: &output)
    }
    for reference in references {
      fact(reference.id, reference.clause, reference.rule, reference.span, into: &output)
      if let target = reference.target ?? reference.title { line("      \(target.asTerminalLine)", into: &output) }
    }
  }

  private func nearMisses(into output: inout ByteOutput) {
    head("nearly", explanation.nearMisses.isEmpty, into: &output)
    for miss in explanation.nearMisses {
      line("  \(rule(miss.rule))  \(text(miss.span))", into: &output)
      line("      \(miss.reason)", into: &output)
    }
  }

  // MARK: Pieces

  private func head(_ words: String, _ isEmpty: Bool, into output: inout ByteOutput) {
    line("", into: &output)
    line(TerminalStyle.title.paint(words, usesColour) + (isEmpty ? ": none" : ""), into: &output)
  }

  private func fact(_ id: String, _ clause: String, _ rule: FactRule, _ span: TextSpan, into output: inout ByteOutput) {
    line("  \(TerminalStyle.marker.paint(id, usesColour))  \(self.rule(rule))  \(text(span))", into: &output)
    line("      \(TerminalStyle.faint.paint("in \(clause): \(rule.summary)", usesColour))", into: &output)
  }

  private func words(of unit: AssignedUnit) -> String {
    let classes = [unit.kind?.rawValue, unit.level?.rawValue].compactMap { $0 }
    let name = unit.name == unit.text ? unit.name : "\(unit.text) → \(unit.name)"
    let tail = classes.isEmpty ? "" : " (\(classes.joined(separator: ", ")))"
    return "\(unit.role.rawValue) \(name.asTerminalLine)\(tail)"
  }

  private func rule(_ rule: FactRule) -> String { TerminalStyle.unit.paint(rule.rawValue, usesColour) }
  private func marker(_ span: TextSpan) -> String { TerminalStyle.marker.paint(text(span), usesColour) }
  private func text(_ span: TextSpan) -> String { explanation.document.text[span].asTerminalLine }
  private func line(_ words: String, into output: inout ByteOutput) { output.append(words + "\n") }
}
