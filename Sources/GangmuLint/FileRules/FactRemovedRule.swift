internal import GangmuModel

/// SNAP-03; found where a run compares with a snapshot.
package enum FactRemovedRule: Rule {
  package static let description = RuleDescription(
    code: "SNAP-03", name: "fact-removed", severity: .warning,
    summary: LocalizedText("快照中的事实消失", "a fact of the snapshot is gone"),
    rationale: LocalizedText(
      "语料的事实受持续集成保护，改动须经确认。", "The facts of the corpus are pinned: a change is to be seen before it is accepted."),
    basis: [.init("gangmu validate --against", nil, .practice)],
    breaks: [
      .init(
        "一、修好古桥。（责任单位：县水利局）\n二、管好古桥。2024年底前完成。\n",
        "一、修好古桥。（责任单位：县水利局）\n二、管好古桥。\n",
        caption: LocalizedText("快照中的文件，及现在的文件", "the document of the snapshot, and the document now"))
    ],
    passes: [
      .init(
        "一、修好古桥。（责任单位：县水利局）\n二、管好古桥。2024年底前完成。\n",
        "一、修好古桥。（责任单位：县水利局）\n\n\n二、管好古桥。2024年底前完成。\n",
        caption: LocalizedText("事实相同", "the same facts"))
    ])
}
