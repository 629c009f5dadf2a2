/// Values by small numbers, each made when it is first asked for.
struct Known<Value: Sendable> {
  private var values: [Value?] = []

  mutating func value(_ number: Int, _ make: () -> Value) -> Value {
    while values.count <= number { values.append(nil) }
    if let known = values[number] { return known }
    let made = make()
    values[number] = made
    return made
  }
}
