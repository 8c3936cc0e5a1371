import Domain
import Foundation

/// The gazetteer's files, which the build puts beside the executable.
enum GazetteerFiles {
    /// `coupdefil_Domain.resources/Data` beside the executable.
    static var folder: URL { Bundle.main.bundleURL.appending(path: "coupdefil_Domain.resources/Data") }

    /// The gazetteer of a folder; a fault names the file, and the line where there is one.
    static func gazetteer(in folder: URL = folder) throws -> Gazetteer {
        try Gazetteer(tables: tables(in: folder))
    }

    /// The raw tables of a folder.
    static func tables(in folder: URL) throws -> GazetteerTables {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return try GazetteerTables(fileNames: names) { name in
            guard names.contains(name) else { return nil }
            // Mapped, so that the file is not held twice while its bytes are copied.
            return try [UInt8](Data(contentsOf: folder.appending(path: name), options: .alwaysMapped))
        }
    }
}
