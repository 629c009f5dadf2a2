import Testing

@Suite struct GangmuModelPlaceholderTests {}
