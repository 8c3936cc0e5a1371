import Crypto
import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// The file that holds the keys of a database, outside of it: text, mode 0600, one key a line.
///
///     # comment
///     hash BASE64      looks things up; never changes during the life of a database
///     1 BASE64         seals and opens; the highest number seals, the others still open
public enum KeyFile {
    /// Reads the file, or makes it with new keys when neither it nor a database is there.
    public static func vault(at path: String, databaseExists: Bool) throws(KeyFileFault) -> Vault {
        // O_NONBLOCK: a pipe in its place must not make the start wait for ever.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            guard errno == ENOENT else { throw .unreadable(path) }
            guard !databaseExists else { throw .missing(path) }
            return try create(path)
        }
        defer { close(descriptor) }
        // Of the open file: what stands at the path may change between two looks.
        var information = stat()
        guard fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFREG else {
            throw .unreadable(path)
        }
        guard information.st_mode & 0o077 == 0 else { throw .readableByOthers(path, mode: information.st_mode & 0o777) }
        return try vault(of: try text(of: descriptor, path: path), path: path)
    }

    private static func text(of descriptor: Int32, path: String) throws(KeyFileFault) -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while bytes.count <= longest {
            let count = read(descriptor, &buffer, buffer.count)
            guard count >= 0 else { throw .unreadable(path) }
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes += buffer[..<count]
        }
        throw .unreadable(path)
    }

    /// Bytes: 255 keys and a comment for each.
    private static let longest = 65_536

    /// O_EXCL and 0600 from the first byte: nobody can have the file open or put a link in its place.
    private static func create(_ path: String) throws(KeyFileFault) -> Vault {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotCreate(path) }
        defer { close(descriptor) }
        let text = """
            # The keys of a Coup de fil database. Without this file its content is lost; keep a copy apart from the backups.
            hash \(newKey())
            1 \(newKey())

            """
        let bytes = Array(text.utf8)
        guard write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
            unlink(path)
            throw .cannotCreate(path)
        }
        syncFolder(of: path)
        return try vault(of: text, path: path)
    }

    /// A power cut must not leave a database whose keys were never on disk: the name of a new file is its folder's content.
    private static func syncFolder(of path: String) {
        let folder = open(URL(filePath: path).deletingLastPathComponent().path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }

    private static func newKey() -> String {
        SymmetricKey(size: .bits256).withUnsafeBytes { Data($0).base64EncodedString() }
    }

    static func vault(of text: String, path: String) throws(KeyFileFault) -> Vault {
        var hashKey: SymmetricKey?
        var keys: [UInt8: SymmetricKey] = [:]
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let fields = line.split(whereSeparator: \.isWhitespace)
            guard let name = fields.first, !name.hasPrefix("#") else { continue }
            guard fields.count == 2, let data = Data(base64Encoded: String(fields[1])), data.count == 32 else {
                throw .badLine(path, index + 1)
            }
            if name == "hash", hashKey == nil {
                hashKey = SymmetricKey(data: data)
            } else if let id = UInt8(name), id > 0, keys[id] == nil {
                keys[id] = SymmetricKey(data: data)
            } else {
                throw .badLine(path, index + 1)
            }
        }
        guard let hashKey, !keys.isEmpty else { throw .incomplete(path) }
        return Vault(keys: keys, hashKey: hashKey)
    }
}

/// Why the key file cannot be used; each case is one sentence for whoever starts the server.
public enum KeyFileFault: Error, Hashable, Sendable, CustomStringConvertible {
    case unreadable(String)
    case missing(String)
    case readableByOthers(String, mode: UInt32)
    case cannotCreate(String)
    case badLine(String, Int)
    case incomplete(String)

    public var description: String {
        switch self {
        case .unreadable(let path): "the key file \(path) cannot be read"
        case .missing(let path):
            "the key file \(path) is missing, and the database cannot be read without it: bring it back"
        case .readableByOthers(let path, let mode):
            "the key file \(path) can be read by others (mode \(String(mode, radix: 8))): run chmod 600 \(path)"
        case .cannotCreate(let path): "the key file \(path) cannot be created"
        case .badLine(let path, let line):
            "\(path):\(line): expected “hash” or a number from 1 to 255, and 32 bytes in base64"
        case .incomplete(let path): "the key file \(path) must hold the hash key and at least one numbered key"
        }
    }
}
