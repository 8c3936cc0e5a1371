import Domain
import Foundation

/// What `coupdefil communes` prints: the finding and the facts of each commune that it may be.
struct CommunesReport: Encodable, CustomStringConvertible {
    struct Entry: Encodable {
        let insee: String
        let name: String
        /// The former name that the text matched.
        let formerName: String?
        let formerNames: [String]
        let departement: String
        let postalCodes: [String]
        let population: Int
        let latitude: Double
        let longitude: Double
        let intercommunality: String?
        let area: AreaEntry?
        let townHall: TownHallEntry?
    }

    struct AreaEntry: Encodable {
        let key: String
        let name: String
        let communes: [String]
        let population: Int
    }

    struct TownHallEntry: Encodable {
        let telephone: String?
        let hours: String?
    }

    let text: String
    /// "exact", "several", "postal code" or "none".
    let finding: String
    let communes: [Entry]

    init(text: String, gazetteer: Gazetteer, areas: AreaMap, département: String) {
        var place = gazetteer.place(text, near: Vantage(département: département))
        if case .none = place, let code = INSEECode(text.uppercased()), gazetteer.commune(code) != nil {
            place = .exact(code)
        }
        self.text = text
        finding = Self.word(place)
        let matches = gazetteer.communes(named: text).filter(\.isFormer)
        communes = place.candidates.compactMap(gazetteer.commune).map { commune in
            Entry(
                commune, formerName: matches.first { $0.commune.insee == commune.insee }?.name, gazetteer: gazetteer,
                areas: areas)
        }
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    var description: String {
        switch communes.count {
        case 0: "No commune is called “\(text)”."
        case 1: communes[0].description
        default:
            ([finding == "postal code" ? "\(communes.count) communes:" : "“\(text)” may be:"]
                + communes.enumerated().map { "\($0 + 1). \($1.headline), \($1.population) inhabitants" })
                .joined(separator: "\n")
        }
    }

    private static func word(_ finding: PlaceFinding) -> String {
        switch finding {
        case .none: "none"
        case .exact: "exact"
        case .several: "several"
        case .postalCode: "postal code"
        }
    }
}

extension CommunesReport.Entry: CustomStringConvertible {
    init(_ commune: Commune, formerName: String?, gazetteer: Gazetteer, areas: AreaMap) {
        insee = commune.insee.text
        name = commune.name
        self.formerName = formerName
        formerNames = gazetteer.formerNames(of: commune.insee)
        departement = gazetteer.département(commune.département)?.name ?? commune.département
        postalCodes = commune.postalCodes
        population = commune.population
        latitude = commune.point.latitude
        longitude = commune.point.longitude
        intercommunality = commune.intercommunality.flatMap(gazetteer.intercommunality)
        area = areas.area(of: commune.insee).map { area in
            CommunesReport.AreaEntry(
                key: area.key.text, name: area.seat.name,
                communes: area.communes.compactMap { gazetteer.commune($0)?.name }, population: area.population)
        }
        townHall = gazetteer.townHall(of: commune.insee).map {
            CommunesReport.TownHallEntry(telephone: $0.telephone, hours: $0.hours?.description)
        }
    }

    /// "Le Bleymard, now Mont Lozère et Goulet (48027), Lozère".
    var headline: String { "\(formerName.map { "\($0), now " } ?? "")\(name) (\(insee)), \(departement)" }

    var description: String {
        let facts: [(String, String?)] = [
            ("postal codes", postalCodes.joined(separator: " ")),
            ("population", "\(population) (census of 2017)"),
            ("former names", formerNames.isEmpty ? nil : formerNames.joined(separator: ", ")),
            ("point", "\(latitude), \(longitude)"),
            ("intercommunalité", intercommunality),
            ("area", area.map { "\($0.name): \($0.communes.joined(separator: ", ")); \($0.population) inhabitants" }),
            ("town hall", townHall?.telephone.map(Self.inPairs)),
            ("open", townHall?.hours),
        ]
        let lines = facts.compactMap { label, fact in
            fact.map { "  \(label.padding(toLength: 18, withPad: " ", startingAt: 0))\($0)" }
        }
        return ([headline] + lines).joined(separator: "\n")
    }

    /// "0466494000" → "04 66 49 40 00".
    private static func inPairs(_ telephone: String) -> String {
        stride(from: 0, to: telephone.count, by: 2)
            .map { String(telephone.dropFirst($0).prefix(2)) }
            .joined(separator: " ")
    }
}
