import Foundation
import Testing

@testable import Store

#if canImport(Glibc)
    import Glibc
#endif

/// The file of keys: made once, private, and refused in clear sentences.
@Suite struct KeyFileTests {
    private let scratch: Scratch
    private let path: String
    private static let key = Data(repeating: 3, count: 32).base64EncodedString()
    private static let other = Data(repeating: 4, count: 32).base64EncodedString()

    init() throws {
        scratch = try Scratch()
        path = scratch.path("keys")
    }

    private func vault(databaseExists: Bool = false) throws -> Vault {
        try KeyFile.vault(at: path, databaseExists: databaseExists)
    }

    private func write(_ text: String, mode: mode_t = 0o600) throws {
        try Data(text.utf8).write(to: URL(filePath: path))
        chmod(path, mode)
    }

    @Test func aNewFileIsPrivateAndOpensTheSame() throws {
        let made = try vault()
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try vault(databaseExists: true).openText(made.seal("Bonjour", .words), .words) == "Bonjour")
        #expect(try vault().fingerprint == made.fingerprint)
    }

    @Test func twoNewFilesDiffer() throws {
        let other = try KeyFile.vault(at: scratch.path("other"), databaseExists: false)
        #expect(try vault().fingerprint != other.fingerprint)
    }

    @Test(arguments: [0o640, 0o604, 0o644, 0o660, 0o602, 0o610, 0o666] as [mode_t])
    func aFileThatOthersReachIsRefused(_ mode: mode_t) throws {
        _ = try vault()
        chmod(path, mode)
        let fault = #expect(throws: KeyFileFault.readableByOthers(path, mode: mode)) { try vault() }
        #expect(fault?.description.hasSuffix("run chmod 600 \(path)") == true)
    }

    @Test func aMissingFileBesideADatabaseIsNotMadeAnew() throws {
        #expect(throws: KeyFileFault.missing(path)) { try vault(databaseExists: true) }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func aMissingFolderIsRefused() throws {
        let path = scratch.path("nowhere/keys")
        #expect(throws: KeyFileFault.cannotCreate(path)) { try KeyFile.vault(at: path, databaseExists: false) }
    }

    @Test func aLinkToNothingIsNotFollowed() throws {
        let target = scratch.path("target")
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
        #expect(throws: KeyFileFault.cannotCreate(path)) { try vault() }
        #expect(!FileManager.default.fileExists(atPath: target))
    }

    @Test func aLinkIsJudgedByItsTarget() throws {
        let target = scratch.path("target")
        _ = try KeyFile.vault(at: target, databaseExists: false)
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
        _ = try vault()
        chmod(target, 0o644)
        #expect(throws: KeyFileFault.readableByOthers(path, mode: 0o644)) { try vault() }
    }

    @Test func whatIsNoFileIsRefused() throws {
        mkdir(path, 0o700)
        #expect(throws: KeyFileFault.unreadable(path)) { try vault() }
        rmdir(path)
        mkfifo(path, 0o600)
        #expect(throws: KeyFileFault.unreadable(path)) { try vault() }
    }

    @Test(arguments: [
        ("hash \(key)\n1 c2hvcnQ=\n", 2), ("hash \(key)\n\n# fine\n0 \(other)\n", 4), ("hash \(key)\n256 \(other)", 2),
        ("hash \(key)\nhash \(other)\n", 2), ("1 \(key)\n1 \(other)\n", 2), ("hash\n", 1),
        ("hash \(key) \(other)\n", 1),
        ("hash \(key)\nsalt \(other)\n", 2), ("hash \(key)\n-1 \(other)\n", 2),
        ("hash \(key)\n1 \(other.dropLast(4))\n", 2),
    ]) func aBadLineIsNamed(_ text: String, _ line: Int) throws {
        try write(text)
        let fault = #expect(throws: KeyFileFault.badLine(path, line)) { try vault() }
        #expect(fault?.description.hasPrefix("\(path):\(line): ") == true)
        #expect(fault?.description.contains(Self.key) == false)
    }

    @Test(arguments: ["", "# nothing\n", "hash \(key)\n", "1 \(key)\n"]) func anIncompleteFileIsRefused(_ text: String)
        throws
    {
        try write(text)
        #expect(throws: KeyFileFault.incomplete(path)) { try vault() }
    }

    @Test func anEditorMayChangeLineEndsAndSpaces() throws {
        try write("# keys\r\nhash\t\(Self.key)  \r\n 1 \(Self.other)\r\n")
        #expect(try vault().seal("", .words).first == 1)
    }

    @Test func aHugeFileIsRefused() throws {
        try write(String(repeating: "# comment\n", count: 100_000))
        #expect(throws: KeyFileFault.unreadable(path)) { try vault() }
    }

    @Test func aSecondKeySealsAndTheFirstStillOpens() throws {
        let first = try vault()
        let sealed = try first.seal("Bonjour", .words)
        try write(try String(contentsOfFile: path, encoding: .utf8) + "2 \(Self.other)\n")
        let second = try vault(databaseExists: true)
        #expect(try second.openText(sealed, .words) == "Bonjour")
        #expect(try second.seal("Bonjour", .words).first == 2)
        #expect(second.fingerprint == first.fingerprint)
    }
}
