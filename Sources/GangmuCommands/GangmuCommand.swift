public import ArgumentParser

/// The root command.
public struct GangmuCommand: ParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "gangmu", abstract: "Read Chinese policy documents as clause trees and structured facts.")

  public init() {}

  /// Parses the process's arguments and runs.
  public static func run() { main() }
}
