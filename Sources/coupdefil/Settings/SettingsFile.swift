import Foundation
import Yams

/// A settings file as YAML: groups of settings, as deep as the keys have dots, or keys with the dots in them.
struct SettingsFile {
    struct Entry {
        let key: String
        let value: WrittenValue
        let place: SettingOrigin
    }

    /// Many times what all settings together need.
    static let longest = 64 * 1024

    /// In the order of the file; keys without a value are left out.
    private(set) var entries: [Entry] = []
    /// Whether anybody who has an account on the machine can read it.
    let isOpenToOthers: Bool

    private let path: String
    private let known: Set<String>
    private var lines: [String: Int] = [:]

    /// `known`: the keys that exist. Throws `unreadableFile`, `malformedFile` and `unknownKey`.
    init(path: String, known: [String]) throws(SettingsFault) {
        let text = try Self.text(of: path)
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        isOpenToOthers = ((attributes?[.posixPermissions] as? NSNumber)?.intValue ?? 0) & 0o004 != 0
        self.path = path
        self.known = Set(known)
        // `compose` keeps the lines; `load` traps on some inputs (an unquoted `a: {{b}}`).
        guard let root = try Self.composed(text, path: path), !Self.isNothing(root) else { return }
        guard case .mapping(let mapping) = root else {
            throw .malformedFile(
                .file(path, line: root.mark?.line ?? 1),
                reason: "the file must hold settings, “key: value” or groups of them")
        }
        try add(mapping, group: "")
    }

    private mutating func add(_ mapping: Node.Mapping, group: String) throws(SettingsFault) {
        for (keyNode, value) in mapping {
            let place = SettingOrigin.file(path, line: keyNode.mark?.line ?? mapping.mark?.line ?? 1)
            guard case .scalar(let scalar) = keyNode else {
                throw .malformedFile(place, reason: "the name of a setting must be a single word")
            }
            let key = group + scalar.string
            if case .mapping(let inner) = value, isGroup(key) {
                try add(inner, group: key + ".")
                continue
            }
            try refuseUnknown(key, at: place)
            if let value = try written(value, key: key, place) { try add(key, value, at: place) }
        }
    }

    private mutating func add(_ key: String, _ value: WrittenValue, at place: SettingOrigin) throws(SettingsFault) {
        guard case .file(_, let line) = place else { return }
        if let first = lines.updateValue(line, forKey: key) {
            throw .malformedFile(place, reason: "\(key) is already set in line \(first)")
        }
        entries.append(Entry(key: key, value: value, place: place))
    }

    private func isGroup(_ key: String) -> Bool { known.contains { $0.hasPrefix(key + ".") } }

    private func refuseUnknown(_ key: String, at place: SettingOrigin) throws(SettingsFault) {
        if known.contains(key) { return }
        if isGroup(key) {
            let members = known.filter { $0.hasPrefix(key + ".") }.sorted().joined(separator: ", ")
            throw .malformedFile(place, reason: "\(key) is a group, with settings in it: \(members)")
        }
        throw .unknownKey(key, place, nearest: nearestName(to: key, among: known.sorted()) ?? "none")
    }

    /// Nil for no value: a key with nothing behind it is as good as absent.
    private func written(_ node: Node, key: String, _ place: SettingOrigin) throws(SettingsFault) -> WrittenValue? {
        switch node {
        case .scalar(let scalar):
            return Self.isNothing(node) || scalar.string.isEmpty ? nil : .one(scalar.string)
        case .sequence(let sequence):
            let members = sequence.compactMap { $0.scalar?.string }
            guard members.count == sequence.count else {
                throw .malformedFile(place, reason: "the list in \(key) must hold single values")
            }
            return .several(members)
        case .mapping, .alias:
            throw .malformedFile(place, reason: "\(key) takes a value, not a group")
        }
    }

    private static func isNothing(_ node: Node) -> Bool {
        guard case .scalar(let scalar) = node, scalar.style == .plain else { return false }
        return ["", "~", "null"].contains(scalar.string)
    }

    private static func text(of path: String) throws(SettingsFault) -> String {
        let bytes: Data
        do {
            bytes = try Data(contentsOf: URL(filePath: path))
        } catch {
            let exists = FileManager.default.fileExists(atPath: path)
            throw .unreadableFile(path, reason: exists ? "it is a folder, or may not be read" : "there is no such file")
        }
        guard bytes.count <= longest else { throw .unreadableFile(path, reason: "it is longer than \(longest) bytes") }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .unreadableFile(path, reason: "it is not UTF-8")
        }
        return text
    }

    private static func composed(_ text: String, path: String) throws(SettingsFault) -> Node? {
        do {
            return try Yams.compose(yaml: text)
        } catch {
            let (line, problem) = placeAndProblem(of: error, in: text)
            throw .malformedFile(.file(path, line: line), reason: "this is not YAML, \(problem)")
        }
    }

    private static func placeAndProblem(of error: any Error, in text: String) -> (line: Int, problem: String) {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            (mark.line, problem)
        case .reader(let problem, let offset, _, _):
            (1 + text.prefix(offset ?? 0).count { $0.isNewline }, problem)
        case .duplicatedKeysInMapping(let keys, let context):
            (context.mark.line, "the same key stands twice: \(keys.joined(separator: ", "))")
        default: (1, "\(error)")
        }
    }
}
