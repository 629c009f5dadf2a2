internal import GangmuPlatform

/// Names of charsets as pages and people write them, and which charset is meant.
package enum CharsetName {
  /// Names that stand for a superset or for what is really used under them.
  ///
  /// Source: WHATWG Encoding Standard, § 4.2 Names and labels, for the charsets of Chinese pages.
  private static let meant: [String: String] = [
    "utf8": "UTF-8", "utf-8": "UTF-8", "unicode-1-1-utf-8": "UTF-8", "utf8mb4": "UTF-8",
    "gb2312": "GB18030", "gb_2312": "GB18030", "gb_2312-80": "GB18030", "gb2312-80": "GB18030",
    "csgb2312": "GB18030", "chinese": "GB18030", "iso-ir-58": "GB18030", "x-gbk": "GB18030", "gbk": "GB18030",
    "cp936": "GB18030", "ms936": "GB18030", "windows-936": "GB18030", "936": "GB18030", "euc-cn": "GB18030",
    "gb18030": "GB18030", "gb-18030": "GB18030", "gb18030-2000": "GB18030", "gb18030-2022": "GB18030",
    "big5": "Big5", "big-5": "Big5", "big5-hkscs": "Big5-HKSCS", "cn-big5": "Big5", "csbig5": "Big5",
    "x-x-big5": "Big5", "cp950": "windows-950", "utf-16": "UTF-16LE", "utf16": "UTF-16LE",
    "unicode": "UTF-16LE", "ucs-2": "UTF-16LE", "utf-16le": "UTF-16LE", "utf-16be": "UTF-16BE",
    "iso-8859-1": "windows-1252", "latin1": "windows-1252", "iso8859-1": "windows-1252", "ascii": "windows-1252",
    "us-ascii": "windows-1252",
  ]

  /// The charset that a name means, by its IANA name; `nil` where nobody knows it.
  package static func canonical(_ name: String) -> String? {
    let key = name.lowercased()
    if let known = meant[key] { return known }
    guard !key.isEmpty, key.utf8.count < 40 else { return nil }
    return CharsetConverter.canonicalName(of: key)
  }

  /// One byte is one character there, so that any bytes are valid and validity proves nothing.
  static func isSingleByte(_ canonical: String) -> Bool {
    let lower = canonical.lowercased()
    return lower.hasPrefix("windows-125") || lower.hasPrefix("iso-8859") || lower.hasPrefix("ibm")
      || lower.hasPrefix("koi8") || lower.hasPrefix("mac") || lower.hasPrefix("tis-")
  }
}
