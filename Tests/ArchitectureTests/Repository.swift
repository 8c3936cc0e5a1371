import Foundation

/// The repository that this test was compiled from.
enum Repository {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Paths relative to the root, sorted; only files, none hidden.
    static func files(under folder: String) throws -> [String] {
        let start = root.appending(path: folder)
        let keys: [URLResourceKey] = [.isRegularFileKey]
        guard
            let found = FileManager.default.enumerator(
                at: start, includingPropertiesForKeys: keys, options: .skipsHiddenFiles)
        else { return [] }
        let prefix = root.path(percentEncoded: false)
        return try found.compactMap { $0 as? URL }
            .filter { try $0.resourceValues(forKeys: Set(keys)).isRegularFile == true }
            .map { String($0.path(percentEncoded: false).dropFirst(prefix.count)) }
            .sorted()
    }

    /// Names of what stands directly in a folder, sorted; none hidden.
    static func names(in folder: String, onlyFolders: Bool = false) throws -> [String] {
        let start = root.appending(path: folder)
        guard FileManager.default.fileExists(atPath: start.path(percentEncoded: false)) else { return [] }
        let keys: [URLResourceKey] = [.isDirectoryKey]
        let found = try FileManager.default.contentsOfDirectory(
            at: start, includingPropertiesForKeys: keys, options: .skipsHiddenFiles)
        return
            try found
            .filter { try !onlyFolders || $0.resourceValues(forKeys: Set(keys)).isDirectory == true }
            .map(\.lastPathComponent)
            .sorted()
    }

    static func text(of path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// The Swift files of Sources and of Tests.
    static func swiftFiles() throws -> [SwiftFile] { try scanned.get() }

    static func sources() throws -> [SwiftFile] { try swiftFiles().filter { $0.path.hasPrefix("Sources/") } }

    /// Once for all tests: it is most of their time.
    private static let scanned = Result {
        try ["Sources", "Tests"].flatMap(files).filter { $0.hasSuffix(".swift") }
            .map { SwiftFile(path: $0, text: try text(of: $0)) }
    }
}
