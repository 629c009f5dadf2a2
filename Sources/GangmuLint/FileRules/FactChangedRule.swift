internal import GangmuModel

/// SNAP-01; found where a run compares with a snapshot.
package enum FactChangedRule: Rule {
  package static let description = RuleDescription(
    code: "SNAP-01", name: "fact-changed", severity: .warning,
    summary: LocalizedText("事实与快照不同", "a fact differs from the snapshot"),
    rationale: LocalizedText(
      "语料的事实受持续集成保护，改动须经确认。", "The facts of the corpus are pinned: a change is to be seen before it is accepted."),
    basis: [.init("gangmu validate --against", nil, .practice)],
    breaks: [
      .init(
        "一、修好古桥。（责任单位：县水利局）\n二、管好古桥。2024年底前完成。\n",
        "一、修好古桥。（责任单位：县水务局）\n二、管好古桥。2024年底前完成。\n",
        caption: LocalizedText("快照中的文件，及现在的文件", "the document of the snapshot, and the document now"))
    ],
    passes: [
      .init(
        "一、修好古桥。（责任单位：县水利局）\n二、管好古桥。2024年底前完成。\n",
        "一、修好古桥。（责任单位：县水利局）\n\n\n二、管好古桥。2024年底前完成。\n",
        caption: LocalizedText("事实相同", "the same facts"))
    ])
}
