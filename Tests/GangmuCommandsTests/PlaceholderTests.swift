import Testing

@Suite struct GangmuCommandsPlaceholderTests {}
