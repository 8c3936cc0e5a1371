import Domain
import Foundation
import Testing

/// Our tables beside the reference tables, on machines that have them.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: Places.reference.path)))
struct ReferenceTests {
    @Test func communes() throws {
        let rows = try #require(Places.rows("communes.csv"))
        var (missing, names, postalCodes, far): ([String], [String], [String], [String]) = ([], [], [], [])
        for row in rows {
            guard let commune = row["insee"].flatMap(INSEECode.init).flatMap(Places.gazetteer.commune) else {
                missing.append(row["insee"] ?? "")
                continue
            }
            if commune.name != row["name"] { names.append("\(commune.name) / \(row["name"] ?? "")") }
            if commune.postalCodes.joined(separator: " ") != row["postal_codes"] { postalCodes.append(commune.name) }
            let centre = Coordinate(
                latitude: Double(row["lat"] ?? "") ?? 0, longitude: Double(row["lon"] ?? "") ?? 0)
            let distance = commune.point.kilometres(to: centre)
            if distance > 3 { far.append("\(commune.name) (\(commune.insee)) \((distance * 10).rounded() / 10) km") }
        }
        #expect(rows.count == 34_875)
        #expect(missing.isEmpty && names.isEmpty && postalCodes.isEmpty, "\(missing + names + postalCodes)")
        #expect(Double(far.count) < Double(rows.count) * 0.005)
        print(
            "Points more than 3 km from the reference's: \(far.count) of \(rows.count): \(far.joined(separator: ", "))")
    }

    @Test func noOtherCommunes() throws {
        let codes = Set(try #require(Places.rows("communes.csv")).compactMap { $0["insee"] })
        var ours: Set<String> = []
        Places.gazetteer.forEachName { _, commune, _ in ours.insert(commune.text) }
        #expect(ours == codes)
    }

    /// The package knows only communes déléguées and associées; other aliases are found where today's name begins like them.
    @Test func aliases() throws {
        let rows = try #require(Places.rows("aliases.csv"))
        var (found, inDépartement, all): ([String: Int], [String: Int], [String: Int]) = ([:], [:], [:])
        for row in rows {
            guard let alias = row["alias"], let type = row["type"], let code = row["insee"].flatMap(INSEECode.init)
            else {
                continue
            }
            all[type, default: 0] += 1
            if Places.gazetteer.communes(named: alias).contains(where: { $0.commune.insee == code }) {
                found[type, default: 0] += 1
            }
            let place = Places.gazetteer.place(alias, near: Vantage(département: code.département))
            if place.candidates.contains(code) { inDépartement[type, default: 0] += 1 }
        }
        for (type, count) in all.sorted(by: { $0.value > $1.value }) {
            print(
                "Aliases: \(type) \(count), by name \(found[type] ?? 0), by what is typed there \(inDépartement[type] ?? 0)"
            )
        }
        let total = (found.values.reduce(0, +), inDépartement.values.reduce(0, +))
        print("Aliases: \(rows.count) in all, by name \(total.0), by what is typed there \(total.1)")
        #expect(found["commune_associee"] == all["commune_associee"])
        #expect(Double(found["commune_deleguee"] ?? 0) > 0.99 * Double(all["commune_deleguee"] ?? 0))
    }
}
