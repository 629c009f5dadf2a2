import Testing

@Suite struct GangmuExportPlaceholderTests {}
