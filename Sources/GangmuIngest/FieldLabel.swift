internal import GangmuModel

/// The labels under which pages state a document's own data: 索引号, 发文字号, 成文日期 …
enum FieldLabel {
  /// Without white space, brackets and colons, in simplified characters.
  ///
  /// Source: 国务院办公厅政府信息与政务公开办公室《政府信息公开目录》字段, and the portals of ministries, provinces and cities.
  private static let known = UnitTrie(
    [
      "索引号", "信息索引号", "信息索引", "文件索引号", "主题分类", "信息分类", "分类", "文件分类", "体裁分类", "组配分类", "服务对象",
      "主题词", "关键词", "发文机关", "发文单位", "发文机构", "发布机构", "发布单位", "发布机关", "公布机关", "公开机构", "制发机关",
      "制定机关", "制定单位", "发布部门", "信息来源", "文章来源", "来源", "成文日期", "成文时间", "生成日期", "生效日期", "生效时间",
      "实施日期", "施行日期", "失效日期", "失效时间", "废止日期", "有效期", "有效期至", "有效性", "时效性", "效力状态", "文件状态",
      "有效状态", "是否有效", "发文字号", "发文文号", "文号", "文件编号", "文件字号", "公文字号", "政策文号", "统一编号", "统一登记号",
      "规范性文件统一编号", "登记号", "标题", "名称", "信息名称", "文件名称", "文件标题", "发布日期", "发布时间", "发文日期",
      "发文时间", "发表时间", "公开日期", "公开时间", "公布日期", "印发日期", "公开方式", "公开形式", "公开范围", "公开时限",
      "公开属性", "公开对象", "公开类别", "内容概述", "信息类别", "公文种类", "文件类型", "所属主题", "公开程序", "责任部门",
      "更新日期", "更新时间", "签发日期", "发布人",
    ].map { ($0, true) })

  /// The label as it is written, without white space, brackets and colons.
  static func clean(_ bytes: ArraySlice<UInt8>) -> String {
    var label = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      guard scalar.value < 0x10000 else { continue }
      if !isDropped(UnitFold.fold(UInt16(scalar.value))) { label.unicodeScalars.append(scalar) }
    }
    return label
  }

  static func isKnown(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= 60, mayBeKnown(bytes) else { return false }
    var label = bytes.withUnsafeBufferPointer { UnitFold.units(utf8: $0) }
    label.removeAll { $0 == UnitFold.beyond || isDropped($0) }
    return known.longest(label, at: 0, limit: label.count).map { $0.end == label.count } ?? false
  }

  /// A first character as labels have one: most texts are told from labels by it.
  private static func mayBeKnown(_ bytes: ArraySlice<UInt8>) -> Bool {
    var offset = bytes.startIndex
    while offset < bytes.endIndex {
      let length = Blank.length(of: bytes, at: offset)
      let unit = Blank.unit(bytes, offset, length)
      if unit != UnitFold.beyond, !isDropped(unit) { return known.canBegin(unit) }
      offset += length
    }
    return false
  }

  /// White space, brackets, colons and bars.
  private static func isDropped(_ unit: UInt16) -> Bool {
    let kind = UnitClass.of(unit)
    return kind.isBlank || kind.isOpen || kind.isClose || unit == 0x3A || unit == 0x7C
  }

  /// The written label and what follows its colon, where a line is one labelled value: `发文字号：…`.
  static func split(_ line: ArraySlice<UInt8>) -> (label: ArraySlice<UInt8>, value: ArraySlice<UInt8>)? {
    guard let (start, end) = colon(in: line.prefix(60)) else { return nil }
    let label = line[..<start]
    guard isKnown(label) else { return nil }
    return (label, Blank.trimmed(line[end...]))
  }

  /// The first colon: its start and end.
  static func colon(in bytes: ArraySlice<UInt8>) -> (start: Int, end: Int)? {
    for offset in bytes.indices {
      if bytes[offset] == 0x3A { return (offset, offset + 1) }
      if bytes[offset] == 0xEF, offset + 2 < bytes.endIndex, bytes[offset + 1] == 0xBC, bytes[offset + 2] == 0x9A {
        return (offset, offset + 3)
      }
    }
    return nil
  }
}
