import Testing

@Suite struct GangmuPlaceholderTests {}
