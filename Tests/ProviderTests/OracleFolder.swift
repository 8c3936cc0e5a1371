import Foundation

/// Where `Scripts/oracles/twilio` puts what Twilio's own SDK signed; nil when the tests run by themselves.
enum OracleFolder {
    static let twilio = ProcessInfo.processInfo.environment["COUPDEFIL_ORACLE_TWILIO"].map { URL(filePath: $0) }
}
