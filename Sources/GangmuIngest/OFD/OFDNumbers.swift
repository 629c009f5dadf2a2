/// Numbers apart by white space, as OFD writes places and arrays. Source: GB/T 33190-2016, 7.3.
enum OFDNumbers {
  /// Places beyond this are mistakes.
  private static let largest = 1e6

  static func list(_ text: String?) -> [Double] {
    words(text).compactMap { number($0) }
  }

  static func words(_ text: String?) -> [Substring.UTF8View] {
    guard let text else { return [] }
    return Substring(text).utf8.split { $0 == 0x20 || $0 == 0x2C || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  }

  static func number(_ word: Substring.UTF8View) -> Double? {
    guard let number = Double(Substring(word)), abs(number) < largest else { return nil }
    return number
  }

  /// The distances between characters, in which `g 5 3.2` stands for five times 3.2.
  ///
  /// Source: GB/T 33190-2016, 11.3, TextCode's DeltaX and DeltaY.
  ///
  /// - Parameter limit: No more are needed.
  static func distances(_ text: String?, limit: Int) -> [Double] {
    var distances: [Double] = []
    var words = words(text)[...]
    while distances.count < limit, let word = words.popFirst() {
      if word.elementsEqual("g".utf8) {
        guard let count = words.popFirst().flatMap(number), let distance = words.popFirst().flatMap(number) else {
          break
        }
        let repeats = min(max(0, Int(count)), limit - distances.count)
        distances += [Double](repeating: distance, count: repeats)
      } else if let distance = number(word) {
        distances.append(distance)
      }
    }
    return distances
  }
}
