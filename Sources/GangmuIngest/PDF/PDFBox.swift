/// A rectangle on a page in points, its origin at the upper left corner.
struct PDFBox: Sendable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var width: Double { right - left }
  var height: Double { bottom - top }
  var middle: Double { (top + bottom) / 2 }
  var center: Double { (left + right) / 2 }

  func union(_ other: PDFBox) -> PDFBox {
    PDFBox(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }

  /// Its right and lower edges are outside.
  func contains(x: Double, y: Double) -> Bool { x >= left && x < right && y >= top && y < bottom }

  func overlaps(_ other: PDFBox) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}
