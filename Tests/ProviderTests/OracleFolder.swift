import Foundation

/// Where the scripts of `Scripts/oracles` put what the companies' own SDKs made; nil when the tests run by themselves.
enum OracleFolder {
    static let twilio = folder("COUPDEFIL_ORACLE_TWILIO")
    static let voice = folder("COUPDEFIL_ORACLE_VOICE")

    private static func folder(_ variable: String) -> URL? {
        ProcessInfo.processInfo.environment[variable].map { URL(filePath: $0) }
    }
}
