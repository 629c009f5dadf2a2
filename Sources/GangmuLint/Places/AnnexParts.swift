internal import GangmuModel

/// The annexes that follow the text, by the numbers of their labels. 附表 of an annex are none.
struct AnnexParts: Sendable {
  struct Annex: Sendable {
    /// `nil` where the label has none.
    var number: Int?
    var part: Part
    /// The title as it is compared.
    var title: [UInt16]
  }

  let annexes: [Annex]

  init(_ document: Document, _ tree: SyntaxTree) {
    guard document.parts.contains(where: { $0.kind == .annex }) else {
      annexes = []
      return
    }
    let units = document.text.units
    var numbers: [Int: Int] = [:]
    var others: Set<Int> = []
    for line in tree.frontLines where line.role == .annexLabel {
      let range = document.text.trimmed(line.span).range
      if units.first(Self.label, in: range) == nil { others.insert(line.part) }
      guard let digit = units[range].firstIndex(where: { UnitClass.of($0).isDigit }) else { continue }
      numbers[line.part] = Digits.read(units, at: digit, limit: range.upperBound)?.value
    }
    annexes = document.parts.enumerated().filter { $1.kind == .annex && !others.contains($0) }.map {
      Annex(number: numbers[$0], part: $1, title: Wording.content(units, $1.titleLines))
    }
  }

  /// The annex that an entry of the list means: by number; where no label is numbered, by place.
  func annex(of entry: AnnexList.Entry, at place: Int) -> Annex? {
    if let number = entry.number, let annex = annexes.first(where: { $0.number == number }) { return annex }
    let unnumbered = annexes.filter { $0.number == nil }
    if unnumbered.count == annexes.count || entry.number == nil {
      return unnumbered.indices.contains(place) ? unnumbered[place] : nil
    }
    return nil
  }

  private static let label = UnitFold.units("附件")
}
