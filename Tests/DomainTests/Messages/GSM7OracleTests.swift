import Domain
import Foundation
import Testing

/// Run by `Scripts/oracles/gsm7`: we read the texts that it wrote and write how we would send each.
@Suite(.enabled(if: OracleFiles.gsm7 != nil, "run by Scripts/oracles/gsm7")) struct GSM7OracleTests {
    struct Made: Encodable {
        let septets: Int?
        let encoding: String
        let parts: [String]
        let folded: String
        let cut: String
    }

    @Test func writesHowWeWouldSendThem() throws {
        let file = try #require(OracleFiles.gsm7)
        let texts = try JSONDecoder().decode([String].self, from: Data(contentsOf: file))
        let made = texts.map { text in
            let segmentation = GSM7.segments(text)
            return Made(
                septets: GSM7.septets(text), encoding: segmentation.encoding.rawValue, parts: segmentation.parts,
                folded: GSM7.folded(text), cut: GSM7.cut(text, to: 40))
        }
        try JSONEncoder().encode(made).write(to: file.appendingPathExtension("ours"))
    }
}
