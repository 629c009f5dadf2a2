internal import GangmuPlatform

/// Takes an object's own places to the page, in points.
///
/// Source: GB/T 33190-2016, 8.5: the object's matrix first, then the corner of its boundary; lengths are millimetres.
struct OFDTransform {
  private var matrix: [Double]
  private let corner: (x: Double, y: Double)

  init(_ tree: XMLTree, _ object: Int) {
    let boundary = OFDNumbers.list(tree.attribute("Boundary", of: object))
    corner = boundary.count >= 2 ? (boundary[0], boundary[1]) : (0, 0)
    let own = OFDNumbers.list(tree.attribute("CTM", of: object))
    matrix = own.count == 6 ? own : [1, 0, 0, 1, 0, 0]
  }

  func point(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
    (
      (matrix[0] * x + matrix[2] * y + matrix[4] + corner.x) * Self.points,
      (matrix[1] * x + matrix[3] * y + matrix[5] + corner.y) * Self.points
    )
  }

  /// Points for each of the object's own units along its lines, and across them.
  var scale: (across: Double, down: Double) { (abs(matrix[0]) * Self.points, abs(matrix[3]) * Self.points) }

  /// Text that does not run from left to right, as that of watermarks.
  var isTurned: Bool { abs(matrix[1]) > abs(matrix[0]) * 0.05 || matrix[0] <= 0 }

  private static let points = 72 / 25.4
}
