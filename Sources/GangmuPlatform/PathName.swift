internal import Glibc

/// Paths as text, though Linux takes any bytes for a name. In a name that is no UTF-8, or has control characters, which may
/// not act on a terminal or end a line, those bytes are written as `%B1` and `%` as `%25`; all other names are as they are.
/// A path that was written so leads to its file again.
package enum PathName {
  private static let slash = UInt8(ascii: "/")
  private static let percent = UInt8(ascii: "%")

  /// A path that the system told, as text.
  package static func text(of path: some Collection<UInt8>) -> String {
    if let text = plain(path) { return text }
    return path.split(separator: slash, omittingEmptySubsequences: false).map { name($0[...]) }.joined(separator: "/")
  }

  /// What the system calls a file, with a NUL behind it: the path as it is written, where there is such a file.
  package static func bytes(of path: String) -> [CChar] {
    var found = Array(path.utf8CString)
    guard path.utf8.contains(percent), !exists(found) else { return found }
    found = []
    for (number, name) in path.utf8.split(separator: slash, omittingEmptySubsequences: false).enumerated() {
      if number > 0 { found.append(CChar(slash)) }
      let literal = found + name.map { CChar(bitPattern: $0) }
      found = exists(literal + [0]) ? literal : found + original(Array(name)).map { CChar(bitPattern: $0) }
    }
    return found + [0]
  }

  private static func exists(_ path: [CChar]) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }

  /// What is written as it is.
  private static func plain(_ bytes: some Collection<UInt8>) -> String? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    return text.unicodeScalars.contains(where: isControl) ? nil : text
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }

  private static func name(_ bytes: some Collection<UInt8>) -> String {
    if let text = plain(bytes) { return text }
    var text = ""
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let fault = firstFault(of: rest)
      for scalar in String(decoding: rest.prefix(fault.lowerBound), as: UTF8.self).unicodeScalars {
        text += scalar == "%" || isControl(scalar) ? String(scalar).utf8.map(escaped).joined() : String(scalar)
      }
      text += rest.dropFirst(fault.lowerBound).prefix(fault.count).map(escaped).joined()
      rest = rest.dropFirst(fault.upperBound)
    }
    return text
  }

  /// Bytes that belong to no character, counted from the first one; an empty place at the end where there are none.
  private static func firstFault(of bytes: ArraySlice<UInt8>) -> Range<Int> {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return bytes.count..<bytes.count
    } catch {
      return error.byteOffsets
    }
  }

  private static func escaped(_ byte: UInt8) -> String {
    "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }

  /// The name that is written so; itself, where no name is.
  private static func original(_ written: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = written[...]
    while let byte = rest.popFirst() {
      guard byte == percent, rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      else {
        bytes.append(byte)
        continue
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return name(bytes).utf8.elementsEqual(written) ? bytes : written
  }
}
