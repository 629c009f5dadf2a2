/// A place on a page, in the measure of ``LayoutBox``.
typealias LayoutPoint = (x: Double, y: Double)

/// A rectangle on a page in points, its origin at the upper left corner.
struct LayoutBox: Sendable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var width: Double { right - left }
  var height: Double { bottom - top }
  var middle: Double { (top + bottom) / 2 }
  var center: Double { (left + right) / 2 }

  init(left: Double, top: Double, right: Double, bottom: Double) {
    (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
  }

  /// The rectangle of one point, without width or height.
  init(at point: LayoutPoint) { self.init(left: point.x, top: point.y, right: point.x, bottom: point.y) }

  func union(_ other: LayoutBox) -> LayoutBox {
    LayoutBox(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }

  /// Its right and lower edges are outside.
  func contains(x: Double, y: Double) -> Bool { x >= left && x < right && y >= top && y < bottom }

  func overlaps(_ other: LayoutBox) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}
