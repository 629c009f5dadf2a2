internal import GangmuModel

/// ENC-01.
enum InvalidEncodingRule: DocumentRule {
  static let description = RuleDescription(
    code: "ENC-01", name: "invalid-encoding", severity: .error,
    summary: LocalizedText("字节与编码不符", "bytes do not fit the encoding"),
    rationale: LocalizedText(
      "文件声明的编码与实际不一致，或含有该编码没有的字节，别的程序读出来就是乱码或缺字。",
      "Where the declared encoding is not the real one, or some bytes belong to none, other programs read other characters."
    ),
    basis: [.init("GB 18030-2022", nil, .required)],
    breaks: [
      .init(
        """
        <!DOCTYPE html><html><head><meta charset="gb2312"><title>关于做好河道管护工作的通知</title></head>
        <body><h1>关于做好河道管护工作的通知</h1><p>各镇人民政府：</p><p>为加强河道管护，现就有关事项通知如下。</p></body></html>
        """, caption: LocalizedText("声明为 gb2312，实为 UTF-8", "declared as gb2312, in fact UTF-8"))
    ],
    passes: [
      .init(
        """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>关于做好河道管护工作的通知</title></head>
        <body><h1>关于做好河道管护工作的通知</h1><p>各镇人民政府：</p><p>为加强河道管护，现就有关事项通知如下。</p></body></html>
        """)
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    for diagnostic in document.document.diagnostics {
      switch diagnostic.rule {
      case "invalid-bytes":
        report.add(diagnostic.span, LocalizedText("含有不能解码的字节", diagnostic.message))
      case "encoding-conflict":
        report.add(
          diagnostic.span,
          LocalizedText("声明的编码与实际编码（\(document.document.source.encoding)）不一致", diagnostic.message))
      default: continue
      }
    }
  }
}
