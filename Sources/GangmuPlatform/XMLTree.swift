internal import CLibXML2
internal import GangmuModel

/// An XML document's elements and text in one array, in document order.
///
/// Names are local names: producers choose their own prefixes, and some their own namespaces.
package struct XMLTree: Sendable {
  package struct Node: Sendable {
    /// Empty for text.
    package var name: String
    /// -1 for the outermost element.
    package var parent: Int
    /// The node after its last descendant.
    package var end: Int
    /// A text's bytes, or the places of an element's attributes.
    fileprivate var content: Range<Int>
  }

  package fileprivate(set) var nodes: [Node] = []
  fileprivate var attributes: [(name: String, value: Range<Int>)] = []
  fileprivate var bytes: [UInt8] = []

  /// The elements directly in a node, in order; those of -1 are the outermost element.
  package func children(of node: Int) -> Children { Children(tree: self, place: node + 1, end: end(of: node)) }

  /// The elements with a name anywhere in a node, in order.
  package func descendants(of node: Int, named name: String) -> some Sequence<Int> {
    (node + 1..<max(node + 1, end(of: node))).lazy.filter { nodes[$0].name == name }
  }

  /// The first element with a name directly in a node.
  package func child(of node: Int, named name: String) -> Int? { children(of: node).first { nodes[$0].name == name } }

  /// The first of the nodes that a path of names leads to.
  package func first(_ path: String..., in node: Int) -> Int? {
    var node = node
    for name in path {
      guard let child = child(of: node, named: name) else { return nil }
      node = child
    }
    return node
  }

  package func attribute(_ name: String, of node: Int) -> String? {
    guard !nodes[node].name.isEmpty else { return nil }
    for place in nodes[node].content where attributes[place].name == name {
      return String(decoding: bytes[attributes[place].value], as: UTF8.self)
    }
    return nil
  }

  /// A text node's characters; empty for an element.
  package func text(_ node: Int) -> ArraySlice<UInt8> { nodes[node].name.isEmpty ? bytes[nodes[node].content] : [] }

  /// All characters in an element, those of its descendants included.
  package func allText(in node: Int) -> [UInt8] {
    var found: [UInt8] = []
    for place in node..<max(node, end(of: node)) where nodes[place].name.isEmpty {
      found += bytes[nodes[place].content]
    }
    return found
  }

  private func end(of node: Int) -> Int { nodes.indices.contains(node) ? nodes[node].end : nodes.count }

  package struct Children: Sequence, IteratorProtocol {
    fileprivate let tree: XMLTree
    fileprivate var place: Int
    fileprivate let end: Int

    package mutating func next() -> Int? {
      while place < end {
        let node = place
        place = tree.nodes[node].end
        if !tree.nodes[node].name.isEmpty { return node }
      }
      return nil
    }
  }
}

/// Why an XML document was not read.
package enum XMLFault: Error, Equatable {
  case tooDeep(limit: Int)
  case declaresEntities
  /// 1-based; 0 where unknown.
  case malformed(line: Int, column: Int)
}

/// Reads XML by libxml2: no entity is replaced, nothing is fetched.
package enum XMLParser {
  /// - Parameters:
  ///   - bytes: In the encoding that the document declares.
  ///   - depth: More elements inside each other are a fault.
  package static func parse(_ bytes: [UInt8], depth: Int) throws(XMLFault) -> XMLTree {
    var builder = XMLTreeBuilder()
    let result = unsafe withUnsafeMutablePointer(to: &builder) { target in
      var handler = unsafe GangmuXMLHandler(
        target: UnsafeMutableRawPointer(target),
        enter: { unsafe building($0).pointee.enter($1) },
        attribute: { unsafe building($0).pointee.addAttribute($1, UnsafeBufferPointer(start: $2, count: $3)) },
        leave: { unsafe building($0).pointee.leave() },
        text: { unsafe building($0).pointee.addText(UnsafeBufferPointer(start: $1, count: $2)) })
      return unsafe bytes.withUnsafeBufferPointer {
        unsafe gangmu_xml_parse($0.baseAddress, $0.count, UInt32(clamping: depth), &handler)
      }
    }
    switch result.fault {
    case GANGMU_XML_FINE: return builder.tree
    case GANGMU_XML_TOO_DEEP: throw .tooDeep(limit: depth)
    case GANGMU_XML_ENTITIES: throw .declaresEntities
    default: throw .malformed(line: Int(result.line), column: Int(result.column))
    }
  }
}

private struct XMLTreeBuilder {
  var tree = XMLTree()
  private var open: [Int] = []

  mutating func enter(_ name: UnsafePointer<CChar>) {
    open.append(tree.nodes.count)
    let parent = open.count > 1 ? open[open.count - 2] : -1
    let place = tree.attributes.count
    unsafe tree.nodes.append(
      XMLTree.Node(name: String(cString: name), parent: parent, end: tree.nodes.count + 1, content: place..<place))
  }

  mutating func addAttribute(_ name: UnsafePointer<CChar>, _ value: UnsafeBufferPointer<UInt8>) {
    guard let node = open.last else { return }
    let start = tree.bytes.count
    unsafe tree.bytes.append(contentsOf: value)
    unsafe tree.attributes.append((String(cString: name), start..<tree.bytes.count))
    tree.nodes[node].content = tree.nodes[node].content.lowerBound..<tree.attributes.count
  }

  mutating func leave() {
    guard let node = open.popLast() else { return }
    tree.nodes[node].end = tree.nodes.count
  }

  mutating func addText(_ text: UnsafeBufferPointer<UInt8>) {
    guard let parent = open.last else { return }
    let start = tree.bytes.count
    unsafe tree.bytes.append(contentsOf: text)
    // What libxml2 gives in pieces is one text.
    if let last = tree.nodes.indices.last, tree.nodes[last].name.isEmpty, tree.nodes[last].parent == parent {
      tree.nodes[last].content = tree.nodes[last].content.lowerBound..<tree.bytes.count
      return
    }
    tree.nodes.append(
      XMLTree.Node(name: "", parent: parent, end: tree.nodes.count + 1, content: start..<tree.bytes.count))
  }
}

private func building(_ target: UnsafeMutableRawPointer) -> UnsafeMutablePointer<XMLTreeBuilder> {
  unsafe target.assumingMemoryBound(to: XMLTreeBuilder.self)
}
