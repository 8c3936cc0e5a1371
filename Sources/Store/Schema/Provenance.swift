import Foundation
import GRDB
import GRDBSQLite

#if canImport(Glibc)
    import Glibc
#endif

/// What a database says of itself: whose it is, of which version, made with which key file.
struct Provenance {
    /// `PRAGMA user_version`: how many of our schemas it has.
    let version: Int
    /// Nil where it holds none.
    private let anyTable: String?
    private let hasFacts: Bool
    /// Nil until the first start that made it has come to an end.
    let fingerprint: Data?

    init(of connection: OpaquePointer?) throws {
        version = try Self.value("PRAGMA user_version", connection) ?? 0
        anyTable = try Self.value("SELECT name FROM sqlite_master LIMIT 1", connection)
        let facts: Int? = try Self.value("SELECT 1 FROM sqlite_master WHERE name = 'store_fact'", connection)
        hasFacts = facts != nil
        fingerprint =
            hasFacts ? try Self.value("SELECT value FROM store_fact WHERE name = 'key fingerprint'", connection) : nil
    }

    /// Refuses what is not ours, or not for this program with this key file.
    func check(_ vault: Vault) throws(StoreFault) {
        guard version >= 0 else { throw .notOurs("its schema version is \(version)") }
        if !hasFacts {
            if let anyTable { throw .notOurs("it already holds “\(anyTable)”") }
            guard version == 0 else { throw .notOurs("it holds nothing, and its schema version is \(version)") }
        }
        let known = Migrations.all.count
        guard version <= known else { throw .newerDatabase(version: version, known: known) }
        guard fingerprint == nil || fingerprint == vault.fingerprint else { throw .otherKeyFile }
    }

    /// The first column of the first row, if there is one.
    private static func value<Value: Readable>(_ sql: String, _ connection: OpaquePointer?) throws -> Value? {
        var statement: OpaquePointer?
        let code = sqlite3_prepare_v2(connection, sql, -1, &statement, nil)
        defer { sqlite3_finalize(statement) }
        guard code == SQLITE_OK, let statement else { throw DatabaseError(of: connection) }
        switch sqlite3_step(statement) {
        case SQLITE_ROW: return Value(Cell(statement, 0))
        case SQLITE_DONE: return nil
        default: throw DatabaseError(of: connection)
        }
    }
}

extension Provenance {
    /// Refuses a database file before anything in it, or beside it, is changed: WAL would be switched on by opening it to write.
    static func check(fileAt path: String, _ vault: Vault) throws(StoreFault) {
        var information = stat()
        // Nothing there: it will be made.
        guard stat(path, &information) == 0 else { return }
        guard information.st_mode & S_IFMT == S_IFREG else { throw .cannotOpen(path, "it is not a file") }
        let file = URL(filePath: path).resolvingSymlinksInPath()
        if information.st_size > 0 {
            let provenance: Provenance
            do {
                provenance = try Provenance(readingFileAt: file.path)
            } catch {
                throw .cannotOpen(path, because: error)
            }
            try provenance.check(vault)
        }
        // SQLite writes beside it, too, even for those who only read.
        for needed in [file, file.deletingLastPathComponent()] where access(needed.path, W_OK) != 0 {
            throw .cannotOpen(path, "\(needed.path) cannot be written")
        }
    }

    private init(readingFileAt path: String) throws {
        // Without a log there is nothing but the file, and an immutable one is read without making any. With one the newest
        // state may stand in it, and whoever left it has made the files beside it already.
        let hasLog = FileManager.default.fileExists(atPath: path + "-wal")
        let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
        let url = "file:\(escaped)?mode=ro\(hasLog ? "" : "&immutable=1")"
        var connection: OpaquePointer?
        let code = sqlite3_open_v2(url, &connection, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nil)
        defer { sqlite3_close(connection) }
        guard code == SQLITE_OK else { throw DatabaseError(of: connection) }
        sqlite3_busy_timeout(connection, 5000)
        try self.init(of: connection)
    }
}

extension DatabaseError {
    /// The last fault of a connection, in SQLite's own words.
    fileprivate init(of connection: OpaquePointer?) {
        self.init(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
            message: sqlite3_errmsg(connection).map { String(cString: $0) })
    }
}
