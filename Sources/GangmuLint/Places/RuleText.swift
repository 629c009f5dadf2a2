package import GangmuModel

extension CheckedDocument {
  /// The main text is made of articles and is called 办法, 规定, 细则 or the like.
  package var isInArticles: Bool {
    guard let type = metadata.documentType, Self.ruleTypes.contains(where: type.hasSuffix) else { return false }
    let parts = document.parts
    return marks.marks.count { $0.style == .articleOrdinal && parts[$0.part].kind == .main } >= 3
  }

  /// Words of a kind outside the annexes.
  package func ownTerms(_ term: Term) -> [TextSpan] {
    scan[term].filter { part(of: $0.start).map { $0.kind == .main || $0.kind == .notice } ?? false }
  }

  private static let ruleTypes = ["办法", "规定", "细则", "条例", "规则"]
}
