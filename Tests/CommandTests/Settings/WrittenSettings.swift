import Foundation

@testable import coupdefil

/// Settings as a test writes them; the file lies in a folder of its own until `load` is done.
struct WrittenSettings {
    var file: String?
    var fileBytes: [UInt8]?
    var permissions = 0o600
    var environment: [String: String] = [:]
    var flags: [String: String] = [:]

    /// With no file, a standard file that does not exist, so that no file of the working directory takes part.
    func load() throws -> Settings {
        let folder = FileManager.default.temporaryDirectory.appending(path: "settings-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "coupdefil.yaml").path(percentEncoded: false)
        let bytes = fileBytes ?? file.map { Array($0.utf8) }
        if let bytes {
            try Data(bytes).write(to: URL(filePath: path))
            try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
        }
        return try Settings.load(
            file: bytes == nil ? nil : path, environment: environment, flags: flags, standardFile: path)
    }

    /// What is wrong with them, the file's folder left out; nil where nothing is.
    func fault() -> String? {
        do {
            _ = try load()
            return nil
        } catch {
            let sentence = "\(error)"
            guard let name = sentence.range(of: "coupdefil.yaml") else { return sentence }
            return String(sentence[name.lowerBound...])
        }
    }
}
