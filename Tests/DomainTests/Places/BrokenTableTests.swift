import Domain
import Foundation
import Testing

/// A broken file stops the start, and the message names file and line.
@Suite struct BrokenTableTests {
    private static let header = "insee\ttncc\tname\tpostal_codes\tpopulation\tlatitude\tlongitude\tsiren\n"
    private static let mende = "48095\t0\tMende\t48000\t12134\t44.52925\t3.48117\t244800405\n"

    /// A table of Mende alone, with one value replaced.
    private static func mende(_ old: String, _ new: String) -> String { header + mende.replacing(old, with: new) }

    private static let broken: [(text: String, message: String)] = [
        ("", "1: the table is empty"),
        (header, "2: the table is empty"),
        ("insee\tname\n", "1: 2 values instead of 8"),
        (header.replacing("tncc", with: "type"), "1: the columns are not insee, tncc,"),
        ("\u{FEFF}" + header, "1: the columns are not"),
        (header + "48095\t0\tMende", "2: the line is cut off"),
        (header + mende + mende, "3: 48095 does not come after the row before"),
        (header + mende + "\n", "3: 1 values instead of 8"),
        (mende("48095", "4809A"), "2: “4809A” is not an INSEE code"),
        (mende("\t0\t", "\t9\t"), "2: “9” is not a type of name"),
        (mende("Mende", ""), "2: the name is missing"),
        (mende("Mende", "Men\0de"), "2: the name holds a control character"),
        (mende("48000", "4800"), "2: “4800” are not postal codes"),
        (mende("48000", ""), "2: “” are not postal codes"),
        (mende("48000", "48000  48001"), "2: “48000  48001” are not postal codes"),
        (mende("12134", "-5"), "2: “-5” is not a population"),
        (mende("44.52925", "94.52925"), "2: “94.52925” is not in degrees"),
        (mende("3.48117", "nan"), "2: “nan” is not in degrees"),
        (mende("244800405", "244800406"), "2: “244800406” is not the SIREN"),
        (mende("\n", "\r\n"), "2: “244800405\r” is not the SIREN"),
    ]

    @Test(arguments: broken)
    func communes(text: String, message: String) {
        expect("communes.tsv", text, "communes.tsv:\(message)")
    }

    @Test(arguments: [
        (
            "former-names.tsv", "insee\ttncc\tname\tformer_insee\n48999\t0\tAilleurs\t48998\n",
            "former-names.tsv:2: 48999 is not a commune of today"
        ),
        (
            "former-names.tsv", "insee\ttncc\tname\tformer_insee\n48095\t0\tAilleurs\t\n",
            "former-names.tsv:2: “” is not an INSEE code"
        ),
        (
            "town-halls.tsv", "insee\ttelephone\thours\n48095\t04 66\t\n",
            "town-halls.tsv:2: “04 66” is not a telephone number"
        ),
        (
            "town-halls.tsv", "insee\ttelephone\thours\n48095\t\tlundi\n",
            "town-halls.tsv:2: “lundi” are not opening hours"
        ),
        ("town-halls.tsv", "insee\ttelephone\thours\n48999\t\t\n", "town-halls.tsv:2: 48999 is not a commune of today"),
        (
            "town-halls.tsv", "insee\ttelephone\thours\n48095\t\t\n48095\t\t\n",
            "town-halls.tsv:3: 48095 does not come after"
        ),
        ("intercommunalities.tsv", "siren\tname\n2\tB\n1\tA\n", "intercommunalities.tsv:3: 1 does not come after"),
        ("departements.tsv", "code\ttncc\tname\n48\tx\tLozère\n", "departements.tsv:2: “x” is not a type of name"),
        (
            "neighbours-48.tsv", "insee\tneighbours\n48095\t48999\n",
            "neighbours-48.tsv:2: not every code is of a commune"
        ),
    ])
    func others(file: String, text: String, message: String) {
        expect(file, text, message)
    }

    @Test func aNameThatIsNotUTF8() throws {
        let bytes = [UInt8](Self.header.utf8) + [UInt8](Self.mende.utf8).map { $0 == UInt8(ascii: "M") ? 0xFF : $0 }
        #expect(throws: GazetteerFault.malformed(file: "communes.tsv", line: 2, reason: "the name is not UTF-8")) {
            try Self.gazetteer(replacing: "communes.tsv", by: bytes)
        }
    }

    @Test func aMissingFile() {
        #expect(throws: GazetteerFault.missing(file: "departements.tsv")) {
            try GazetteerTables(fileNames: []) { _ in nil }
        }
        #expect(
            "\(GazetteerFault.missing(file: "communes.tsv"))"
                == "communes.tsv: not found; Scripts/gazetteer rebuilds it")
    }

    /// The smallest tables that are whole.
    private static let whole = [
        "departements.tsv": "code\ttncc\tname\n48\t3\tLozère\n",
        "intercommunalities.tsv": "siren\tname\n244800405\tCœur de Lozère\n",
        "communes.tsv": header + mende,
        "former-names.tsv": "insee\ttncc\tname\tformer_insee\n48095\t0\tAilleurs\t48999\n",
        "town-halls.tsv": "insee\ttelephone\thours\n48095\t0466494000\tMo 09:00-12:00\n",
        "neighbours-48.tsv": "insee\tneighbours\n48095\t\n",
    ]

    private static func gazetteer(replacing file: String = "", by bytes: [UInt8] = []) throws -> Gazetteer {
        let tables = try GazetteerTables(fileNames: Array(whole.keys)) {
            $0 == file ? bytes : whole[$0].map { Array($0.utf8) }
        }
        return try Gazetteer(tables: tables)
    }

    @Test func theSmallestTablesAreAccepted() throws {
        let gazetteer = try Self.gazetteer()
        #expect(gazetteer.communes(named: "ailleurs").map(\.commune.name) == ["Mende"])
        #expect(gazetteer.communes(inDépartement: "48") == [Places.code("48095")])
    }

    private func expect(_ file: String, _ text: String, _ message: String) {
        do {
            _ = try Self.gazetteer(replacing: file, by: Array(text.utf8))
            Issue.record("accepted: \(message)")
        } catch {
            #expect("\(error)".hasPrefix(message), "\(error)")
        }
    }
}
