internal import GangmuPlatform

/// The straight lines and bars of a path object. Source: GB/T 33190-2016, 9.3.
struct OFDPath {
  private(set) var bars: [LayoutBox] = []

  private let transform: OFDTransform
  private let isFilled: Bool
  private var figure: [LayoutPoint] = []

  init(_ tree: XMLTree, _ object: Int) {
    transform = OFDTransform(tree, object)
    isFilled = tree.attribute("Fill", of: object) == "true"
    guard let data = tree.child(of: object, named: "AbbreviatedData") else { return }
    var words = OFDNumbers.words(String(decoding: tree.allText(in: data), as: UTF8.self))[...]
    while let word = words.popFirst() { take(word, &words) }
    end()
  }

  private mutating func take(_ word: Substring.UTF8View, _ words: inout ArraySlice<Substring.UTF8View>) {
    guard let letter = word.first, word.count == 1 else { return }
    switch letter {
    case UInt8(ascii: "S"), UInt8(ascii: "M"):
      end()
      takePoint(&words, behind: 0)
    case UInt8(ascii: "L"): takePoint(&words, behind: 0)
    // Of a curve the end is kept: round corners leave the sides straight.
    case UInt8(ascii: "Q"): skip(&words, behind: 2)
    case UInt8(ascii: "B"): skip(&words, behind: 4)
    case UInt8(ascii: "A"): skip(&words, behind: 5)
    case UInt8(ascii: "C"): if let first = figure.first { figure.append(first) }
    default: break
    }
  }

  private mutating func takePoint(_ words: inout ArraySlice<Substring.UTF8View>, behind skipped: Int) {
    words = words.dropFirst(skipped)
    guard let x = words.popFirst().flatMap(OFDNumbers.number), let y = words.popFirst().flatMap(OFDNumbers.number)
    else { return }
    figure.append(transform.point(x, y))
  }

  private mutating func skip(_ words: inout ArraySlice<Substring.UTF8View>, behind skipped: Int) {
    end()
    takePoint(&words, behind: skipped)
  }

  private mutating func end() {
    bars += LayoutRules.bars(of: figure, isFilled: isFilled)
    figure = []
  }
}
