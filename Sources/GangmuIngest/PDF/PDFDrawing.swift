internal import GangmuPlatform

/// The ruled lines of single pages, which poppler's pdftocairo draws as SVG.
final class PDFDrawing {
  private let input: IngestInput
  private let folder: TemporaryFolder
  private let file: String

  /// - Returns: `nil` where there is no room for the file.
  init?(_ input: IngestInput) {
    guard let folder = TemporaryFolder(), let file = folder.write(input.bytes, as: "input.pdf") else { return nil }
    self.input = input
    self.folder = folder
    self.file = file
  }

  /// The rules of a page, numbered from 1; none where poppler cannot draw it.
  func rules(of page: Int) throws(IngestError) -> LayoutRules? {
    let number = String(page)
    let svg: [UInt8]
    do throws(IngestError) {
      svg = try Helper.run(
        "pdftocairo", ["-q", "-svg", "-f", number, "-l", number, file, "-"], package: "poppler-utils", for: input
      ).bytes
    } catch {
      guard error.code == .damaged else { throw error }
      return nil
    }
    do throws(XMLFault) {
      return LayoutRules(svg: try XMLParser.parse(svg, depth: input.limits.depth))
    } catch {
      return nil
    }
  }
}
