import Testing

@Suite struct GangmuPlatformPlaceholderTests {}
