import Foundation

/// The files that `Scripts/oracles/numbers` and `Scripts/oracles/gsm7` put before us; nil when the tests run by
/// themselves.
enum OracleFiles {
    static let numbers = file("COUPDEFIL_ORACLE_NUMBERS")
    static let gsm7 = file("COUPDEFIL_ORACLE_GSM7")

    private static func file(_ variable: String) -> URL? {
        ProcessInfo.processInfo.environment[variable].map { URL(filePath: $0) }
    }
}
