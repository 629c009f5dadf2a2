/// ① ❶ ➀ ➊ ⓪ and the forms up to ㊿.
package enum Circled: NumberingStyle {
  package static let name = "circled"
  package static let rank = 90
  package static let leads = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿❶❷❸❹❺❻❼❽❾❿➀➁➂➃➄➅➆➇➈➉➊➋➌➍➎➏➐➑➒➓"
  package static let evidence = Evidence.form

  package static func match(_ units: [UInt16], at start: Int, limit: Int) -> MarkerMatch? {
    let unit = Int(units[start])
    for (first, last, ordinal) in runs where unit >= first && unit <= last {
      return MarkerMatch(ordinal: ordinal + unit - first, end: start + 1)
    }
    return nil
  }

  /// First and last code point of each run, and the number that the first stands for.
  private static let runs = [
    (0x2460, 0x2473, 1), (0x3251, 0x325F, 21), (0x32B1, 0x32BF, 36), (0x2776, 0x277F, 1), (0x2780, 0x2789, 1),
    (0x278A, 0x2793, 1),
  ]
}
