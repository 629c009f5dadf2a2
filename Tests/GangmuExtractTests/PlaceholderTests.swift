import Testing

@Suite struct GangmuExtractPlaceholderTests {}
