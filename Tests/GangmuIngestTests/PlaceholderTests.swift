import Testing

@Suite struct GangmuIngestPlaceholderTests {}
