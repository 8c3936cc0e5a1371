#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The face of the service on the telephone: sentences from `voice.yaml`.
public struct VoiceFace: Sendable {
    let wording: any Wording
    let territory: HomeTerritory
    let identity: ServiceIdentity

    public init(wording: any Wording, territory: HomeTerritory, identity: ServiceIdentity) {
        self.wording = wording
        self.territory = territory
        self.identity = identity
    }

    func say(_ phrase: VoicePhrase, _ values: [String: String] = [:]) -> Utterance {
        Utterance(wording.text(phrase, values), key: phrase.rawValue, hasValues: !values.isEmpty)
    }

    private func piece(_ phrase: VoicePhrase, _ values: [String: String] = [:]) -> String {
        wording.text(phrase, values)
    }

    /// A text that is a list: its parts stand between semicolons.
    func list(_ phrase: VoicePhrase) -> [String] {
        piece(phrase).split(separator: ";").map { $0.trimmingPrefix(" ") }.map(String.init)
    }

    /// A number as one can write it down: in pairs, "41, 27"; an odd digit stands first.
    static func pairs(_ digits: String) -> String {
        var rest = Array(digits)
        var parts: [String] = []
        if rest.count % 2 == 1 { parts.append(String(rest.removeFirst())) }
        for start in stride(from: 0, to: rest.count, by: 2) { parts.append(String(rest[start...start + 1])) }
        return parts.joined(separator: ", ")
    }

    /// One digit after the other: "4, 8, 1, 5".
    static func digits(_ digits: String) -> String { digits.map(String.init).joined(separator: ", ") }

    func kind(_ kind: ListingKind) -> String { piece(kind == .offer ? .offer : .request) }

    /// "secteur de Mende": the area, never a commune that is hidden in one.
    func sector(_ commune: INSEECode) -> String {
        let seat = territory.area(of: commune)?.seat ?? territory.commune(commune)
        return piece(.sector, ["deCommune": seat?.nameAfterDe ?? commune.text])
    }

    func name(_ commune: INSEECode) -> String { territory.commune(commune)?.name ?? commune.text }

    func nameAfterDe(_ commune: INSEECode) -> String { territory.commune(commune)?.nameAfterDe ?? commune.text }

    /// A listing by ear: what it is, where, how far, since when, its words if staff approved them; its number last, twice.
    func listing(_ listing: PublicListing, kilometres: Double?, at now: Date) -> [Utterance] {
        var said = [
            say(
                listing.isOrganisation ? .organisationListing : .listing,
                [
                    "kind": kind(listing.kind), "category": listing.category.spoken,
                    "sector": sector(listing.area.key), "distance": distance(kilometres),
                    "since": since(listing.publishedAt, now),
                ])
        ]
        if let words = listing.words { said.append(say(.listingWords, ["words": words])) }
        said.append(say(.listingNumber, ["number": Self.pairs("\(listing.reference)")]))
        return said
    }

    private func distance(_ kilometres: Double?) -> String {
        guard let kilometres else { return "" }
        return switch DistanceStep(kilometres: kilometres) {
        case .sameArea: ""
        case .under5: piece(.within5)
        case .from5to10: piece(.within10)
        case .from10to20: piece(.within20)
        case .over20: piece(.beyond20)
        }
    }

    /// "lundi 24 novembre".
    func date(_ date: Date) -> String {
        let day = CivilDay(date)
        let weekdays = list(.weekdays)
        let months = list(.months)
        let index = Weekday.allCases.firstIndex(of: day.weekday) ?? 0
        guard weekdays.count == 7, months.count == 12 else { return ShortDate.text(date) }
        let first = day.day == 1 ? piece(.firstOfMonth) : "\(day.day)"
        return "\(weekdays[index]) \(first) \(months[day.month - 1])"
    }

    /// "avant jeudi 26 novembre, 18 heures".
    func promise(_ date: Date) -> String { piece(.promise, ["day": self.date(date), "hour": "\(Promise.hour)"]) }

    /// "de 9 heures à 12 heures, et de 14 heures à 17 heures 30".
    func hours(_ spans: [OpeningHours.Span]) -> String {
        spans.map { piece(.openFromTo, ["from": time($0.opens), "to": time($0.closes)]) }
            .joined(separator: piece(.and))
    }

    private func time(_ minutes: Int) -> String {
        let rest = minutes % 60
        return piece(
            rest == 0 ? .hour : .hourAndMinutes,
            ["hour": "\(minutes / 60)"].merging(rest == 0 ? [:] : ["minutes": "\(rest)"]) { $1 })
    }

    private func since(_ date: Date, _ now: Date) -> String {
        let days = Int(now.timeIntervalSince(date) / 86_400)
        return switch days {
        case ..<1: piece(.sinceToday)
        case 1: piece(.sinceYesterday)
        default: piece(.sinceDays, ["days": "\(days)"])
        }
    }
}
