extension NameProfile {
  /// What of a name matters for other names of its list: what it may lend, and what it may lack.
  struct Traits: OptionSet {
    let rawValue: UInt16

    static let level = Traits(rawValue: 1 << 0)
    static let elided = Traits(rawValue: 1 << 1)
    static let sharedHead = Traits(rawValue: 1 << 2)
    static let place = Traits(rawValue: 1 << 3)
    static let classHead = Traits(rawValue: 1 << 4)
    static let division = Traits(rawValue: 1 << 5)
    static let each = Traits(rawValue: 1 << 6)
    /// Takes a 各 that stands before it in the list.
    static let takesEach = Traits(rawValue: 1 << 7)
    static let member = Traits(rawValue: 1 << 8)
    /// A class behind a matter: 财政部门.
    static let matterClass = Traits(rawValue: 1 << 9)
    /// A word that is no body by itself.
    static let bare = Traits(rawValue: 1 << 10)
    /// 派出机构 alone, and 国务院教育行政部门, whose 国务院 others take.
    static let owned = Traits(rawValue: 1 << 11)

    /// Whether names with all these in one list may lend one another anything.
    var mayShare: Bool {
      isSuperset(of: [.level, .elided]) || isSuperset(of: [.each, .takesEach]) || isSuperset(of: [.sharedHead, .place])
        || isSuperset(of: [.sharedHead, .bare]) || isSuperset(of: [.place, .bare])
        || isSuperset(of: [.classHead, .division]) || isSuperset(of: [.matterClass, .bare]) || contains(.member)
        || contains(.owned)
    }
  }
}
