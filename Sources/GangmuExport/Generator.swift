/// What the output names as its maker, and the version of its shape.
package enum Generator {
  package static let name: StaticString = "gangmu"
  package static let version: StaticString = "0.1.0"
  /// Changes whenever a key changes its meaning; see `Schemas/`.
  package static let schemaVersion: StaticString = "1.0"
}
