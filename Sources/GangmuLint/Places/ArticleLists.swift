internal import GangmuModel

/// A list of numbered clauses right under an article, or under one of its items.
package struct ArticleList: Sendable {
  package enum Level: Sendable {
    /// Right under the article, behind words that announce items: 应当符合下列条件：.
    case items
    /// Right under the article, announced by nothing: its paragraphs (款).
    case paragraphs
    /// Under an item.
    case subitems
  }

  package var first: ClauseMark
  package var level: Level
}

extension CheckedDocument {
  /// The lists in the articles of legislation.
  package var articleLists: [ArticleList] {
    marks.marks.compactMap { mark in
      guard mark.previous == nil, !mark.isInline, let parent = mark.parent else { return nil }
      let above = marks.marks[parent]
      if above.style == .articleOrdinal {
        return ArticleList(first: mark, level: isAnnounced(mark) ? .items : .paragraphs)
      }
      guard above.style == .hanParen, let article = above.parent, marks.marks[article].style == .articleOrdinal else {
        return nil
      }
      return ArticleList(first: mark, level: .subitems)
    }
  }

  private func isAnnounced(_ mark: ClauseMark) -> Bool {
    var at = mark.span.start
    while at > 0, UnitClass.of(text.units[at - 1]).isBlank { at -= 1 }
    return at > 0 && text.units[at - 1] == UInt16(ascii: ":")
  }
}
