package import GangmuLint

/// A configuration with comments, to begin from.
package enum ConfigurationTemplate {
  package static func text(_ language: LocalizedText.Language) -> String {
    entries.map { entry in
      "# \(entry.comment.text(language))\n\(entry.yaml)\n"
    }.joined(separator: "\n")
  }

  private static let entries: [(comment: LocalizedText, yaml: String)] = [
    (
      LocalizedText(
        "authored：起草中的文件，用全部规则；scraped：下载的文件。", "authored: drafts before publication, all rules; scraped: downloads."),
      "profile: authored"
    ),
    (
      LocalizedText(
        "达到此级别的问题使退出状态为 1：error、warning、info 或 never。",
        "Findings from here up give exit status 1: error, warning, info or never."),
      "fail-on: warning"
    ),
    (
      LocalizedText("不检查的文件；模式相对于本文件夹。", "Files that are left out; patterns start from this folder."),
      "#exclude:\n#  - \"archive/**\""
    ),
    (
      LocalizedText("认可的单位名称，如本地规范简称。", "Names of bodies that are accepted as they are."), "#units:\n#  - 县河长办"
    ),
    (
      LocalizedText(
        "规则：on、off、error、warning、info，或带参数的对象；gangmu rules 列出全部规则。",
        "Rules: on, off, error, warning, info, or an object with parameters; gangmu rules lists them."),
      "#rules:\n#  gap: error\n#  validity-too-long:\n#    severity: warning\n#    max-years: 3"
    ),
    (
      LocalizedText("部分路径的不同设置。", "What differs for some paths."),
      "#overrides:\n#  - paths: [\"downloads/**\"]\n#    profile: scraped"
    ),
    (
      LocalizedText(
        "已接受的问题；gangmu validate --write-baseline 写入。",
        "Findings that are accepted; gangmu validate --write-baseline writes it."),
      "#baseline: .gangmu-baseline.json"
    ),
  ]
}
