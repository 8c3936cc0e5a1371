import Domain
import Foundation

/// The real communes, read once for all tests.
enum Places {
    private static let gazetteer: Result<Gazetteer, any Error> = Result { try load() }
    private static let lozère: Result<HomeTerritory, any Error> = gazetteer.map {
        HomeTerritory(gazetteer: $0, département: "48")
    }

    /// Lozère, with areas of 200 inhabitants at least.
    static func territory() throws -> HomeTerritory { try lozère.get() }

    private static func load() throws -> Gazetteer {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = root.appending(path: "Sources/Domain/Places/Data")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return try Gazetteer(
            tables: GazetteerTables(fileNames: names) { name in
                names.contains(name) ? [UInt8](try Data(contentsOf: folder.appending(path: name))) : nil
            })
    }
}
