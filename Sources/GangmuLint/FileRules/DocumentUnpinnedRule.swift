internal import GangmuModel

/// SNAP-04; found where a run compares with a snapshot.
package enum DocumentUnpinnedRule: Rule {
  package static let description = RuleDescription(
    code: "SNAP-04", name: "document-unpinned", severity: .warning,
    summary: LocalizedText("快照中没有该文件", "the snapshot does not hold the document"),
    rationale: LocalizedText(
      "新文件的事实尚未存入快照，日后的改动无人察觉。",
      "The facts of a new document are not pinned yet, so later changes of them are seen by nobody."),
    basis: [.init("gangmu validate --against", nil, .practice)],
    breaks: [
      .init("一、修好古桥。\n", caption: LocalizedText("快照中只有其他文件", "a snapshot of other documents only"))
    ],
    passes: [
      .init("一、修好古桥。\n", "一、修好古桥。\n", caption: LocalizedText("快照中有该文件", "the snapshot holds the document"))
    ])
}
