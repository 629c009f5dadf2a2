extension Array {
  /// Sorts by a place in the text. What is found in passing over the text is mostly in order already: then no element
  /// is moved.
  @inline(__always)
  mutating func order<Place: Comparable>(by place: (Element) -> Place) {
    guard !isOrdered(by: place) else { return }
    sort { place($0) < place($1) }
  }

  @inline(__always)
  private func isOrdered<Place: Comparable>(by place: (Element) -> Place) -> Bool {
    for index in indices.dropFirst() where place(self[index]) < place(self[index - 1]) { return false }
    return true
  }
}
