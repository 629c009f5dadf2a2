import Testing

@Suite struct GangmuSyntaxPlaceholderTests {}
