import Domain
import Foundation

/// What the plain way needs: milliseconds, MB, microseconds.
struct PlainFigures: Codable {
    let load: Double
    let memory: Double
    let lookup: Double
    let folding: Double
}

/// What one writes first: a struct a commune, a dictionary over names folded by Foundation.
func benchPlain(_ folder: URL) throws -> PlainFigures {
    struct Plain {
        let values: [String]
    }
    func fold(_ name: String) -> String {
        name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    }
    func load() throws -> [String: [Plain]] {
        let text = try String(contentsOf: folder.appending(path: "communes.tsv"), encoding: .utf8)
        let rows = text.split(separator: "\n").dropFirst().map { line in
            Plain(values: line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
        }
        return Dictionary(grouping: rows) { fold($0.values[2]) }
    }
    print("A dictionary of structs, names of today only:")
    let before = megabytes()
    var communes: [String: [Plain]] = [:]
    let loading = try milliseconds(runs: 1) { communes = try load() }
    let memory = megabytes() - before
    let names = communes.values.joined().filter { $0.values[0].hasPrefix("48") }.map { $0.values[2] }
    let lookup = milliseconds { for name in names { _ = communes[fold(name)] } } * 1000 / Double(names.count)
    let folding = milliseconds { for name in names { _ = fold(name) } } * 1000 / Double(names.count)
    _ = show("load, first time", loading, "ms")
    _ = show("memory", memory, "MB")
    _ = show("by name", lookup, "µs")
    _ = show("folding a name", folding, "µs")
    return PlainFigures(load: loading, memory: memory, lookup: lookup, folding: folding)
}
