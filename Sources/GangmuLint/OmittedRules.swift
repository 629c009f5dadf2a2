/// A rule of the catalogue that a document's text cannot decide.
public struct OmittedRule: Sendable {
  public let code: String
  public let name: String
  public let reason: LocalizedText
}

/// The rules that are left out, in the order of their codes.
public enum OmittedRules {
  public static let all: [OmittedRule] = []
}
