// swift-tools-version: 6.2
// Gangmu: Chinese policy documents as clause trees and structured facts.

import PackageDescription

/// One set of settings for every Swift target: what the compiler can check, it checks.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
  name: "gangmu",
  products: [
    .library(name: "Gangmu", targets: ["Gangmu"]),
    .executable(name: "gangmu", targets: ["GangmuCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  // In the order of their layers: a target imports only targets above it.
  targets: [
    // C: shims over system libraries and embedded data, no logic.
    .target(
      name: "CICU",
      linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n"), .linkedLibrary("icudata")]),
    .systemLibrary(
      name: "CLibXML2System", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CLibXML2", dependencies: ["CLibXML2System"]),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(name: "CLexicons", exclude: ["Data"]),
    .target(name: "CSchemas"),

    .target(name: "GangmuModel", swiftSettings: strict),
    .target(name: "GangmuLexicon", dependencies: ["CLexicons"], swiftSettings: strict),
    .target(name: "GangmuSyntax", dependencies: ["GangmuLexicon", "GangmuModel"], swiftSettings: strict),
    .target(
      name: "GangmuPlatform",
      dependencies: ["CICU", "CLibArchive", "CLibXML2", "CMalloc", "CNettle", "CXLSXWriter", "GangmuModel"],
      swiftSettings: strict + [.strictMemorySafety()]),
    .target(
      name: "GangmuIngest",
      dependencies: ["GangmuPlatform", "GangmuModel", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(
      name: "GangmuExtract", dependencies: ["CLexicons", "GangmuSyntax", "GangmuModel"],
      swiftSettings: strict),
    .target(
      name: "GangmuExport", dependencies: ["CSchemas", "GangmuPlatform", "GangmuModel"], swiftSettings: strict),
    .target(name: "GangmuLint", dependencies: ["GangmuLexicon", "GangmuModel"], swiftSettings: strict),
    .target(
      name: "Gangmu",
      dependencies: [
        "GangmuLexicon", "GangmuIngest", "GangmuSyntax", "GangmuExtract", "GangmuExport", "GangmuLint", "GangmuModel",
      ],
      swiftSettings: strict),
    .target(
      name: "GangmuStore",
      dependencies: ["CSchemas", "GangmuExport", "GangmuModel", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .target(
      name: "GangmuBatch", dependencies: ["Gangmu", "GangmuExport", "GangmuStore", "GangmuPlatform", "GangmuModel"],
      swiftSettings: strict),
    .target(
      name: "GangmuValidate",
      dependencies: [
        "Gangmu", "GangmuBatch", "GangmuExport", "GangmuLint", "GangmuPlatform", "GangmuModel",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .target(
      name: "GangmuCommands",
      dependencies: [
        "Gangmu", "GangmuBatch", "GangmuExport", "GangmuLint", "GangmuModel", "GangmuPlatform", "GangmuStore",
        "GangmuValidate",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(name: "GangmuCLI", dependencies: ["GangmuCommands"], swiftSettings: strict),

    .target(
      name: "GangmuTestSupport", dependencies: ["GangmuModel", "GangmuIngest", "GangmuSyntax", "Gangmu"],
      path: "Tests/GangmuTestSupport", swiftSettings: strict),
    .testTarget(
      name: "GangmuModelTests", dependencies: ["GangmuModel", "GangmuTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "GangmuSyntaxTests", dependencies: ["GangmuSyntax", "GangmuModel", "GangmuTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "GangmuPlatformTests",
      dependencies: ["GangmuPlatform", "GangmuModel", "GangmuTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "GangmuIngestTests",
      dependencies: ["GangmuIngest", "GangmuPlatform", "GangmuModel", "GangmuTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "GangmuExtractTests",
      dependencies: ["GangmuExtract", "GangmuLexicon", "GangmuSyntax", "GangmuModel", "GangmuTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "GangmuExportTests", dependencies: ["GangmuExport", "GangmuModel", "GangmuTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "GangmuLintTests", dependencies: ["GangmuLint", "Gangmu", "GangmuModel", "GangmuTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "GangmuStoreTests", dependencies: ["GangmuStore", "Gangmu", "GangmuExport", "GangmuModel"],
      swiftSettings: strict),
    .testTarget(
      name: "GangmuTests", dependencies: ["Gangmu", "GangmuModel", "GangmuPlatform", "GangmuTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "GangmuBatchTests",
      dependencies: ["GangmuBatch", "GangmuCLI", "Gangmu", "GangmuPlatform", "GangmuTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "GangmuValidateTests",
      dependencies: [
        "GangmuValidate", "Gangmu", "GangmuExport", "GangmuLint", "GangmuModel", "GangmuPlatform", "GangmuTestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "GangmuCommandsTests",
      dependencies: ["GangmuCommands", "GangmuExport", "GangmuStore", "GangmuModel", "GangmuTestSupport"],
      swiftSettings: strict),
  ],
  // C23 for #embed, which puts the lexicons into the library.
  cLanguageStandard: .c2x
)
