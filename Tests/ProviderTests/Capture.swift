import Domain
import Foundation
import Testing

/// A webhook as a provider sent it: a request line with the whole URL, headers, an empty line, and the body to the
/// end of the file.
struct Capture: Sendable, CustomTestStringConvertible {
    /// "Twilio/text-accents".
    let name: String
    let file: URL
    var request: WebhookRequest
    let route: WebhookRoute

    var testDescription: String { name }

    init(file: URL) throws {
        self.file = file
        name = "\(file.deletingLastPathComponent().lastPathComponent)/\(file.deletingPathExtension().lastPathComponent)"
        let bytes = [UInt8](try Data(contentsOf: file))
        guard let end = bytes.firstRange(of: Array("\n\n".utf8)) else {
            throw Unreadable(name: name, why: "no empty line")
        }
        let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\n")
        let start = lines.first?.split(separator: " ").map(String.init) ?? []
        guard start.count == 3 else { throw Unreadable(name: name, why: "no request line") }
        let headers = lines.dropFirst().map { line in
            let colon = line.firstIndex(of: ":") ?? line.endIndex
            return (
                name: String(line[..<colon]), value: line[colon...].dropFirst().trimmingCharacters(in: .whitespaces)
            )
        }
        request = WebhookRequest(
            method: start[0], url: start[1], headers: headers, body: Array(bytes[end.upperBound...]))
        let path = start[1].prefix { $0 != "?" }.split(separator: "/")
        guard let route = path.last.flatMap({ WebhookRoute(rawValue: String($0)) }) else {
            throw Unreadable(name: name, why: "the URL ends in no route")
        }
        self.route = route
    }

    struct Unreadable: Error {
        let name: String
        let why: String
    }
}

/// The captures of one provider, with what its settings were.
struct CaptureFolder: Sendable, CustomTestStringConvertible {
    /// "Twilio".
    let name: String
    let settings: [String: String]
    /// The header that proves a request.
    let proof: String
    /// The field that proves one without that header, for providers that sign in several ways; empty for none.
    let proofField: String
    /// What else can't be changed without the proof failing: "url", "body".
    let covered: [String]
    let captures: [Capture]

    var testDescription: String { name }

    static let root = URL(filePath: #filePath).deletingLastPathComponent()

    init(name: String) throws {
        self.name = name
        let folder = Self.root.appending(path: name)
        var settings: [String: String] = [:]
        for line in try String(contentsOf: folder.appending(path: "settings.txt"), encoding: .utf8).split(
            separator: "\n")
        {
            guard !line.hasPrefix("#"), let colon = line.firstIndex(of: ":") else { continue }
            settings[String(line[..<colon])] = line[colon...].dropFirst().trimmingCharacters(in: .whitespaces)
        }
        let proof = settings.removeValue(forKey: "proof")?.components(separatedBy: " over ") ?? []
        self.proof = proof.first ?? ""
        proofField = settings.removeValue(forKey: "proofField") ?? ""
        covered = ["url", "body"].filter { proof.last?.contains($0) == true }
        self.settings = settings
        captures = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "http" }
            .sorted { $0.path < $1.path }
            .map { try Capture(file: $0) }
    }

    /// Those that have a folder, whatever else is in this one.
    static let all: [String] = {
        let entries = try? FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)
        return (entries ?? []).filter(\.hasDirectoryPath).map(\.lastPathComponent).sorted()
    }()
}
