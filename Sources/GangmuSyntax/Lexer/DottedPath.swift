/// The numbers of a dotted marker: 1.2.3. A byte each, so that tokens hold no array and copying one counts no reference.
package struct DottedPath: Sendable, Hashable {
  /// The last number is the lowest byte; no number is 0.
  private var numbers: UInt64 = 0

  package init() {}

  package var isEmpty: Bool { numbers == 0 }
  package var count: Int { 8 - numbers.leadingZeroBitCount / 8 }

  /// The path that this one stands under: 1.2 of 1.2.3.
  package var parent: DottedPath {
    var parent = self
    parent.numbers >>= 8
    return parent
  }

  /// The first number; 0 where there is none.
  package var first: Int { isEmpty ? 0 : Int(numbers >> UInt64((count - 1) * 8)) }

  /// Adds a number; those of outlines are below 100, and greater ones need not be told apart.
  package mutating func append(_ number: Int) { numbers = numbers << 8 | UInt64(min(max(number, 1), 255)) }
}
