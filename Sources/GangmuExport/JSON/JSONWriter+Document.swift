internal import GangmuModel

extension JSONWriter {
  mutating func document(_ document: Document, includesText: Bool) {
    let text = JSONText(document.text)
    beginObject()
    key("schemaVersion")
    string(String(describing: Generator.schemaVersion))
    generator()
    source(document.source)
    if includesText {
      key("text")
      string(text, text.whole)
    }
    metadata(document.metadata)
    key("parts")
    array(document.parts.indices) { $0.part(document.parts[$1], text) }
    facts(of: document, text)
    endObject()
  }

  private mutating func generator() {
    key("generator")
    beginShortObject()
    key("name")
    string(String(describing: Generator.name))
    key("version")
    string(String(describing: Generator.version))
    endShortObject()
  }

  private mutating func source(_ source: SourceDescription) {
    key("source")
    beginObject()
    key("uri")
    string(source.uri)
    key("format")
    string(source.format)
    key("encoding")
    string(source.encoding)
    key("encodingConfidence")
    share(source.encodingConfidence)
    key("sha256")
    string(source.sha256)
    key("byteCount")
    number(source.byteCount)
    endObject()
  }

  private mutating func metadata(_ metadata: Metadata) {
    key("metadata")
    beginObject()
    key("title")
    string(metadata.title)
    key("documentType")
    string(metadata.documentType)
    key("documentNumber")
    documentNumber(metadata.documentNumber)
    key("indexNumber")
    string(metadata.indexNumber)
    key("issuers")
    strings(metadata.issuers)
    key("recipients")
    strings(metadata.recipients)
    key("dates")
    dates(metadata.dates)
    key("jurisdiction")
    jurisdiction(metadata.jurisdiction)
    endObject()
  }

  private mutating func documentNumber(_ number: DocumentNumber?) {
    guard let number else { return null() }
    beginObject()
    key("text")
    string(number.text)
    key("agencyCode")
    string(number.agencyCode)
    key("year")
    self.number(number.year)
    key("sequence")
    self.number(number.sequence)
    endObject()
  }

  private mutating func dates(_ dates: Metadata.Dates) {
    beginObject()
    key("adopted")
    string(dates.adopted)
    key("signed")
    string(dates.signed)
    key("published")
    string(dates.published)
    key("effective")
    string(dates.effective)
    key("expires")
    string(dates.expires)
    endObject()
  }

  private mutating func jurisdiction(_ place: Metadata.Jurisdiction?) {
    guard let place else { return null() }
    beginObject()
    key("name")
    string(place.name)
    key("code")
    string(place.code)
    key("level")
    string(place.level)
    endObject()
  }
}
