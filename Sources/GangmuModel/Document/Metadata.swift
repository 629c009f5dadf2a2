/// What a document says of itself: title, type, number, who issued it to whom, and when.
public struct Metadata: Sendable, Hashable, Codable {
  /// The issued text's title where a letter issues or forwards another text.
  public var title: String?
  /// 文种: the fullest form that the title ends in, for example `实施意见`.
  public var documentType: String?
  public var documentNumber: DocumentNumber?
  /// 索引号.
  public var indexNumber: String?
  public var issuers: [String] = []
  /// As written, split at 、 and ,.
  public var recipients: [String] = []
  public var dates = Dates()
  public var jurisdiction: Jurisdiction?

  public init() {}

  /// Dates in ISO 8601, `nil` where the document states none.
  public struct Dates: Sendable, Hashable, Codable {
    /// 通过日期.
    public var adopted: String?
    /// 成文日期.
    public var signed: String?
    /// 发布日期.
    public var published: String?
    /// 施行日期.
    public var effective: String?
    /// 有效期至.
    public var expires: String?

    public init() {}
  }

  /// 属地: the place whose authority issued the document.
  public struct Jurisdiction: Sendable, Hashable, Codable {
    public var name: String
    /// GB/T 2260 division code.
    public var code: String?
    /// `central`, `province`, `prefecture`, `county` or `township`.
    public var level: String?

    public init(name: String, code: String?, level: String?) {
      self.name = name
      self.code = code
      self.level = level
    }
  }
}

/// 发文字号, for example 株县发〔2015〕1号.
public struct DocumentNumber: Sendable, Hashable, Codable {
  public var text: String
  /// 机关代字, for example `株县发`.
  public var agencyCode: String?
  public var year: Int?
  public var sequence: Int?

  public init(text: String, agencyCode: String? = nil, year: Int? = nil, sequence: Int? = nil) {
    self.text = text
    self.agencyCode = agencyCode
    self.year = year
    self.sequence = sequence
  }
}
