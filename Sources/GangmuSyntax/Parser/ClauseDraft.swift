internal import GangmuModel

/// A clause while its text is gathered. Its paragraphs are kept beside it, so that copying one counts no reference.
struct ClauseDraft {
  var marker: TextSpan
  /// Index into ``NumberingStyleRegistry/markerStyles``.
  var style: Int
  var ordinal: Int
  var isInline = false
  var parent: Int?
  /// How many lines its own text stands in.
  var lineCount = 0
  var row: Clause.TableRow?
  /// Where a row's own cells stand; cells merged from a row above stand there.
  var place: TextSpan?
  /// Of a row without a number: the one that its marker and id show.
  var rowNumber: Int?
  /// The first sub-clause, -1 where there is none, and the next clause under the same parent.
  fileprivate(set) var firstChild = -1
  fileprivate(set) var next = -1
  fileprivate var lastChild = -1

  init(marker: TextSpan, style: Int, ordinal: Int, isInline: Bool = false, parent: Int?) {
    self.marker = marker
    self.style = style
    self.ordinal = ordinal
    self.isInline = isInline
    self.parent = parent
  }

  var hasChildren: Bool { firstChild >= 0 }
}

/// A part's drafts in the order of the text, linked to a tree by their numbers.
struct ClauseDrafts {
  private var drafts: [ClauseDraft] = []
  private var texts: [[TextSpan]] = []
  /// The part's first clause; -1 where it has none.
  private(set) var first = -1
  private var last = -1

  var count: Int { drafts.count }
  var isEmpty: Bool { drafts.isEmpty }
  var indices: Range<Int> { drafts.indices }

  subscript(index: Int) -> ClauseDraft {
    @inline(__always) get { drafts[index] }
    _modify { yield &drafts[index] }
  }

  /// The own text of a clause.
  subscript(paragraphsOf index: Int) -> [TextSpan] {
    @inline(__always) get { texts[index] }
    _modify { yield &texts[index] }
  }

  /// Adds a line to the own text of a clause. Most have one: it gets no room for more.
  mutating func append(_ span: TextSpan, toTextOf index: Int) {
    if texts[index].isEmpty { texts[index] = [span] } else { texts[index].append(span) }
    drafts[index].lineCount += 1
  }

  /// How many clauses stand under one parent from this one on.
  func siblings(from first: Int) -> Int {
    var count = 0
    var at = first
    while at >= 0 {
      count += 1
      at = drafts[at].next
    }
    return count
  }

  /// Whether a row is among the clauses under one parent from this one on.
  func hasRow(from first: Int) -> Bool {
    var at = first
    while at >= 0, drafts[at].row == nil { at = drafts[at].next }
    return at >= 0
  }

  mutating func reserve(_ count: Int) {
    drafts.reserveCapacity(count)
    texts.reserveCapacity(count)
  }

  /// Adds a draft behind the other sub-clauses of its parent.
  mutating func append(_ draft: ClauseDraft, _ paragraphs: [TextSpan] = []) {
    let index = drafts.count
    let parent = draft.parent ?? -1
    drafts.append(draft)
    texts.append(paragraphs)
    let sibling = parent >= 0 ? drafts[parent].lastChild : last
    if sibling >= 0 {
      drafts[sibling].next = index
    } else if parent >= 0 {
      drafts[parent].firstChild = index
    } else {
      first = index
    }
    if parent >= 0 { drafts[parent].lastChild = index } else { last = index }
  }
}
