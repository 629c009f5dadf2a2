/// A pattern of paths: `*` and `?` within a name, `**` for any folders. One without `/` matches names anywhere; one that
/// matches a folder matches all in it.
package struct PathPattern: Sendable, Hashable {
  package let text: String
  private let pieces: [[Unicode.Scalar]]

  package init(_ text: String) {
    self.text = text
    var pieces = text.unicodeScalars.split(separator: "/").map { Array($0) }.filter { $0 != ["."] }
    if !text.drop(while: { $0 == "/" }).dropLast().contains("/"), !text.hasPrefix("/") {
      pieces.insert(["*", "*"], at: 0)
    }
    self.pieces = pieces
  }

  /// - Parameter path: Relative, parted by `/`.
  package func matches(_ path: String) -> Bool {
    matches(path.unicodeScalars.split(separator: "/").map { Array($0) }[...], pieces[...])
  }

  private func matches(_ names: ArraySlice<[Unicode.Scalar]>, _ pieces: ArraySlice<[Unicode.Scalar]>) -> Bool {
    // What is left of the path lies in a folder that matched.
    guard let piece = pieces.first else { return true }
    if piece == ["*", "*"] {
      if pieces.count == 1 { return true }
      return (names.startIndex...names.endIndex).contains { matches(names[$0...], pieces.dropFirst()) }
    }
    guard let name = names.first, Self.matches(name[...], piece[...]) else { return false }
    return matches(names.dropFirst(), pieces.dropFirst())
  }

  /// A name with `*` and `?`, in time that grows with name times pattern at most.
  private static func matches(_ name: ArraySlice<Unicode.Scalar>, _ pattern: ArraySlice<Unicode.Scalar>) -> Bool {
    var (name, pattern) = (name, pattern)
    var retry: (name: ArraySlice<Unicode.Scalar>, pattern: ArraySlice<Unicode.Scalar>)?
    while true {
      if pattern.first == "*" {
        pattern = pattern.dropFirst()
        retry = (name, pattern)
      } else if let first = name.first, let wanted = pattern.first, wanted == "?" || wanted == first {
        (name, pattern) = (name.dropFirst(), pattern.dropFirst())
      } else if name.isEmpty, pattern.isEmpty {
        return true
      } else if let last = retry, !last.name.isEmpty {
        (name, pattern) = (last.name.dropFirst(), last.pattern)
        retry = (name, pattern)
      } else {
        return false
      }
    }
  }
}
