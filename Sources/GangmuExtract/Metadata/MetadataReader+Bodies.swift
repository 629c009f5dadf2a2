internal import GangmuModel
internal import GangmuSyntax

extension MetadataReader {
  /// Who signs; else the body of the banner or order; else the page's.
  func issuers() -> [String] {
    for part in [part(letter), part(main)] {
      guard let part else { continue }
      let names = unique(wholeNames(signatureLines(part))).filter(Self.isName)
      if !names.isEmpty { return fullest(bodies(names)) }
    }
    let banner = bannerBodies()
    if !banner.isEmpty { return banner }
    let stated = fields[.publisher].lazy.map { value in
      BodyName.split(value.span, of: value.text).filter {
        BodyName.isBody(UnitFold.units($0), 0..<$0.unicodeScalars.count)
      }
    }.first { !$0.isEmpty }
    // Of a joint announcement only the first body numbers it.
    if let name = orderIssuer(), stated.map({ $0.count < 2 }) ?? true { return [name] }
    let titled = titleIssuers()
    // A title may say just 省政府办公厅 where the page has the whole name.
    if let titled, stated.map({ $0.joined().utf8.count <= titled.joined().utf8.count }) ?? true { return titled }
    return stated ?? []
  }

  /// No number that a line of a damaged text was cut at.
  private static func isName(_ name: String) -> Bool { UnitFold.units(name).contains { UnitClass.of($0).isHan } }

  /// 中共临溪市委人才工作 above 领导小组办公室: one name over two lines.
  private func wholeNames(_ lines: [TextSpan]) -> [String] {
    var names: [String] = []
    var held = ""
    for (index, line) in lines.enumerated() {
      let line = text.trimmed(line)
      if held.isEmpty, index + 1 < lines.count, isHalfName(line) {
        held = text[line]
      } else if held.isEmpty {
        names += BodyName.split(line, of: text)
      } else {
        let whole = SourceText(held + text[line])
        names += BodyName.split(TextSpan(0, whole.count), of: whole)
        held = ""
      }
    }
    return names
  }

  /// A long line that begins like a body's name and ends in no body.
  private func isHalfName(_ line: TextSpan) -> Bool {
    line.count >= Self.shortestHalf && text.units[line.range].allSatisfy { UnitClass.of($0).isHan }
      && BodyEnding.of(text.units, line.range) == nil
      && line.range.contains { BodyEnding.longest(text.units, end: $0, floor: line.start) != nil }
  }

  private static let shortestHalf = 8

  private func bannerBodies() -> [String] {
    let banners = lines(.issuerBanner).filter { !text.units[$0.range.clamped(to: text.units.indices)].contains(0x3A) }
    return unique(banners.flatMap { BodyName.split(withoutOrder($0), of: text) })
  }

  /// 石渡区人民政府 below 青河市石渡区人民政府文件: the letter may state more of the name at its head than at its foot.
  private func fullest(_ names: [String]) -> [String] {
    let stated = bannerBodies() + (titleIssuers() ?? [])
    return names.map { name in
      stated.filter { $0.hasSuffix(name) && isPlace($0.dropLast(name.count)) }.max { $0.utf8.count < $1.utf8.count }
        ?? name
    }
  }

  /// 青河市 before 石渡区人民政府, and no second body.
  private func isPlace(_ prefix: Substring) -> Bool { prefix.last.map { "省市州盟区县旗".contains($0) } ?? false }

  private func signatureLines(_ part: Part) -> [TextSpan] {
    let index = context.tree.parts.firstIndex { $0.id == part.id }
    let lines = context.tree.frontLines.filter { $0.role == .signatureIssuer && $0.part == index }.map(\.span)
    return lines.isEmpty ? part.signature?.issuers ?? [] : lines
  }

  /// Where some lines are bodies for certain, others (特此通知) are none.
  private func bodies(_ names: [String]) -> [String] {
    let bodies = names.filter { BodyName.isBody(UnitFold.units($0), 0..<$0.unicodeScalars.count) }
    return bodies.isEmpty ? names : bodies
  }

  private func unique(_ names: [String]) -> [String] {
    if names.count < 2 { return names }
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  /// 某市人民政府令: the banner of an order names its body.
  private func withoutOrder(_ line: TextSpan) -> TextSpan {
    let line = text.trimmed(withoutDate(line))
    for ending in Self.bannerEndings where line.count > ending.count + 2 {
      if text.units.has(ending, at: line.end - ending.count, limit: line.end) {
        return TextSpan(line.start, line.end - ending.count)
      }
    }
    return line
  }

  /// 某县人民政府办公室　　2024年3月5日: the body before the date.
  private func withoutDate(_ line: TextSpan) -> TextSpan {
    guard let date = DateReader.first(text.units, in: line.range), date.span.end == text.trimmed(line).end,
      date.span.start > line.start
    else { return line }
    return TextSpan(line.start, date.span.start)
  }

  private func orderIssuer() -> String? {
    guard let agency = metadata.documentNumber?.agencyCode, let last = UnitFold.units(agency).last else { return nil }
    // 某部第三号令
    if metadata.documentNumber?.text.hasSuffix("号令") == true { return agency }
    guard last == 0x4EE4 || agency.hasSuffix("公告") else { return nil }
    let whole = SourceText(agency)
    let end = last == 0x4EE4 ? whole.count - 1 : whole.count - 2
    return end >= 3 ? whole[TextSpan(0, end)] : nil
  }

  private func titleIssuers() -> [String]? {
    let lines = [part(letter), part(main)].compactMap { $0.flatMap { TitleReader.title($0.titleLines, of: text) } }
    for title in lines + fields[.title].compactMap({ TitleReader.title([$0.span], of: $0.text) }) {
      let whole = SourceText(title)
      guard let range = TitleReader.issuer(inTitle: whole.units) else { continue }
      return BodyName.split(TextSpan(range), of: whole)
    }
    return nil
  }

  func recipients() -> [String] {
    let lines = lines(.recipient)
    guard let first = lines.first else { return [] }
    // A list that is broken over lines is one list.
    let isOne = zip(lines, lines.dropFirst()).allSatisfy { $1.start - $0.end <= 4 }
    var span = isOne ? lines.reduce(first) { $0.union($1) } : first
    // 某政发〔2011〕7号 各镇人民政府: the number may stand before them.
    if let number = DocumentNumberPattern.first(in: text.units, span), number.start == span.start {
      span = TextSpan(number.end, span.end)
    }
    return RecipientReader.split(span, of: text)
  }

  private static let bannerEndings = ["文件", "命令", "令", "公告", "通知"].map(UnitFold.units)
}
