internal import GangmuModel

/// Reads labelled values that stand around the document in lists and lines: `文号： …`, `<dt>索引号</dt><dd>…</dd>`.
enum PageFieldReader {
  private static let longestLine = 300

  /// Makes fields of such blocks and marks them as furniture.
  static func readFields(in builder: inout TextBuilder, _ text: SourceText, isOutside: [Bool]) {
    var index = 0
    while index < min(builder.blocks.count, isOutside.count) {
      guard isOutside[index] else {
        index += 1
        continue
      }
      let block = builder.blocks[index]
      guard !builder.metadataRows.contains(index),
        block.kind == .paragraph, block.span.count <= longestLine
      else {
        index += 1
        continue
      }
      if PageWords.areChrome(text, block.span) || LabelledValues.isDate(text, block.span) {
        builder.blocks[index].isFurniture = true
      }
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
      && next.span.count <= longestLine && !builder.metadataRows.contains(index + 1)
      && LabelledValues.read(text, next.span).isEmpty && !PageWords.areChrome(text, next.span)
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
    var isOpen = false
    var start = span.start
    // The date of publication often stands before its source without a label.
    while start < span.end, isOfDate(text.units[start]) { start += 1 }
    while start < span.end {
      let found = label(text, start, span.end)
      if found == nil || !(found?.isKnown ?? false), fields.isEmpty { return [] }
      // Any label, known or not, ends the value before it.
      if let found, isOpen {
        fields[fields.count - 1].value = text.trimmed(TextSpan(fields[fields.count - 1].value.start, found.span.start))
        isOpen = false
      }
      if let found, found.isKnown {
        fields.append(Field(label: found.span, value: text.trimmed(TextSpan(found.after, span.end))))
        isOpen = true
        // Right after the colon is the value, not another label.
        let isEmpty = found.after < span.end && UnitClass.of(text.units[found.after]).isBlank
        start = isEmpty ? found.after : nextWord(text, found.after, span.end)
      } else {
        start = nextWord(text, start, span.end)
      }
    }
    return fields
  }

  private static func isOfDate(_ unit: UInt16) -> Bool {
    UnitClass.of(unit).isDigit || UnitClass.of(unit).isBlank || unit == 0x2D || unit == 0x2F || unit == 0x3A
  }

  /// True for a line that is a date or time of the page and nothing else.
  static func isDate(_ text: SourceText, _ span: TextSpan) -> Bool {
    span.count >= 8 && span.count <= 20 && text.units[span.range].allSatisfy(isOfDate)
  }

  /// A label at `start`: a few Chinese characters, perhaps spaced or in a bracket, and a colon.
  private static func label(
    _ text: SourceText, _ start: Int, _ end: Int
  ) -> (span: TextSpan, after: Int, isKnown: Bool)? {
    var offset = start
    while offset < end, UnitClass.of(text.units[offset]).isBlank { offset += 1 }
    let first = offset
    var characters = 0
    while offset < end, characters <= 10, text.units[offset] != 0x3A {
      let kind = UnitClass.of(text.units[offset])
      guard kind.isHan || kind.isBlank || kind.isOpen || kind.isClose else { return nil }
      if kind.isHan { characters += 1 }
      offset += 1
    }
    guard offset < end, text.units[offset] == 0x3A, characters > 0 else { return nil }
    let span = TextSpan(first, offset)
    let isKnown = FieldLabel.isKnown(text.utf8[text.utf8Range(of: span)])
    // Known labels may be spaced out; of others only the last word could be one.
    guard isKnown || !text.units[span.range].contains(where: { UnitClass.of($0).isBlank }) else { return nil }
    return (span, offset + 1, isKnown)
  }

  private static func nextWord(_ text: SourceText, _ start: Int, _ end: Int) -> Int {
    var offset = start
    while offset < end, UnitClass.of(text.units[offset]).isBlank { offset += 1 }
    while offset < end, !UnitClass.of(text.units[offset]).isBlank {
      offset += 1
      // 【 opens a label without a space before it.
      if offset < end, text.units[offset] == 0x3010 { return offset }
    }
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
