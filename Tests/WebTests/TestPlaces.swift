import Domain
import Foundation
import Prompts

@testable import Web

/// The real places and the real words, read once for all tests.
enum TestPlaces {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

    static let gazetteer = Result {
        let data = root.appending(path: "Sources/Domain/Places/Data")
        let names = try FileManager.default.contentsOfDirectory(atPath: data.path(percentEncoded: false))
        return try Gazetteer(
            tables: GazetteerTables(fileNames: names) { try [UInt8](Data(contentsOf: data.appending(path: $0))) })
    }

    static let territory = gazetteer.map { HomeTerritory(gazetteer: $0, département: "48", communes: [], k: 200) }

    static let words = Result {
        try PromptBook(
            folder: root.appending(path: "Prompts/fr").path(percentEncoded: false), checking: [WebPhrase.self])
    }
}
