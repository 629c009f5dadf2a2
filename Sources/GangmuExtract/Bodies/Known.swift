/// Values by small numbers, each made when it is first asked for.
struct Known<Value: Sendable>: Sendable {
  private var values: [Value?] = []
  /// For how many at a time room is made.
  private static var step: Int { 32 }

  /// `nil` for a value that was not made yet.
  subscript(number: Int) -> Value? {
    get { number < values.count ? values[number] : nil }
    set {
      if number >= values.count { values += repeatElement(nil, count: number - values.count + Self.step) }
      values[number] = newValue
    }
  }

  mutating func value(_ number: Int, _ make: () -> Value) -> Value {
    if let known = self[number] { return known }
    let made = make()
    self[number] = made
    return made
  }
}
