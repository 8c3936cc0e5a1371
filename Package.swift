// swift-tools-version:6.2
import PackageDescription

// The new warnings of a compiler that we do not know yet must not stop anybody's build.
#if compiler(<6.4)
    let strictness: [SwiftSetting] = [.treatAllWarnings(as: .error)]
#else
    let strictness: [SwiftSetting] = []
#endif

let settings: [SwiftSetting] =
    strictness + [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

func ours(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

/// The pages of the web door: a folder of this name under `Sources/Web/Pages`, with a template of the same name.
let pages = ["Home", "Listing", "Listings", "Problem", "Simulator"]

let package = Package(
    name: "coupdefil",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // Outbound HTTPS and SMTP.
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),

        ours("Domain", [], resources: [.copy("Places/Data")]),
        ours("Providers", ["Domain", crypto, cryptoExtras]),
        ours("Store", ["Domain", grdb, sqlite, crypto, cryptoExtras]),
        ours("Prompts", ["Domain", yams]),
        ours("Switchboard", ["Domain", "Providers", "Store", "Prompts", logging]),
        ours(
            "Web", ["Domain", "Prompts", "Store", "Switchboard", hummingbird, httpTypes, nio, mustache, logging],
            resources: pages.map { .copy("Pages/\($0)/\($0).mustache") } + [
                .copy("Layout/layout.mustache"), .copy("Assets"),
            ]),
        .executableTarget(
            name: "coupdefil",
            dependencies: [
                "Domain", "Providers", "Store", "Prompts", "Switchboard", "Web", "CCurl",
                argumentParser, hummingbird, lifecycle, logging, signals, yams,
            ],
            swiftSettings: settings),

        tests("ArchitectureTests", []),
        tests(
            "DomainTests", ["Domain", "Prompts"],
            exclude: [
                "cases-held-back", "cases-tuning", "alarms-first", "alarms-second", "alarms-third", "alarms-fourth",
            ].map { "Understanding/\($0).tsv" }),
        tests(
            "DialogueTests", ["Domain", "Providers", "Store", "Prompts", "Switchboard", logging],
            exclude: ["Transcripts"]),
        tests("ProviderTests", ["Domain", "Providers"], exclude: ["Simulator", "Twilio", "Vonage"]),
        tests("StoreTests", ["Domain", "Store", grdb], exclude: ["Schema1.sql"]),
        tests("PromptsTests", ["Domain", "Prompts"]),
        tests("SwitchboardTests", ["Domain", "Providers", "Store", "Prompts", "Switchboard", grdb, logging]),
        tests(
            "WebTests", ["Domain", "Providers", "Store", "Prompts", "Switchboard", "Web", logging],
            exclude: ["Snapshots"]),
        tests("CommandTests", ["coupdefil", "Domain", "Switchboard", argumentParser], exclude: ["Help"]),
    ]
)
