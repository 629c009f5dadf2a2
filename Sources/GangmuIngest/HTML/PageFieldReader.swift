internal import GangmuModel

/// Reads labelled values that stand around the document in lists and lines: `文号： …`, `<dt>索引号</dt><dd>…</dd>`.
enum PageFieldReader {
  private static let longestLine = 300

  /// Makes fields of such blocks and marks them as furniture.
  static func readFields(in builder: inout TextBuilder, isOutside: [Bool]) {
    let text = SourceText(utf8: builder.utf8)
    var index = 0
    while index < builder.blocks.count {
      let block = builder.blocks[index]
      guard index < isOutside.count, isOutside[index], block.kind == .paragraph, block.span.count <= longestLine else {
        index += 1
        continue
      }
      // A row of a metadata table, whose fields are read already.
      if text.units[block.span.range].contains(0x09) {
        index += 1
        continue
      }
      if PageWords.areChrome(text, block.span) { builder.blocks[index].isFurniture = true }
      let fields = LabelledValues.read(text, block.span)
      if let only = fields.last, fields.count == 1, only.value.isEmpty, index + 1 < builder.blocks.count {
        index += readPair(text, only, at: index, in: &builder, isOutside: isOutside)
        continue
      }
      if !fields.isEmpty {
        for field in fields { add(field, text, to: &builder) }
        builder.blocks[index].isFurniture = true
      }
      index += 1
    }
  }

  /// A label in a block of its own, its value in the next. How many blocks were read.
  private static func readPair(
    _ text: SourceText, _ field: LabelledValues.Field, at index: Int, in builder: inout TextBuilder,
    isOutside: [Bool]
  ) -> Int {
    builder.blocks[index].isFurniture = true
    let next = builder.blocks[index + 1]
    let isValue =
      index + 1 < isOutside.count && isOutside[index + 1] && next.kind == .paragraph
      && next.span.count <= longestLine && LabelledValues.read(text, next.span).isEmpty
    guard isValue else {
      add(field, text, to: &builder)
      return 1
    }
    add(LabelledValues.Field(label: field.label, value: next.span), text, to: &builder)
    builder.blocks[index + 1].isFurniture = true
    return 2
  }

  private static func add(_ field: LabelledValues.Field, _ text: SourceText, to builder: inout TextBuilder) {
    let label = FieldLabel.clean(text.utf8[text.utf8Range(of: field.label)])
    builder.fields.append(
      PageField(
        name: label, value: text[field.value], span: field.value.isEmpty ? nil : field.value, origin: .table))
  }
}

/// A line of labelled values: `发布日期：2024-03-04 来源：…`.
enum LabelledValues {
  struct Field {
    var label: TextSpan
    var value: TextSpan
  }

  /// The values of a line that begins with a known label and a colon; empty for other lines.
  static func read(_ text: SourceText, _ span: TextSpan) -> [Field] {
    var fields: [Field] = []
    var start = span.start
    while start < span.end {
      guard let (label, after) = label(text, start, span.end) else {
        if fields.isEmpty { return [] }
        start = nextWord(text, start, span.end)
        continue
      }
      if var last = fields.popLast() {
        last.value = text.trimmed(TextSpan(last.value.start, label.start))
        fields.append(last)
      }
      fields.append(Field(label: label, value: text.trimmed(TextSpan(after, span.end))))
      start = after
    }
    return fields
  }

  /// A known label at `start`, and the offset after its colon.
  private static func label(_ text: SourceText, _ start: Int, _ end: Int) -> (TextSpan, Int)? {
    var offset = start
    while offset < end, UnitClass.of(text.units[offset]).isBlank { offset += 1 }
    let first = offset
    while offset < end, offset - first < 16, text.units[offset] != 0x3A { offset += 1 }
    guard offset < end, text.units[offset] == 0x3A, offset > first else { return nil }
    let span = TextSpan(first, offset)
    guard FieldLabel.isKnown(text.utf8[text.utf8Range(of: span)]) else { return nil }
    return (span, offset + 1)
  }

  private static func nextWord(_ text: SourceText, _ start: Int, _ end: Int) -> Int {
    var offset = start
    while offset < end, UnitClass.of(text.units[offset]).isBlank { offset += 1 }
    while offset < end, !UnitClass.of(text.units[offset]).isBlank { offset += 1 }
    return max(offset, start + 1)
  }
}

/// Words of page furniture that stand in short lines outside the document.
enum PageWords {
  private static let words: [[UInt16]] = [
    "当前位置", "所在位置", "所在的位置", "扫一扫", "浏览次数", "浏览量", "访问量", "阅读次数", "点击量", "字体:", "字号:", "打印",
    "分享到", "返回顶部", "关闭", "上一篇", "下一篇", "责任编辑", "版权所有", "icp备", "ICP备", "网站标识码", "公网安备",
    "网站地图", "无障碍", "长者",
  ].map(UnitFold.units)

  /// True where a short line without a sentence has one of the words.
  static func areChrome(_ text: SourceText, _ span: TextSpan) -> Bool {
    guard span.count <= 80 else { return false }
    let units = text.units[span.range]
    if units.contains(0x3002) { return false }
    return words.contains { word in
      guard let first = word.first, units.count >= word.count else { return false }
      for start in units.startIndex...units.endIndex - word.count where units[start] == first {
        if units[start..<start + word.count].elementsEqual(word) { return true }
      }
      return false
    }
  }
}
