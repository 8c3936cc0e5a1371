import Domain
import Foundation
import Testing

/// Run by `Scripts/oracles/numbers`: we read what it wrote, one number a line, and write what we make of each.
@Suite(.enabled(if: OracleFiles.numbers != nil, "run by Scripts/oracles/numbers")) struct NumbersOracleTests {
    @Test func writesWhatWeMakeOfThem() throws {
        let file = try #require(OracleFiles.numbers)
        var lines: [String] = []
        for text in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
            let number = PhoneNumber(parsing: String(text))
            let found = [
                number?.e164, number?.kind.rawValue, number?.territory?.rawValue, number?.wholeNationalForm,
                number.map { "\($0.kind.mayBeParticipant)" },
            ]
            lines.append(found.map { $0 ?? "-" }.joined(separator: "\t"))
        }
        try lines.joined(separator: "\n").write(
            to: file.appendingPathExtension("ours"), atomically: true, encoding: .utf8)
    }
}
