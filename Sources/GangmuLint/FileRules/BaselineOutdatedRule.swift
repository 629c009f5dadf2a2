internal import GangmuModel

/// BASE-01; found where a run has a baseline.
package enum BaselineOutdatedRule: Rule {
  package static let description = RuleDescription(
    code: "BASE-01", name: "baseline-outdated", severity: .info,
    summary: LocalizedText("基线中的问题已不存在", "a finding of the baseline is gone"),
    rationale: LocalizedText(
      "问题已经改正或文字已经改动；条目留在基线中，日后同样的问题会被放过。",
      "It was mended, or its text was changed; while the entry stays, the same fault could come back unseen."),
    basis: [.init("gangmu validate --baseline", nil, .practice)],
    breaks: [
      .init(
        "一、总体要求\n坚持节水优先。\n三、保障措施\n加强组织领导。\n", "一、总体要求\n坚持节水优先。\n二、保障措施\n加强组织领导。\n",
        caption: LocalizedText("写入基线时的文件，及其后的文件", "the document when the baseline was written, and afterwards"))
    ],
    passes: [
      .init(
        "一、总体要求\n坚持节水优先。\n三、保障措施\n加强组织领导。\n", "为了修桥。\n一、总体要求\n坚持节水优先。\n三、保障措施\n加强组织领导。\n",
        caption: LocalizedText("行号变动", "a line that moved"))
    ])
}
