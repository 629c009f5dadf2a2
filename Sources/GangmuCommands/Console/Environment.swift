internal import Glibc

/// The process's environment variables.
enum Environment {
  /// A variable's value, where it is set and not empty.
  static func value(_ name: String) -> String? {
    guard let value = getenv(name), value[0] != 0 else { return nil }
    return String(cString: value)
  }
}
