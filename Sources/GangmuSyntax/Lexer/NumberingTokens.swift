package import GangmuModel

/// The markers that the lexer sees in a stretch of text, for people who ask why.
package enum NumberingTokens {
  package struct Named: Sendable, Hashable {
    package var span: TextSpan
    package var style: String
    package var ordinal: Int
  }

  package static func tokens(in span: TextSpan, _ units: [UInt16]) -> [Named] {
    var tokens: [NumberingToken] = []
    NumberingLexer(units).tokens(in: span, line: 0, into: &tokens)
    return tokens.map { token in
      Named(span: token.span, style: NumberingStyleRegistry.all[token.style].name, ordinal: token.ordinal)
    }
  }
}
