import Foundation

@testable import Store

/// A folder of its own for one test; gone when the test lets go of it.
final class Scratch: Sendable {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var database: String { path("coupdefil.sqlite") }

    func path(_ name: String) -> String { folder.appending(path: name).path }

    func open(vault: Vault = .fixed, patience: Double = 5) throws -> Store {
        try Store.open(at: database, vault: vault, patience: patience)
    }

    /// All bytes of the database, its log and its index.
    func bytes() throws -> Data {
        try ["", "-wal", "-shm"].reduce(into: Data()) { bytes, suffix in
            let path = database + suffix
            if FileManager.default.fileExists(atPath: path) { bytes += try Data(contentsOf: URL(filePath: path)) }
        }
    }
}
