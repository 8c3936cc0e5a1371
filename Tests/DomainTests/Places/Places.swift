import Domain
import Foundation

/// The project's own tables, read once for all tests, and places that many tests name.
enum Places {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
    static let data = root.appending(path: "Sources/Domain/Places/Data")
    /// Where the reference tables are, on machines that have them.
    static let reference = root.deletingLastPathComponent().appending(path: "shared/data")

    static let gazetteer: Gazetteer = {
        do {
            return try Gazetteer(tables: tables())
        } catch {
            preconditionFailure("\(error)")
        }
    }()

    static let lozère = Vantage(département: "48")

    private static func tables() throws -> GazetteerTables {
        let names = try FileManager.default.contentsOfDirectory(atPath: data.path)
        return try GazetteerTables(fileNames: names) { try [UInt8](Data(contentsOf: data.appending(path: $0))) }
    }

    static func code(_ text: String) -> INSEECode {
        guard let code = INSEECode(text) else { preconditionFailure("\(text) is not an INSEE code") }
        return code
    }

    static func name(_ code: INSEECode) -> String { gazetteer.commune(code)?.name ?? "?" }

    /// The rows of a reference table by column; nil where the machine does not have it.
    static func rows(_ name: String) -> [[String: String]]? {
        guard let text = try? String(contentsOf: reference.appending(path: name), encoding: .utf8) else { return nil }
        let lines = text.split(whereSeparator: \.isNewline).map(values)
        return lines.dropFirst().map { Dictionary(zip(lines[0], $0)) { first, _ in first } }
    }

    /// The values of a line of CSV.
    private static func values(_ line: Substring) -> [String] {
        var (values, isQuoted) = ([""], false)
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: values.append("")
            default: values[values.count - 1].append(character)
            }
        }
        return values
    }
}
