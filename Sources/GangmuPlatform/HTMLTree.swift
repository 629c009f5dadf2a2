/// A page's elements and texts as flat arrays in document order, which no nesting can overflow.
///
/// The subtree of node `i` is the nodes from `i` up to `nodes[i].end`.
package struct HTMLTree: Sendable {
  package struct Node: Sendable {
    /// ``HTMLName/none`` for a text.
    package var name: HTMLName
    /// -1 for the outermost element.
    package var parent: Int32
    /// The index after the last node of the subtree.
    package var end: Int32
    /// Of a text: its content in ``HTMLTree/bytes``.
    package var textStart: UInt32
    package var textEnd: UInt32
    /// Of an element: its place in ``HTMLTree/attributes``.
    package var firstAttribute: UInt32
    package var attributeCount: UInt32
    /// 1-based; 0 where it is not known.
    package var line: UInt32

    package var isText: Bool { name.code == 0 }
  }

  package struct Attribute: Sendable {
    package var name: HTMLName
    package var valueStart: UInt32
    package var valueEnd: UInt32
  }

  package var nodes: [Node] = []
  package var attributes: [Attribute] = []
  /// All texts and attribute values, UTF-8.
  package var bytes: [UInt8] = []

  package init() {}

  /// The value of an element's attribute; `nil` where it has none.
  package func attribute(_ name: HTMLName, of node: Int) -> ArraySlice<UInt8>? {
    let element = nodes[node]
    let first = Int(element.firstAttribute)
    for slot in first..<first + Int(element.attributeCount) where attributes[slot].name == name {
      return bytes[Int(attributes[slot].valueStart)..<Int(attributes[slot].valueEnd)]
    }
    return nil
  }

  package func string(_ name: HTMLName, of node: Int) -> String? {
    attribute(name, of: node).map { String(decoding: $0, as: UTF8.self) }
  }
}
