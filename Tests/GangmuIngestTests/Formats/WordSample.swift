import GangmuTestSupport

/// A small Word package for tests, made of the XML of its parts.
struct WordSample {
  var body: String
  var numbering = ""
  var styles = ""
  /// Inside `w:footnotes`.
  var footnotes = ""
  var header = ""
  var footer = ""
  var settings = ""
  /// The main part's name.
  var main = "word/document.xml"
  var namespace = transitional

  static let transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"

  init(_ body: String) { self.body = body }

  var bytes: [UInt8] {
    let folder = main.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    let name = main.split(separator: "/").last.map(String.init) ?? ""
    let sections =
      (header.isEmpty ? "" : "<w:headerReference w:type='default' r:id='header'/>")
      + (footer.isEmpty ? "" : "<w:footerReference w:type='default' r:id='footer'/>")
    var parts = [
      ("[Content_Types].xml", "<Types/>"),
      ("_rels/.rels", Self.relations([("officeDocument", main)])),
      (main, root("document", "<w:body>\(body)<w:sectPr>\(sections)</w:sectPr></w:body>")),
    ]
    var targets: [(String, String)] = []
    for (kind, element, content) in [
      ("numbering", "numbering", numbering), ("styles", "styles", styles), ("footnotes", "footnotes", footnotes),
      ("header", "hdr", header), ("footer", "ftr", footer), ("settings", "settings", settings),
    ] where !content.isEmpty {
      targets.append((kind, "\(kind).xml"))
      parts.append(("\(folder)\(kind).xml", root(element, content)))
    }
    parts.append(("\(folder)_rels/\(name).rels", Self.relations(targets)))
    return ZIPWriter.package(parts.map { (name: $0.0, text: $0.1) })
  }

  private func root(_ name: String, _ content: String) -> String {
    "<w:\(name) xmlns:w='\(namespace)' xmlns:r='r' xmlns:mc='mc' xmlns:wps='wps' xmlns:v='v' xmlns:m='m'>\(content)"
      + "</w:\(name)>"
  }

  private static func relations(_ targets: [(kind: String, target: String)]) -> String {
    let list = targets.map {
      "<Relationship Id='\($0.kind)' Type='http://example.org/\($0.kind)' Target='\($0.target)'/>"
    }
    return "<Relationships>\(list.joined())</Relationships>"
  }
}

/// A run of text.
func run(_ text: String, _ properties: String = "") -> String {
  "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space='preserve'>\(text)</w:t></w:r>"
}

/// A paragraph of runs, or of a text where it holds no element.
func paragraph(
  _ content: String = "", style: String? = nil, list: (id: Int, level: Int)? = nil, mark: String = ""
) -> String {
  let style = style.map { "<w:pStyle w:val='\($0)'/>" } ?? ""
  let numbering = list.map { "<w:numPr><w:ilvl w:val='\($0.level)'/><w:numId w:val='\($0.id)'/></w:numPr>" } ?? ""
  let content = content.isEmpty || content.hasPrefix("<") ? content : run(content)
  return "<w:p><w:pPr>\(style)\(numbering)<w:rPr>\(mark)</w:rPr></w:pPr>\(content)</w:p>"
}

/// A table of rows of cells.
func table(_ rows: String...) -> String { "<w:tbl><w:tblPr/>\(rows.joined())</w:tbl>" }

func row(_ cells: String..., properties: String = "") -> String {
  "<w:tr><w:trPr>\(properties)</w:trPr>\(cells.joined())</w:tr>"
}

func cell(_ content: String, _ properties: String = "") -> String {
  "<w:tc><w:tcPr>\(properties)</w:tcPr>\(content.hasPrefix("<") ? content : paragraph(content))</w:tc>"
}

/// A list definition and the list of the same number.
func list(_ id: Int, _ levels: String...) -> String {
  "<w:abstractNum w:abstractNumId='\(id)'>\(levels.joined())</w:abstractNum>"
    + "<w:num w:numId='\(id)'><w:abstractNumId w:val='\(id)'/></w:num>"
}

func level(_ index: Int, _ format: String, _ text: String, start: Int = 1, _ more: String = "") -> String {
  "<w:lvl w:ilvl='\(index)'><w:start w:val='\(start)'/><w:numFmt w:val='\(format)'/>\(more)"
    + "<w:lvlText w:val='\(text)'/></w:lvl>"
}
