import Domain
import Foundation

/// Loading, memory and lookups of the gazetteer; false when a limit is broken.
func benchGazetteer(_ folder: URL, beside plain: PlainFigures) throws -> Bool {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    func load() throws -> Gazetteer {
        let tables = try GazetteerTables(fileNames: names) {
            try [UInt8](Data(contentsOf: folder.appending(path: $0), options: .alwaysMapped))
        }
        return try Gazetteer(tables: tables)
    }
    print("The gazetteer, with former names, postal codes, town halls:")
    let before = megabytes()
    var gazetteer: Gazetteer?
    let first = try milliseconds(runs: 1) { gazetteer = try load() }
    let memory = megabytes() - before
    guard let gazetteer else { return false }
    var results = [
        show("load, first time", first, "ms", limit: 150, plain: plain.load),
        show("memory", memory, "MB", limit: 25, plain: plain.memory),
        show("load, median of 9", try milliseconds { _ = try load() }, "ms"),
    ]
    let lozère = Vantage(département: "48")
    let texts = [
        ("name of today", "Saint-Chély-d'Apcher"), ("homonym", "Barjac"), ("former name", "le bleymard"),
        ("name and département", "Mende (48)"), ("postal code", "48100"), ("part of a name", "Florac"),
        ("no place", "bonjour a tous"),
    ]
    for (label, text) in texts {
        let time = milliseconds { for _ in 0..<1000 { _ = gazetteer.place(text, near: lozère) } }
        results.append(show("place: \(label)", time, "µs", limit: 20))
    }
    let communes = gazetteer.communes(inDépartement: "48").compactMap(gazetteer.commune)
    let byName = milliseconds { for commune in communes { _ = gazetteer.communes(named: commune.name) } }
    results.append(
        show("communes(named:)", byName * 1000 / Double(communes.count), "µs", limit: 20, plain: plain.lookup))
    let byCode = milliseconds { for commune in communes { _ = gazetteer.commune(commune.insee) } }
    results.append(show("commune(_:)", byCode * 1000 / Double(communes.count), "µs", limit: 20))
    let radius = milliseconds { for commune in communes { _ = gazetteer.communes(within: 20, of: commune.insee) } }
    results.append(show("communes(within: 20)", radius * 1000 / Double(communes.count), "µs"))
    let areas = milliseconds { _ = AreaMap(gazetteer: gazetteer, territory: communes.map(\.insee), k: 200) }
    results.append(show("areas of Lozère", areas, "ms"))
    let folding = milliseconds { for commune in communes { _ = Fold.bytes(commune.name) } }
    results.append(show("folding a name", folding * 1000 / Double(communes.count), "µs", plain: plain.folding))
    return !results.contains(false)
}
