internal import GangmuPlatform

extension XMLTree {
  /// An attribute that is a whole number, of at most nine digits.
  func integer(_ name: String, of node: Int) -> Int? {
    guard let text = attribute(name, of: node), text.utf8.count <= 10, let value = Int(text) else { return nil }
    return value
  }

  /// A property that is on or off (ECMA-376 part 1, 17.17.4): on where it stands without a value.
  func isOn(_ node: Int) -> Bool {
    switch attribute("val", of: node) {
    case "0", "false", "off": false
    default: true
    }
  }

  /// A property's `val`, by its name in an element of properties.
  func value(_ name: String, in properties: Int?) -> String? {
    properties.flatMap { child(of: $0, named: name) }.flatMap { attribute("val", of: $0) }
  }
}
